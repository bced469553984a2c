package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.FindingView;
import org.sentinelle.analyse.SeriesFindings;
import org.sentinelle.analyse.TidyColumns;
import org.sentinelle.analyse.TidyContext;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.model.AnalysisSpec.IndicatorData;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.table.CsvTables;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.store.FileHash;
import org.sentinelle.store.JsonFile;

/**
 * Writes what an analysis found into a folder. It is working output: not protected, not gated, and labelled so.
 *
 * @param file the analysis file, whose hash is the run's id
 * @param words those of the pictures
 */
record AnalysisOutput(Path file, AnalysisSpec spec, Path folder, ChartWords words) {
    static final String LABEL = "Working output: not checked for disclosure, not for publication.";

    private static final String MARGINS = "-margins";

    private static final String GROUPS = "-groups";

    /** The same as a code beside each estimate. */
    static final String CAVEAT = "working-output";

    /** The JSON, the tidy estimates and the picture of one finding; gives what the JSON holds. */
    Map<String, @Nullable Object> write(Finding finding) throws IOException {
        Map<String, @Nullable Object> content = head();
        content.putAll(FindingView.asMap(finding));
        Map<String, String> stated = spec.hypothesis();
        if (stated != null) {
            content.put("hypothesis", new StatedHypothesis(stated).verdict(finding));
        }
        Files.createDirectories(folder);
        JsonFile.write(path(".json"), content);
        CsvTables.write(labelled(TidyColumns.table(spec.id(), context(), finding)), path(".csv"));
        AnalysisChart.write(AnalysisChart.of(spec, finding, words), folder, spec.id(), words);
        AnalysisChart.write(AnalysisChart.groups(spec, finding, words), folder, spec.id() + GROUPS, words);
        writeMargins(finding);
        return content;
    }

    /** The curves of predicted outcomes, as numbers and as a picture; where there are none, older ones are taken away. */
    private void writeMargins(Finding finding) throws IOException {
        Path numbers = path(MARGINS + ".csv");
        Files.deleteIfExists(numbers);
        if (finding instanceof Finding.Answered answered) {
            answered.details().stream()
                    .filter(table -> table.name().equals(DetailLayout.MARGINS.name()))
                    .forEach(table -> CsvTables.write(table, numbers));
        }
        AnalysisChart.write(AnalysisChart.margins(spec, finding, words), folder, spec.id() + MARGINS, words);
    }

    /** The same of many series, their summaries and details as tables of their own; gives the counts alone. */
    Map<String, @Nullable Object> write(SeriesFindings all) throws IOException {
        Map<String, @Nullable Object> content = head();
        content.put("method", spec.method());
        content.put("by", all.by());
        content.put("series_count", (long) all.findings().size());
        content.put("answered", all.answered());
        content.put("declined", all.declined());
        content.put("rows_without_key", all.rowsWithoutKey());
        Files.createDirectories(folder);
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(content);
        whole.put("series", all.asMaps());
        JsonFile.write(path(".json"), whole);
        CsvTables.write(labelled(all.tidy(spec.id(), context())), path(".csv"));
        CsvTables.write(all.summary("series"), path("-series.csv"));
        for (Map.Entry<String, Table> details : all.details().entrySet()) {
            CsvTables.write(details.getValue(), path("-" + details.getKey() + ".csv"));
        }
        AnalysisChart.write(AnalysisChart.ofMany(spec, all.byName(), words), folder, spec.id(), words);
        AnalysisChart.write(AnalysisChart.groupsOfMany(spec, all.byName(), words), folder, spec.id() + GROUPS, words);
        return content;
    }

    /** What is written, for a person. */
    String told() {
        String more = spec.by().isEmpty() ? "" : "; -series.csv and the details as CSV";
        return path(".json") + " (and .csv; .svg and .png where there is a chart" + more + ")";
    }

    private Map<String, @Nullable Object> head() {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("id", spec.id());
        content.put("label", LABEL);
        content.put("code", CodeVersion.text());
        return content;
    }

    /** A row that is copied out of the file still says what it is. */
    private static Table labelled(Table tidy) {
        int caveats = tidy.column("caveats");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : tidy.rows()) {
            List<@Nullable Object> labelled = new ArrayList<>(row);
            Object said = row.get(caveats);
            labelled.set(caveats, said == null ? CAVEAT : said + ";" + CAVEAT);
            rows.add(labelled);
        }
        return new Table(tidy.name(), tidy.columns(), rows);
    }

    private TidyContext context() throws IOException {
        String indicator = null;
        String area = null;
        if (spec.data() instanceof IndicatorData data) {
            List<String> areas = data.areas();
            indicator = data.indicator();
            area = areas.size() == 1 ? areas.get(0) : null;
        }
        return new TidyContext(indicator, area, null, null, FileHash.sha256(file));
    }

    private Path path(String ending) {
        return folder.resolve(spec.id() + ending);
    }
}
