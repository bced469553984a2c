package org.sentinelle.analyse.did;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sentinelle.SharedMaterial;
import org.sentinelle.analyse.regression.FormulaRun;
import org.sentinelle.result.Estimate;

/** The data of shared cases as columns, and what is told of them by term. */
final class SharedPanels {
    private SharedPanels() {}

    static List<NamedCsvRecord> rows(String data) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(SharedMaterial.require("reference/" + data))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<@Nullable Double> numbers(List<NamedCsvRecord> rows, ToDoubleFunction<NamedCsvRecord> of) {
        List<@Nullable Double> numbers = new ArrayList<>();
        rows.forEach(row -> numbers.add(of.applyAsDouble(row)));
        return numbers;
    }

    static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    static Map<String, Estimate> told(FormulaRun run) {
        Map<String, Estimate> told = new LinkedHashMap<>();
        run.answered().estimates().forEach(e -> told.put(e.term(), e));
        return told;
    }

    static Estimate of(Map<String, Estimate> told, String term) {
        return Objects.requireNonNull(told.get(term), term);
    }

    static double error(Estimate estimate) {
        return Objects.requireNonNull(estimate.stdError(), estimate::term);
    }
}
