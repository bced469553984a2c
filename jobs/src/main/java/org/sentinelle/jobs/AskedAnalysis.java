package org.sentinelle.jobs;

import java.nio.file.Path;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;
import org.sentinelle.definition.AnalysisReader;
import org.sentinelle.model.AnalysisSpec;

/** An analysis file, and the method it names. */
record AskedAnalysis(Path file, AnalysisSpec spec, Method method) {
    static AskedAnalysis of(Path file) {
        AnalysisSpec spec = AnalysisReader.read(file);
        Method method = Methods.find(spec.method())
                .orElseThrow(() -> new Failure(
                        ExitCode.WRONG_USAGE,
                        file + ":" + spec.lines().getOrDefault("method", 0) + ": " + Methods.unknown(spec.method())));
        return new AskedAnalysis(file, spec, method);
    }

    AnalysisRequest request() {
        return new AnalysisRequest(file.toString(), spec.formula(), spec.columns(), spec.options(), spec.lines());
    }
}
