package org.sentinelle.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.store.JsonFile;

/** What a command says: progress on standard error, results on standard output, as text or as JSON. */
final class Console {
    private final PrintWriter out;
    private final Progress progress;
    private final InstantSource clock;
    private final boolean json;
    private final Map<String, @Nullable Object> result = new LinkedHashMap<>();
    private final List<StageTime> stages = new ArrayList<>();

    /** How long a stage took. */
    record StageTime(String stage, Duration took) {}

    /** A stage of the job; it says what came out of it. */
    @FunctionalInterface
    interface Stage<T> {
        T run() throws IOException;
    }

    Console(PrintWriter out, Progress progress, InstantSource clock, boolean json) {
        this.out = out;
        this.progress = progress;
        this.clock = clock;
        this.json = json;
    }

    /** Runs a stage and reports its name, what it works on and its time. */
    <T> T stage(String name, String about, Stage<T> stage) throws IOException {
        var start = clock.instant();
        progress.begins(name, about);
        T made;
        try {
            made = stage.run();
        } finally {
            progress.close();
        }
        Duration took = Duration.between(start, clock.instant());
        stages.add(new StageTime(name, took));
        progress.ended(name, took);
        return made;
    }

    /** A word to the person at the terminal that is no result. */
    void note(String line) {
        progress.note(line);
    }

    Progress progress() {
        return progress;
    }

    /** One line of the result, and its machine-readable form under a key. */
    void result(String key, @Nullable Object value, String line) {
        result.put(key, value);
        if (!json) {
            out.println(line);
        }
    }

    /** Ends the command's output. */
    void finish() {
        if (json) {
            out.print(JsonFile.text(result));
        }
        out.flush();
    }

    InstantSource clock() {
        return clock;
    }

    List<StageTime> stages() {
        return List.copyOf(stages);
    }
}
