package org.sentinelle.definition.yaml;

import java.io.IOException;
import org.sentinelle.result.Problem;

/** Reading a file cannot go on; never leaves this package. */
final class UnreadableYaml extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    UnreadableYaml(String file, int line, String what, String remedy) {
        super(what);
        this.problem = new Problem(file, line, what, remedy);
    }

    Problem problem() {
        return problem;
    }
}
