package org.sentinelle.jobs;

import java.nio.file.Path;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.analyse.SeriesAnalysis;
import org.sentinelle.analyse.SeriesFindings;
import org.sentinelle.definition.AnalysisReader;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** An analysis file, and the method it names. */
record NamedAnalysis(Path file, AnalysisSpec spec, Method method) {
    static NamedAnalysis read(Path file) {
        AnalysisSpec spec = AnalysisReader.read(file);
        Method method = Methods.find(spec.method())
                .orElseThrow(() -> new Failure(
                        ExitCode.WRONG_USAGE,
                        file + ":" + spec.lines().getOrDefault("method", 0) + ": " + Methods.unknown(spec.method())));
        return new NamedAnalysis(file, spec, method);
    }

    private AnalysisRequest request() {
        return new AnalysisRequest(file.toString(), spec.formula(), spec.columns(), spec.options(), spec.lines());
    }

    /** What the method finds in all rows. */
    Finding on(Table rows) {
        return method.run(AnalysisInput.bind(method.declaration(), request(), rows));
    }

    /** What it finds in each of the series that the file tells apart. */
    SeriesFindings onEach(Table rows, Replicates replicates) {
        return new SeriesAnalysis(method, request(), spec.by()).run(rows, replicates);
    }
}
