package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelle.compute.value.Standardisation.Figures;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.model.StandardPopulation;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Interval;
import org.sentinelle.stats.rates.DirectRateInterval;

/** The shipped WHO World Standard and made-up places, against R's epitools; {@code generate.R} lies beside the figures. */
class StandardisationReferenceTest {
    private static final StandardPopulation STANDARD =
            CatalogueReader.read(List.of(SharedDefinitions.root())).standard("who-world-standard");

    /** R's quantiles of the gamma distribution and ours agree to about this. */
    private static final double RELATIVE = 1e-11;

    private static List<String[]> rows(String file) {
        try (InputStream in = StandardisationReferenceTest.class.getResourceAsStream("standardisation/" + file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<String[]> expected() {
        return rows("expected.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void rates_and_limits_of_fay_and_feuer_equal_those_of_epitools(
            String place, String level, String rate, String low, String high) {
        Standardisation found = Standardisation.of(STANDARD, figures(place), 1);
        Interval interval =
                Objects.requireNonNull(found.interval(DirectRateInterval.FAY_FEUER, Double.parseDouble(level)));
        assertClose(Objects.requireNonNull(found.rate()).low(), rate);
        assertThat(found.rate().isPoint()).isTrue();
        assertClose(interval.low(), low);
        assertClose(interval.high(), high);
    }

    @ParameterizedTest
    @MethodSource("weights")
    void the_shipped_weights_are_those_that_the_expected_rates_were_made_with(String age, double weight) {
        assertThat(STANDARD.weights()).containsEntry(StandardisationTest.age(age), weight);
    }

    static Stream<Object[]> weights() {
        return rows("strata.csv").stream().filter(row -> row[0].equals("Young")).map(row ->
                new Object[] {row[1], Double.valueOf(row[4])});
    }

    private static Figures figures(String place) {
        SortedMap<Stratum, Bounds> events = new TreeMap<>();
        SortedMap<Stratum, Bounds> population = new TreeMap<>();
        for (String[] row : rows("strata.csv")) {
            if (row[0].equals(place)) {
                events.put(StandardisationTest.age(row[1]), Bounds.point(Double.parseDouble(row[2])));
                population.put(StandardisationTest.age(row[1]), Bounds.point(Double.parseDouble(row[3])));
            }
        }
        return new Figures(events, population);
    }

    private static void assertClose(double found, String expected) {
        double value = Double.parseDouble(expected);
        assertThat(found).isCloseTo(value, within(RELATIVE * value));
    }
}
