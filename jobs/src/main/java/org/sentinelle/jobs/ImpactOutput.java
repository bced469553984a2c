package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.Indicator;
import org.sentinelle.present.dashboard.ImpactInputs;
import org.sentinelle.present.dashboard.PageLanguages;
import org.sentinelle.present.dashboard.WorkingPages;
import org.sentinelle.present.table.CsvTables;
import org.sentinelle.present.table.ImpactTable;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.ImpactResult;
import org.sentinelle.result.Table;
import org.sentinelle.store.JsonFile;

/**
 * Writes what a design came to: CSV, JSON and a page in each language. Working output, as that of analyses.
 *
 * @param languages the first one's page lies in the folder itself, each other one's in a folder below
 */
record ImpactOutput(Catalogue catalogue, Path folder, List<String> languages) {
    ImpactOutput {
        languages = List.copyOf(languages);
    }

    void write(ImpactDesign design, ImpactResult result, Table panel, Map<String, @Nullable Object> provenance)
            throws IOException {
        Files.createDirectories(folder);
        Table table = ImpactTable.of(design, result, AnalysisOutput.CAVEAT);
        CsvTables.write(table, folder.resolve(design.id() + ".csv"));
        CsvTables.write(panel, folder.resolve(design.id() + "-panel.csv"));
        JsonFile.write(folder.resolve(design.id() + ".json"), content(design, result, table, provenance));
        WorkingPages pages = new WorkingPages();
        for (String language : languages) {
            pages.write(new ImpactInputs(design, result, catalogue, new PageLanguages(language, languages)), folder);
        }
    }

    String told(ImpactDesign design) {
        return folder.resolve(design.id() + ".html") + " (and .csv, -panel.csv, .json; other languages in "
                + String.join(", ", languages.subList(1, languages.size())) + ")";
    }

    /** The numbers that stand for all. */
    static Map<String, Object> summary(ImpactResult result) {
        Map<String, Object> summary = new LinkedHashMap<>();
        ImpactResult.Refusal refusal = result.refusal();
        if (refusal != null) {
            summary.put("refused", refusal.reason());
        }
        ImpactResult.Effect effect = result.overall();
        if (effect != null) {
            Estimate estimate = effect.estimate();
            put(summary, "effect", estimate.estimate());
            put(summary, "effect_low", estimate.estimateLow());
            put(summary, "effect_high", estimate.estimateHigh());
            put(summary, "conf_low", estimate.confLow());
            put(summary, "conf_high", estimate.confHigh());
        }
        summary.put("units", (long) result.shape().units());
        summary.put("adopted", (long) result.shape().adopted());
        return summary;
    }

    private static void put(Map<String, Object> summary, String name, @Nullable Double value) {
        if (value != null) {
            summary.put(name, value);
        }
    }

    private Map<String, @Nullable Object> content(
            ImpactDesign design, ImpactResult result, Table table, Map<String, @Nullable Object> provenance) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("id", design.id());
        content.put("label", AnalysisOutput.LABEL);
        content.put("code", CodeVersion.text());
        content.put("definition", design.hash());
        content.put("provenance", provenance);
        content.put("indicator", indicator(design));
        content.putAll(summary(result));
        content.put("caveats", result.caveats());
        content.put("adoption", adoption(result));
        content.put("left_out", left(result));
        content.put("rows", rows(table));
        return content;
    }

    private Map<String, @Nullable Object> indicator(ImpactDesign design) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        Indicator indicator = catalogue.indicators().get(design.outcome().indicator());
        told.put("id", design.outcome().indicator());
        told.put("version", indicator == null ? null : (Long) (long) indicator.version());
        told.put("definition", indicator == null ? null : indicator.hash());
        told.put("stratum", design.outcome().stratum().label());
        return told;
    }

    private static Map<String, @Nullable Object> adoption(ImpactResult result) {
        Map<String, @Nullable Object> adoption = new LinkedHashMap<>();
        result.units().forEach(unit -> adoption.put(unit.area(), unit.first()));
        return adoption;
    }

    private static List<Map<String, @Nullable Object>> left(ImpactResult result) {
        List<Map<String, @Nullable Object>> left = new ArrayList<>();
        for (ImpactResult.Left one : result.left()) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("area", one.area());
            told.put("why", one.why());
            left.add(told);
        }
        return left;
    }

    private static List<Map<String, @Nullable Object>> rows(Table table) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                told.put(table.columns().get(i).name(), row.get(i));
            }
            rows.add(told);
        }
        return rows;
    }
}
