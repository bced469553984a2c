package org.sentinelle.jobs;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;
import org.sentinelle.analyse.PartedMethod;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.analyse.RowParts;
import org.sentinelle.analyse.SeriesAnalysis;
import org.sentinelle.analyse.SeriesFindings;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.definition.AnalysisReader;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

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

    /** What the method finds in all rows. */
    Finding on(Table rows, Replicates replicates) {
        return method.run(AnalysisInput.bind(method.declaration(), request(), rows), replicates);
    }

    /** What it finds in each of the series that the file tells apart. */
    SeriesFindings onEach(Table rows, Replicates replicates) {
        return new SeriesAnalysis(method, request(), spec.by()).run(rows, replicates);
    }

    /** What it finds in rows that are read part by part. */
    Finding inParts(PartedMethod parted, RowParts rows) {
        return parted.run(AnalysisInput.ofHeader(method.declaration(), request(), rows.header()), rows);
    }

    /** The columns that it names. */
    Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        spec.columns().values().forEach(columns::addAll);
        if (spec.formula() != null) {
            columns.addAll(Formula.parse(spec.formula()).columns());
        }
        return columns;
    }

    AnalysisRequest request() {
        return new AnalysisRequest(file.toString(), spec.formula(), spec.columns(), spec.options(), spec.lines());
    }
}
