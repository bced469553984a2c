package org.sentinelle.jobs.demo;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** All files of the demonstration, open, each with the truth about its rows. */
final class Output implements Closeable {
    private final Map<DemoFile, CsvFile> files = new EnumMap<>(DemoFile.class);
    private final Map<DemoFile, FileTruth> truths = new EnumMap<>(DemoFile.class);
    private final CsvFile stateYears;

    private Output(CsvFile stateYears) {
        this.stateYears = stateYears;
        for (DemoFile file : DemoFile.values()) {
            truths.put(file, new FileTruth(file.source()));
        }
    }

    /** Files to be written. */
    static Output into(Path incoming, Path truth) throws IOException {
        Output output = new Output(CsvFile.at(truth.resolve(StateYears.FILE), StateYears.HEADER));
        for (DemoFile file : DemoFile.values()) {
            output.files.put(file, CsvFile.at(incoming.resolve(file.fileName()), file.header()));
        }
        return output;
    }

    /** Files that are only counted. */
    static Output counted() {
        Output output = new Output(CsvFile.counted());
        for (DemoFile file : DemoFile.values()) {
            output.files.put(file, CsvFile.counted());
        }
        return output;
    }

    void row(DemoFile file, String... cells) throws IOException {
        file(file).row(cells);
    }

    /** The table of what truly happened, which is no source. */
    CsvFile stateYears() {
        return stateYears;
    }

    /** What is known of a file's rows, with their number so far. */
    FileTruth truth(DemoFile file) {
        FileTruth truth = truths.get(file);
        if (truth == null) {
            throw new IllegalStateException("No truth is kept of " + file);
        }
        truth.rows(file(file).rows());
        return truth;
    }

    private CsvFile file(DemoFile file) {
        CsvFile open = files.get(file);
        if (open == null) {
            throw new IllegalStateException(file + " is not open");
        }
        return open;
    }

    /** Data rows of all source files together. */
    long rows() {
        return files.values().stream().mapToLong(CsvFile::rows).sum();
    }

    @Override
    public void close() throws IOException {
        for (CsvFile file : files.values()) {
            file.close();
        }
        stateYears.close();
    }
}
