package org.sentinelle.analyse.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** Series as the tests of forecasts hand them to a method. */
final class Series {
    private Series() {}

    static Finding run(Method method, String options, double[] value) {
        double[] time = IntStream.rangeClosed(1, value.length).asDoubleStream().toArray();
        return run(method, options, boxed(time), boxed(value));
    }

    static Finding run(Method method, String options, Double[] time, Double[] value) {
        Map<String, String> written = new LinkedHashMap<>();
        for (String option : options.isEmpty() ? new String[0] : options.split(";")) {
            written.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }
        AnalysisRequest request = new AnalysisRequest(
                "series.yaml", Map.of("time", List.of("t"), "value", List.of("x")), written, Map.of());
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < time.length; i++) {
            rows.add(Arrays.asList(time[i], value[i]));
        }
        List<Table.Column> columns =
                List.of(new Table.Column("t", Table.Type.DECIMAL, ""), new Table.Column("x", Table.Type.DECIMAL, ""));
        return method.run(AnalysisInput.bind(method.declaration(), request, new Table("series", columns, rows)));
    }

    static Double[] boxed(double... values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }

    static Finding.Answered answered(Finding finding) {
        return (Finding.Answered) finding;
    }

    static String reason(Finding finding) {
        return ((Finding.Declined) finding).reason();
    }

    static Estimate estimate(Finding.Answered finding, String term) {
        return finding.estimates().stream()
                .filter(e -> e.term().equals(term))
                .findFirst()
                .orElseThrow();
    }

    static Table table(Finding.Answered finding, String name) {
        return finding.details().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
