package org.sentinelle.definition;

import java.util.List;
import java.util.stream.Collectors;
import org.sentinelle.result.Problem;

/** Definitions that cannot be used: every problem of every file, sorted by file and line. */
public final class InvalidDefinitions extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public InvalidDefinitions(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::text).collect(Collectors.joining(System.lineSeparator())));
        this.problems = problems.stream().sorted().toList();
    }

    public List<Problem> problems() {
        return problems;
    }
}
