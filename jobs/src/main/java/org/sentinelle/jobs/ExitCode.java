package org.sentinelle.jobs;

/** How a command ends, for scripts. */
enum ExitCode {
    DONE(0, "done"),
    GATE_FAILED(1, "a gate found something"),
    WRONG_USAGE(2, "wrong usage or definition"),
    INPUT_UNUSABLE(3, "input unusable"),
    INTERNAL_FAULT(4, "internal fault"),
    LOCKED(5, "locked by another run"),
    CANNOT_WRITE(6, "cannot write");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }
}
