package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.compute.SmallWorld;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Measure;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** What holds of groups whatever was reported. */
class GroupPropertiesTest {
    private static final List<String> STATES = List.of("AAA", "BBB", "CCC", "DDD");
    private static final int FROM = 2010;
    private static final int TO = 2013;

    private static Computed draw(Random random, Catalogue catalogue) {
        ComputePlan plan = ComputePlan.compile(
                List.of(SmallWorld.indicator("i", new Measure.Total(SmallWorld.reported()), List.of())), catalogue);
        HandMade figures = new HandMade(plan);
        for (String state : STATES) {
            for (int year = FROM; year <= TO; year++) {
                if (random.nextInt(4) > 0) {
                    long low = random.nextInt(50);
                    figures.numerator(state, year, "", low, low + random.nextInt(2) * 4);
                }
            }
        }
        return figures.compute(catalogue, FROM, TO);
    }

    private static Set<String> some(Random random) {
        Set<String> members = new TreeSet<>();
        STATES.stream().filter(s -> random.nextBoolean()).forEach(members::add);
        return members;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_group_is_the_sum_of_its_members_each_counted_once(long seed) {
        Random random = new Random(seed);
        Set<String> one = some(random);
        Set<String> other = some(random);
        Set<String> union = new TreeSet<>(one);
        union.addAll(other);
        List<AreaGroup> groups = List.of(
                SmallWorld.group("one", one), SmallWorld.group("other", other), SmallWorld.group("union", union));
        Computed computed = draw(random, SmallWorld.catalogue(groups.toArray(AreaGroup[]::new)));

        for (AreaGroup group : groups) {
            Set<String> members = group.id().equals("one") ? one : group.id().equals("other") ? other : union;
            for (int year = FROM; year <= TO; year++) {
                assertThat(HandMade.find(computed, group.id(), year).bounds())
                        .as("seed %d, %s of %s in %d", seed, group.id(), members, year)
                        .isEqualTo(sum(computed, members, year));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void the_fixed_panel_never_exceeds_the_group_and_never_changes_its_states(long seed) {
        Random random = new Random(seed);
        Computed computed = draw(random, SmallWorld.catalogue(SmallWorld.group("g", STATES)));
        List<Integer> reporting = new ArrayList<>();
        for (int year = FROM; year <= TO; year++) {
            Observation all = HandMade.find(computed, "g", year);
            Observation fixed = HandMade.find(computed, "g", year, "", Panel.FIXED);
            reporting.add(fixed.coverage().reporting());
            if (fixed.bounds() != null && all.bounds() != null) {
                assertThat(fixed.bounds().high())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(all.bounds().high());
            }
        }

        assertThat(reporting).as("seed %d", seed).containsOnly(reporting.get(0));
    }

    @Test
    void a_group_without_members_is_missing() {
        Computed computed = draw(new Random(1), SmallWorld.catalogue(SmallWorld.group("g", List.of())));

        assertThat(HandMade.find(computed, "g", FROM).flags()).containsExactly(Flags.NOT_REPORTED);
    }

    private static @org.jspecify.annotations.Nullable Bounds sum(Computed computed, Set<String> members, int year) {
        Bounds sum = null;
        for (String member : members) {
            Bounds own = HandMade.find(computed, member, year).bounds();
            if (own != null) {
                sum = sum == null ? own : sum.plus(own);
            }
        }
        return sum;
    }
}
