package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.model.Period;
import org.sentinelle.result.Problem;

class AnalysisReaderTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("analysis.yaml"), text);
    }

    private List<String> problems(String text) throws IOException {
        Path file = file(text);
        InvalidDefinitions invalid = catchThrowableOfType(InvalidDefinitions.class, () -> AnalysisReader.read(file));
        assertThat(invalid.problems()).extracting(Problem::file).containsOnly(file.toString());
        return invalid.problems().stream()
                .map(p -> p.line() + ": " + p.what() + " " + p.remedy())
                .toList();
    }

    @Test
    void an_analysis_of_a_file_is_read_relative_to_its_own_folder() throws IOException {
        AnalysisSpec spec = AnalysisReader.read(file("""
                id: minimum-wage
                method: callaway-santanna
                data: {file: ../data/data.csv}
                columns: {outcome: lemp, first-treated: first.treat, covariates: [lpop, 012]}
                options: {control-group: never-treated, level: 0.95, seed: 1, continuity: false}
                hypothesis:
                  id: H3
                  statement: A higher minimum wage lowers employment
                  term: att
                  expected-sign: negative
                  registered: 2026-01-15
                """));
        assertThat(spec.id()).isEqualTo("minimum-wage");
        assertThat(spec.method()).isEqualTo("callaway-santanna");
        assertThat(spec.data())
                .isEqualTo(new AnalysisSpec.FileData(
                        folder.toAbsolutePath().resolveSibling("data/data.csv").normalize()));
        assertThat(spec.columns())
                .isEqualTo(Map.of(
                        "outcome", List.of("lemp"),
                        "first-treated", List.of("first.treat"),
                        "covariates", List.of("lpop", "012")));
        assertThat(spec.options())
                .isEqualTo(
                        Map.of("control-group", "never-treated", "level", "0.95", "seed", "1", "continuity", "false"));
        assertThat(spec.hypothesis()).containsEntry("expected-sign", "negative").hasSize(5);
    }

    @Test
    void the_columns_that_tell_series_apart_are_one_or_several() throws IOException {
        assertThat(AnalysisReader.read(file("id: a\nmethod: m\ndata: {file: d.csv, by: country}\n"))
                        .by())
                .containsExactly("country");
        assertThat(AnalysisReader.read(file("id: a\nmethod: m\ndata: {file: d.csv, by: [country, form]}\n"))
                        .by())
                .containsExactly("country", "form");
        assertThat(AnalysisReader.read(file("id: a\nmethod: m\ndata: {file: d.csv}\n"))
                        .by())
                .isEmpty();
    }

    @Test
    void an_analysis_of_an_indicator_names_areas_and_periods() throws IOException {
        AnalysisSpec one = AnalysisReader.read(
                file("id: a\nmethod: mann-kendall\ndata: {indicator: i, area: ecowas, from: 2003, to: 2022}\n"));
        assertThat(one.data())
                .isEqualTo(
                        new AnalysisSpec.IndicatorData("i", List.of("ecowas"), Period.year(2003), Period.year(2022)));
        AnalysisSpec all = AnalysisReader.read(file("id: a\nmethod: m\ndata: {indicator: i, areas: [GHA, NER]}\n"));
        assertThat(all.data()).isEqualTo(new AnalysisSpec.IndicatorData("i", List.of("GHA", "NER"), null, null));
        assertThat(all.hypothesis()).isNull();
    }

    @Test
    void data_are_a_file_or_an_indicator() throws IOException {
        assertThat(problems("id: a\nmethod: m\ndata: {file: a.csv, indicator: i}\n"))
                .singleElement()
                .asString()
                .startsWith("3: 'indicator' does not belong here.");
        assertThat(problems("id: a\nmethod: m\ndata: {area: GHA}\n"))
                .containsExactly("3: 'area' needs 'indicator' beside it. Add 'indicator'.");
        assertThat(problems("id: a\nmethod: m\ndata: {}\n"))
                .containsExactly("3: 'data' is empty. Fill it in, or delete it.");
    }

    @Test
    void periods_stand_in_order() throws IOException {
        assertThat(problems("id: a\nmethod: m\ndata: {indicator: i, from: 2022, to: 2003}\n"))
                .containsExactly("3: 'data' runs from 2022 back to 2003. Write the earlier one as 'from'.");
    }

    @Test
    void all_problems_are_told_at_once() throws IOException {
        assertThat(problems("id: A\nmetod: m\ndata: {file: a.csv}\n"))
                .containsExactly(
                        "1: 'id' cannot be 'A'. Write: Lower-case words joined by hyphens: detected-victims.",
                        "2: 'metod' is no key that the file can have. Did you mean 'method'?");
    }
}
