package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sentinelle.SharedMaterial;
import org.sentinelle.definition.AnalysisReader;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/**
 * UNODC's origin scores of 2006 against income and women's schooling, means of 1996 to 2003 of each country, as R 4.2.2 MASS::polr 7.3-58.2
 * has them: income alone says nothing, its square does, and schooling goes with higher scores.
 */
class OriginScoreTest {
    private static final int FROM = 1996;
    private static final int TO = 2003;
    /** The reference figures are rounded to three decimals. */
    private static final double ROUNDED = 6e-4;
    /** The recorded figures have eleven decimals. */
    private static final double WRITTEN = 1e-9;
    /** polr differentiates its Hessian numerically: with the square it says 1.4481, where ordinal::clm and we say 1.4459. */
    private static final double NUMERICAL = 3e-3;

    private static List<NamedCsvRecord> records(String folder, String file) throws IOException {
        Path path = SharedMaterial.require("data/" + folder).resolve(file);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
            return reader.stream().toList();
        }
    }

    private static Map<String, Double> means(String measure) throws IOException {
        Map<String, double[]> sums = new HashMap<>();
        for (NamedCsvRecord record : records("gapminder_ddf", measure + ".csv")) {
            int year = Integer.parseInt(record.getField("time"));
            if (year >= FROM && year <= TO) {
                double[] sum = sums.computeIfAbsent(record.getField("geo"), geo -> new double[2]);
                sum[0] += Double.parseDouble(record.getField(measure));
                sum[1]++;
            }
        }
        Map<String, Double> means = new HashMap<>();
        sums.forEach((geo, sum) -> means.put(geo, sum[0] / sum[1]));
        return means;
    }

    private static FormulaRun run(String formula) throws IOException {
        Map<String, String> codes = new HashMap<>();
        for (NamedCsvRecord record : records("kelley_simmons_panel", "name_to_iso3.csv")) {
            codes.put(record.getField("name"), record.getField("iso3").toLowerCase(Locale.ROOT));
        }
        Map<String, Double> income = means("gdppercapita_us_inflation_adjusted");
        Map<String, Double> schooling = means("mean_years_in_school_women_15_to_24_years");
        List<List<Object>> cells = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (NamedCsvRecord record : records("kelley_simmons_panel", "kelley_simmons_panel.csv")) {
            String geo = codes.get(record.getField("name"));
            boolean scored = record.getField("year").startsWith("2006")
                    && !record.getField("ht_incidence_origin").isEmpty();
            if (scored && income.containsKey(geo) && schooling.containsKey(geo)) {
                cells.get(0).add(record.getField("ht_incidence_origin"));
                cells.get(1).add(income.get(geo));
                cells.get(2).add(schooling.get(geo));
            }
        }
        return new FormulaRun(new OrderedLogitMethod(), formula)
                .column("score", cells.get(0))
                .column("income", cells.get(1))
                .column("schooling", cells.get(2));
    }

    private static void assertThatEstimate(Estimate found, double estimate, double error) {
        assertThat(found.estimate()).isCloseTo(estimate, within(ROUNDED));
        assertThat(found.stdError()).isCloseTo(error, within(NUMERICAL));
    }

    @Test
    void income_alone_has_no_relation_to_the_score() throws IOException {
        FormulaRun alone = run("score ~ log(income)");
        assertThatEstimate(alone.estimate("coefficient[log(income)]"), -0.092, 0.139);
        assertThat(alone.answered().summary()).containsEntry("n", 119L);
    }

    @Test
    void the_score_rises_with_income_and_falls_again() throws IOException {
        FormulaRun curve = run("score ~ log(income) + I(log(income)^2)");
        assertThatEstimate(curve.estimate("coefficient[log(income)]"), 3.202, 1.448);
        assertThatEstimate(curve.estimate("coefficient[I(log(income)^2)]"), -0.211, 0.092);
        Finding.Answered found = curve.answered();
        Table tests = found.details().get(0);
        assertThat((Double) tests.rows().get(1).get(1)).isCloseTo(5.27, within(6e-3));
        assertThat((Double) tests.rows().get(1).get(3)).isCloseTo(0.022, within(ROUNDED));
    }

    @Test
    void schooling_goes_with_higher_scores_given_income() throws IOException {
        FormulaRun both = run("score ~ log(income) + I(log(income)^2) + schooling");
        assertThatEstimate(both.estimate("coefficient[schooling]"), 0.237, 0.083);
    }

    /** What is shipped, as it is: the formulas of the analyses, and the numbers that their register records. */
    @Test
    void the_recorded_results_of_the_dakar_finding_are_those_of_a_run() throws IOException {
        HypothesisRegister register = CatalogueReader.read(List.of(SharedDefinitions.root()))
                .registers()
                .get("dakar-finding");
        assertThat(register.hypotheses()).hasSize(3);
        for (Hypothesis hypothesis : register.hypotheses()) {
            AnalysisSpec spec = AnalysisReader.read(
                    SharedDefinitions.root().folder().resolve("analyses").resolve(hypothesis.analysis() + ".yaml"));
            Estimate found = run(Objects.requireNonNull(spec.formula())).estimate(hypothesis.term());
            Hypothesis.Recorded recorded = Objects.requireNonNull(hypothesis.recorded());
            assertThat(found.estimate()).as(hypothesis.id()).isCloseTo(recorded.estimate(), within(WRITTEN));
            assertThat(found.stdError()).isCloseTo(recorded.stdError(), within(WRITTEN));
            assertThat(found.confLow()).isCloseTo(recorded.low(), within(WRITTEN));
            assertThat(found.confHigh()).isCloseTo(recorded.high(), within(WRITTEN));
            assertThat(found.pValue()).isCloseTo(recorded.p(), within(WRITTEN));
            assertThat(found.n()).isEqualTo(recorded.n());
        }
    }
}
