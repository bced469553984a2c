package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.SharedMaterial;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.ReferenceCase;
import org.sentinelle.result.Estimate;

/** Survey errors equal those of R's survey package, as {@code survey/generate.R} and the shared cases have them. */
class SurveyReferenceTest {
    private static final Map<String, String> TERMS =
            Map.of("(Intercept)", "(Intercept)", "meals", "meals", "enroll100", "I(enroll/100)");

    @TestFactory
    Stream<DynamicTest> every_error_equals_that_of_r() {
        ReferenceCase reference = ReferenceCase.within("/survey");
        return reference.lines().stream().map(line -> dynamicTest(line.toString(), () -> reference.check(line)));
    }

    /** The case has awards as Yes and No, which a response cannot be. */
    @ParameterizedTest
    @ValueSource(strings = {"survey-apistrat", "survey-apiclus1_calibration"})
    void the_logit_of_awards_equals_that_of_the_shared_case(String name) throws IOException {
        JsonNode core = core(name);
        FormulaRun run = run(name, new LogisticRegressionMethod(), "awarded ~ meals + I(enroll/100)")
                .column("awarded", cells(name, r -> r.getField("awards").equals("Yes") ? 1 : 0));
        List<Estimate> estimates = run.answered().estimates();
        for (Map.Entry<String, String> term : TERMS.entrySet()) {
            JsonNode want = core.path("glm_logit").path(term.getKey());
            Estimate got = estimate(estimates, "coefficient[" + term.getValue() + "]");
            assertThat(got.estimate()).isCloseTo(want.path("estimate").doubleValue(), offset(1e-8));
            assertThat(got.stdError()).isCloseTo(want.path("se").doubleValue(), offset(1e-8));
            assertThat(estimate(estimates, "odds_ratio[" + term.getValue() + "]")
                            .estimate())
                    .isCloseTo(want.path("or").doubleValue(), offset(1e-7));
        }
        Object df = run.answered().summary().get("df_residual");
        assertThat(df).isEqualTo(core.path("glm_df_residual").longValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey-apistrat", "survey-apiclus1_calibration"})
    void the_shares_of_kinds_of_schools_equal_those_of_the_shared_case(String name) throws IOException {
        for (String type : List.of("E", "H", "M")) {
            JsonNode want = core(name).path("prop_stype").path("stype" + type);
            Estimate got = run(name, new LinearRegressionMethod(), "kind ~ 1")
                    .column("kind", cells(name, r -> r.getField("stype").equals(type) ? 1 : 0))
                    .estimate("coefficient[(Intercept)]");
            assertThat(got.estimate()).isCloseTo(want.path("estimate").doubleValue(), offset(1e-8));
            assertThat(got.stdError()).isCloseTo(want.path("se").doubleValue(), offset(1e-8));
        }
    }

    private static FormulaRun run(String name, Method method, String formula) {
        FormulaRun run =
                new FormulaRun(method, formula).role("sampling-weight", "pw").role("fpc", "fpc");
        for (String column : List.of("pw", "fpc", "stype", "dnum", "meals", "enroll")) {
            run.column(column, cells(name, r -> r.getField(column)));
        }
        return name.equals("survey-apistrat") ? run.role("stratum", "stype") : run.role("cluster", "dnum");
    }

    private static <T> List<T> cells(String name, Function<NamedCsvRecord, T> cell) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(folder(name).resolve("data.csv"))) {
            return reader.stream().map(cell).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode core(String name) throws IOException {
        return new ObjectMapper()
                .readTree(folder(name).resolve("expected.json").toFile())
                .path("values")
                .path("core");
    }

    private static Path folder(String name) {
        return SharedMaterial.require("reference/" + name);
    }

    private static Estimate estimate(List<Estimate> estimates, String term) {
        return estimates.stream().filter(e -> e.term().equals(term)).findFirst().orElseThrow();
    }
}
