package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.result.Bounds;

/** Bounds against every combination of counts that the censoring allows. */
class ProportionBoundsTest {
    private static final int DRAWS = 400;
    private static final long SEED = 20260115;

    private static Tally tally(long low, long high) {
        return new Tally(low, high, 1, 0, Set.of());
    }

    private static Tally draw(Random random) {
        long low = random.nextInt(4);
        return tally(low, low + random.nextInt(4));
    }

    @Test
    void of_a_part_and_its_remainder_are_attained_and_never_passed() {
        Random random = new Random(SEED);
        for (int i = 0; i < DRAWS; i++) {
            Tally n = draw(random);
            Tally r = draw(random);
            Bounds said = Valuation.of(Terms.partWithRest(100), Terms.figures(n, n.plus(r), r))
                    .bounds();
            boolean mayBeEmpty = n.low() + r.low() == 0;

            assertThat(said == null).as("refused, seed %d draw %d", SEED, i).isEqualTo(mayBeEmpty);
            if (said != null) {
                double[] all = range(n).boxed()
                        .flatMapToDouble(x -> range(r).mapToDouble(y -> 100.0 * x / (x + y)))
                        .toArray();
                assertThat(said).as("seed %d draw %d: %s of %s", SEED, i, n, r).isEqualTo(hull(all));
            }
        }
    }

    @Test
    void of_a_part_of_a_reported_total_are_attained_given_that_no_part_exceeds_it() {
        Random random = new Random(SEED);
        for (int i = 0; i < DRAWS; i++) {
            Tally n = draw(random);
            Tally d = draw(random);
            if (n.low() <= d.high()) {
                Bounds said = Valuation.of(Terms.part(100), Terms.figures(n, d)).bounds();
                double[] all = range(n).boxed()
                        .flatMapToDouble(
                                x -> range(d).filter(y -> y >= x && y > 0).mapToDouble(y -> 100.0 * x / y))
                        .toArray();
                boolean mayBeEmpty = n.low() == 0 && d.low() == 0;

                assertThat(said == null).as("refused, seed %d draw %d", SEED, i).isEqualTo(mayBeEmpty);
                assertThat(said == null ? hull(all) : said)
                        .as("seed %d draw %d: %s of %s", SEED, i, n, d)
                        .isEqualTo(hull(all));
            }
        }
    }

    @Test
    void of_a_ratio_are_attained() {
        Bounds said = Valuation.of(Terms.ratio(100), Terms.figures(tally(1, 3), tally(2, 5)))
                .bounds();

        assertThat(said).isEqualTo(new Bounds(20, 150));
    }

    private static LongStream range(Tally tally) {
        return LongStream.rangeClosed(tally.low(), tally.high());
    }

    private static Bounds hull(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return values.length == 0 ? Bounds.point(0) : new Bounds(low, high);
    }
}
