package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.compute.SmallWorld;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.compute.plan.Term;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator.MissingPolicy;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Exclusions;
import org.sentinelle.model.Measure.Operator;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Observation;

/** A source's "&lt;5" stays as open as the source left it, whatever is made of it: bounds against every count that it allows. */
class CensoredInputTest {
    private static final int DRAWS = 300;
    private static final double TOLERANCE = 1e-9;

    /** As a source writes it: an exact count, "&lt;5", or 1 to 4 where the source says that there is one. */
    private static Tally drawn(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Tally(0, 4, 1, 1, Set.of());
            case 1 -> new Tally(1, 4, 1, 1, Set.of());
            default -> {
                long exact = random.nextInt(12);
                yield new Tally(exact, exact, 1, 0, Set.of());
            }
        };
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void values_made_of_other_indicators_allow_every_count_that_the_source_does(Operator operator) {
        Random random = new Random(operator.name().hashCode());
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Tally> counts = List.of(drawn(random), drawn(random), drawn(random));
            List<Tally> used = operator == Operator.RATIO ? counts.subList(0, 2) : counts;
            List<Term> of = new ArrayList<>();
            used.forEach(count -> of.add(Terms.count()));
            Term.Node node = new Term.Node(operator, 1, MissingPolicy.ANY_INPUT, of);
            Bounds said = Valuation.of(node, Terms.figures(used.toArray(Tally[]::new)))
                    .bounds();

            assertHolds(said, values(operator, used), operator + " draw " + draw + " of " + used);
        }
    }

    @Test
    void shares_of_shares_allow_every_count_that_the_source_does() {
        Random random = new Random(6);
        for (int draw = 0; draw < DRAWS; draw++) {
            Tally n = drawn(random);
            Tally r = drawn(random);
            Tally other = drawn(random);
            Term.Node node = new Term.Node(
                    Operator.DIFFERENCE, 1, MissingPolicy.ANY_INPUT, List.of(Terms.partWithRest(100), Terms.count()));
            Bounds said =
                    Valuation.of(node, Terms.figures(n, n.plus(r), r, other)).bounds();
            List<Double> values = new ArrayList<>();
            for (long x = n.low(); x <= n.high(); x++) {
                for (long y = r.low(); y <= r.high(); y++) {
                    for (long z = other.low(); z <= other.high() && x + y > 0; z++) {
                        values.add(100.0 * x / (x + y) - z);
                    }
                }
            }
            assertHolds(said, values, "draw " + draw);
        }
    }

    /** A part that was not excluded, (n - nx) / d, is tallied over the rows that are left, each with its own bounds. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_left_after_exclusions_allows_every_count_that_the_source_does(long seed) {
        Random random = new Random(seed);
        Measure measure = new Measure.Proportion(
                SmallWorld.reported(SmallWorld.is("stage", "protected")),
                SmallWorld.reported(SmallWorld.is("stage", "protected", "referred")),
                100,
                new Exclusions(SmallWorld.where(SmallWorld.is("stage", "withdrawn")), null, null));
        Catalogue catalogue = SmallWorld.catalogue(SmallWorld.group("g", List.of("AAA", "BBB")));
        ComputePlan plan = ComputePlan.compile(List.of(SmallWorld.indicator("i", measure, List.of())), catalogue);
        HandMade figures = new HandMade(plan);
        List<Tally> parts = new ArrayList<>();
        List<Tally> rests = new ArrayList<>();
        for (String state : List.of("AAA", "BBB")) {
            Tally part = drawn(random);
            Tally rest = drawn(random);
            Tally whole = part.plus(rest);
            figures.numerator(state, 2010, "", part.low(), part.high())
                    .denominator(state, 2010, "", whole.low(), whole.high())
                    .remainder(state, 2010, "", rest.low(), rest.high());
            parts.add(part);
            rests.add(rest);
        }
        Observation group = HandMade.find(figures.compute(catalogue, 2010, 2010), "g", 2010);
        List<Double> values = new ArrayList<>();
        for (long x = sum(parts).low(); x <= sum(parts).high(); x++) {
            for (long y = sum(rests).low(); y <= sum(rests).high(); y++) {
                if (x + y > 0) {
                    values.add(100.0 * x / (x + y));
                }
            }
        }

        assertHolds(group.bounds(), values, "seed " + seed);
    }

    @Test
    void an_exact_total_does_not_narrow_the_parts_that_the_source_left_open() {
        Catalogue catalogue = SmallWorld.catalogue();
        ComputePlan plan = ComputePlan.compile(
                List.of(SmallWorld.indicator("i", new Measure.Total(SmallWorld.reported()), List.of(List.of("sex")))),
                catalogue);
        HandMade figures = new HandMade(plan)
                .numerator("AAA", 2010, "", 20, 20)
                .numerator("AAA", 2010, "sex=M", 17, 17)
                .numerator("AAA", 2010, "sex=F", 0, 4);

        Observation women =
                HandMade.find(figures.compute(catalogue, 2010, 2010), "AAA", 2010, "sex=F", Observation.Panel.ALL);

        assertThat(women.bounds()).isEqualTo(new Bounds(0, 4));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void groups_allow_every_sum_of_what_their_members_allow_and_nothing_is_estimated_of_it(long seed) {
        Random random = new Random(seed);
        List<String> states = List.of("AAA", "BBB", "CCC", "DDD");
        Catalogue catalogue = SmallWorld.catalogue(SmallWorld.group("g", states));
        ComputePlan plan = ComputePlan.compile(
                List.of(SmallWorld.indicator("i", new Measure.Total(SmallWorld.reported()), List.of())), catalogue);
        HandMade figures = new HandMade(plan);
        List<Tally> drawn = new ArrayList<>();
        for (String state : states) {
            Tally count = drawn(random);
            figures.numerator(state, 2010, "", count.low(), count.high());
            drawn.add(count);
        }
        Observation group = HandMade.find(figures.compute(catalogue, 2010, 2010), "g", 2010);

        assertThat(group.bounds())
                .as("seed %d", seed)
                .isEqualTo(new Bounds(sum(drawn).low(), sum(drawn).high()));
        assertThat(group.confidence() == null || sum(drawn).isPoint())
                .as("an interval around a count that is not known would tell it, seed %d", seed)
                .isTrue();
    }

    private static Tally sum(List<Tally> counts) {
        return counts.stream().reduce(Tally.ZERO, Tally::plus);
    }

    private static List<Double> values(Operator operator, List<Tally> counts) {
        List<Double> values = new ArrayList<>();
        collect(operator, counts, new ArrayList<>(), values);
        return values;
    }

    private static void collect(Operator operator, List<Tally> counts, List<Double> chosen, List<Double> values) {
        if (chosen.size() == counts.size()) {
            double value = value(operator, chosen);
            if (Double.isFinite(value)) {
                values.add(value);
            }
            return;
        }
        Tally next = counts.get(chosen.size());
        for (long count = next.low(); count <= next.high(); count++) {
            List<Double> longer = new ArrayList<>(chosen);
            longer.add((double) count);
            collect(operator, counts, longer, values);
        }
    }

    private static double value(Operator operator, List<Double> x) {
        double sum = x.stream().mapToDouble(Double::doubleValue).sum();
        return switch (operator) {
            case SUM -> sum;
            case DIFFERENCE -> x.get(0) - (sum - x.get(0));
            case RATIO -> x.get(0) / x.get(1);
            case MEAN -> sum / x.size();
            case MIN -> x.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
            case MAX -> x.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        };
    }

    /** No value that the source allows lies outside of what is said; saying nothing is always right. */
    private static void assertHolds(@Nullable Bounds said, List<Double> values, String which) {
        if (said != null) {
            assertThat(values)
                    .as(which)
                    .allSatisfy(value -> assertThat(value).isBetween(said.low() - TOLERANCE, said.high() + TOLERANCE));
        }
    }
}
