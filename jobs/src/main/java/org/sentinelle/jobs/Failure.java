package org.sentinelle.jobs;

import java.util.List;
import org.sentinelle.result.Problem;

/** A command that cannot go on, for a reason the user can do something about. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ExitCode exit;

    Failure(ExitCode exit, String message) {
        super(message);
        this.exit = exit;
    }

    Failure(ExitCode exit, List<Problem> problems) {
        this(
                exit,
                String.join(
                        System.lineSeparator(),
                        problems.stream().map(Problem::text).toList()));
    }

    ExitCode exit() {
        return exit;
    }
}
