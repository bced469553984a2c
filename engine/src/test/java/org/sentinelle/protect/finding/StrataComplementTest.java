package org.sentinelle.protect.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Suppress;
import org.sentinelle.model.ProtectionPolicy.Zeros;

class StrataComplementTest {
    private static final int K = 10;
    private static final ProtectionPolicy SHOWN_ZEROS = ProtectionPolicy.ofThreshold(K);
    private static final ProtectionPolicy HIDDEN_ZEROS =
            new ProtectionPolicy(K, Zeros.HIDE, Contributors.NONE, GroupDisclosure.REPORT, new Suppress());

    @Test
    void takes_the_smallest_part_that_is_large_enough_together_with_what_is_withheld() {
        assertThat(new StrataComplement(SHOWN_ZEROS)
                        .withheld(Map.of("a", 4L, "b", 60L, "c", 12L, "d", 30L), Set.of("a")))
                .contains(Set.of("a", "c"));
    }

    @Test
    void never_hides_behind_an_empty_part() {
        assertThat(new StrataComplement(SHOWN_ZEROS).withheld(Map.of("a", 4L, "b", 0L, "c", 50L), Set.of("a", "b")))
                .contains(Set.of("a", "b", "c"));
    }

    @Test
    void leaves_empty_parts_alone_where_everybody_may_know_of_them() {
        assertThat(new StrataComplement(SHOWN_ZEROS).withheld(Map.of("a", 40L, "b", 0L), Set.of("b")))
                .contains(Set.of("b"));
        assertThat(new StrataComplement(HIDDEN_ZEROS).withheld(Map.of("a", 40L, "b", 0L, "c", 20L), Set.of("b")))
                .contains(Set.of("a", "b", "c"));
    }

    @Test
    void leaves_every_small_part_open_over_the_threshold_in_random_wholes() {
        Random random = new Random(20_260_611L);
        int protectedWholes = 0;
        for (int draw = 0; draw < 2000; draw++) {
            Map<String, Long> cases = new TreeMap<>();
            Set<String> small = new TreeSet<>();
            for (int part = 0; part < 2 + random.nextInt(6); part++) {
                long size = random.nextInt(4) == 0 ? random.nextInt(K) : random.nextInt(80);
                cases.put("p" + part, size);
                if (size < K) {
                    small.add("p" + part);
                }
            }
            ProtectionPolicy policy = random.nextBoolean() ? SHOWN_ZEROS : HIDDEN_ZEROS;
            Set<String> withheld =
                    new StrataComplement(policy).withheld(cases, small).orElse(null);
            if (withheld != null) {
                protectedWholes++;
                assertOpen(cases, withheld, policy, "draw " + draw);
            }
        }
        assertThat(protectedWholes).isGreaterThan(1500);
    }

    /** By the least and the most that each withheld part can be, given what they are together. */
    private static void assertOpen(
            Map<String, Long> cases, Set<String> withheld, ProtectionPolicy policy, String draw) {
        List<Long> sizes = new ArrayList<>();
        withheld.forEach(part -> sizes.add(cases.get(part)));
        if (policy.zeros() == Zeros.SHOW) {
            sizes.removeIf(size -> size == 0);
        }
        long least = policy.zeros() == Zeros.SHOW ? 1 : 0;
        long together = sizes.stream().mapToLong(Long::longValue).sum();
        for (long size : sizes) {
            if (size < K) {
                long most = together - least * (sizes.size() - 1);
                assertThat(most).as(draw).isGreaterThanOrEqualTo(K);
                assertThat(most - least).as(draw).isGreaterThanOrEqualTo(K);
            }
        }
    }
}
