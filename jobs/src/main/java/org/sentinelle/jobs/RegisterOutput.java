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
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.present.dashboard.PageLanguages;
import org.sentinelle.present.dashboard.RegisterInput;
import org.sentinelle.present.dashboard.WorkingPages;
import org.sentinelle.present.table.CsvTables;
import org.sentinelle.present.table.HypothesisTable;
import org.sentinelle.result.HypothesisTest;
import org.sentinelle.result.Table;
import org.sentinelle.store.JsonFile;

/**
 * Writes what a register's hypotheses came to: CSV, JSON and a page in each language. Working output, as that of analyses.
 *
 * @param languages the first one's page lies in the folder itself, each other one's in a folder below
 */
record RegisterOutput(Catalogue catalogue, Path folder, List<String> languages) {
    RegisterOutput {
        languages = List.copyOf(languages);
    }

    void write(HypothesisRegister register, List<HypothesisTest> tests) throws IOException {
        Files.createDirectories(folder);
        Table table = HypothesisTable.of(register, tests, catalogue, AnalysisOutput.CAVEAT);
        CsvTables.write(table, folder.resolve(register.id() + ".csv"));
        JsonFile.write(folder.resolve(register.id() + ".json"), content(register, table));
        WorkingPages pages = new WorkingPages();
        for (String language : languages) {
            pages.write(new RegisterInput(register, tests, catalogue, new PageLanguages(language, languages)), folder);
        }
    }

    String told(HypothesisRegister register) {
        return folder.resolve(register.id() + ".html") + " (and .csv, .json; other languages in "
                + String.join(", ", languages.subList(1, languages.size())) + ")";
    }

    private static Map<String, @Nullable Object> content(HypothesisRegister register, Table table) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("id", register.id());
        content.put("label", AnalysisOutput.LABEL);
        content.put("code", CodeVersion.text());
        content.put("definition", register.hash());
        List<Map<String, @Nullable Object>> tests = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            Map<String, @Nullable Object> test = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                test.put(table.columns().get(i).name(), row.get(i));
            }
            tests.add(test);
        }
        content.put("tests", tests);
        return content;
    }
}
