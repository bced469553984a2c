package org.sentinelle.definition;

import java.nio.file.Path;
import java.util.List;
import org.sentinelle.definition.reading.FileForms;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.result.Problem;

/** Reads the file of one analysis. */
public final class AnalysisReader {
    private AnalysisReader() {}

    /**
     * The analysis; the data file it names is relative to its own folder.
     *
     * @throws InvalidDefinitions with everything that is wrong with it
     */
    public static AnalysisSpec read(Path path) {
        SingleFile file = SingleFile.read(path, "analysis");
        List<Problem> problems = file.disorder("data");
        if (!problems.isEmpty()) {
            throw new InvalidDefinitions(problems);
        }
        return FileForms.analysis(file.root(), file.folder());
    }
}
