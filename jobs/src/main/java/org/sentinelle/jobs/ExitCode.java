package org.sentinelle.jobs;

/** How a command ends, for scripts. */
enum ExitCode {
    DONE(0),
    GATE_FAILED(1),
    WRONG_USAGE(2),
    INPUT_UNUSABLE(3),
    INTERNAL_FAULT(4),
    LOCKED(5),
    CANNOT_WRITE(6);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
