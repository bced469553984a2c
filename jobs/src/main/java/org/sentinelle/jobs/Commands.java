package org.sentinelle.jobs;

import java.io.PrintWriter;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, handing each the outputs and the clock it is to use. */
final class Commands implements IFactory {
    private final PrintWriter out;
    private final PrintWriter err;
    private final InstantSource clock;

    Commands(PrintWriter out, PrintWriter err, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** The outputs and the clock of this invocation. */
    record Surroundings(PrintWriter out, PrintWriter err, InstantSource clock) {
        Console console(boolean json) {
            return new Console(out, err, clock, json);
        }
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        K made = CommandLine.defaultFactory().create(type);
        if (made instanceof NeedsSurroundings command) {
            command.surroundings(new Surroundings(out, err, clock));
        }
        return made;
    }

    /** A command that says something. */
    interface NeedsSurroundings {
        void surroundings(Surroundings surroundings);
    }
}
