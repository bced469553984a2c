package org.sentinelle.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Rounding;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.PaperTable.Asked;
import org.sentinelle.protect.gate.PublicationGate;
import org.sentinelle.protect.gate.ShownNumber;
import org.sentinelle.protect.round.RoundingKey;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

class RoundedReleaseTest {
    private static final RoundingKey KEY =
            new RoundingKey("a secret of the tests, 32 bytes long".getBytes(StandardCharsets.UTF_8));

    private static ProtectionPolicy rounding(int base, Rounding how) {
        return new ProtectionPolicy(10, Zeros.SHOW, Contributors.NONE, GroupDisclosure.REPORT, new Round(base, how));
    }

    private static PaperTable shares() {
        return PaperTable.formsByArea()
                .asking(Map.of(
                        "victims", new Asked(new TreeMap<>(), false, PaperTable.subsets(Set.of("form"))),
                        "labour", new Asked(new TreeMap<>(Map.of("form", List.of("lab"))), true, List.of(Set.of()))));
    }

    private static Release released(PaperTable table, @Nullable RoundingKey key) {
        return ConfidentialRelease.byWitnesses(key)
                .release(Confidential.seal(table.counted()), table.scopes(), Map.of());
    }

    private static Map<String, Observation> shown(Release release) {
        return release.observations().get().stream()
                .filter(o -> o.value() != null)
                .collect(Collectors.toMap(o -> ConfidentialRelease.key(o).text(), o -> o));
    }

    @Test
    void counts_are_multiples_of_the_base_and_small_ones_are_hidden() {
        for (Rounding how : Rounding.values()) {
            for (int base : new int[] {3, 5, 10}) {
                Map<String, Observation> shown =
                        shown(released(PaperTable.formsByArea().under(rounding(base, how)), KEY));
                assertThat(shown).hasSizeGreaterThan(10).doesNotContainKey("victims at A 2020 (form=beg)");
                shown.values().forEach(o -> assertThat(o.value() % base).isZero());
            }
        }
    }

    @Test
    void a_value_of_rounded_counts_says_to_which_base_and_hidden_ones_say_nothing() {
        Release release = released(shares().under(rounding(5, Rounding.KEYED)), KEY);

        assertThat(shown(release).values())
                .filteredOn(o -> o.value() != 0)
                .isNotEmpty()
                .allSatisfy(o -> assertThat(o.flags()).containsExactly("rounded-to-5"))
                .allSatisfy(o -> assertThat(o.roundingBase()).isEqualTo(5));
        assertThat(release.observations().get())
                .filteredOn(o -> o.status() == ObsStatus.Q)
                .allSatisfy(o -> assertThat(o.roundingBase()).isNull());
    }

    @Test
    void rounding_hides_no_more_than_suppressing_does() {
        PaperTable table = PaperTable.formsByArea();
        assertThat(shown(released(table.under(rounding(5, Rounding.KEYED)), KEY)))
                .hasSizeGreaterThanOrEqualTo(table.shown().size());
    }

    @Test
    void a_share_is_made_of_the_rounded_counts_and_of_nothing_else() {
        Observation share = shown(released(shares().under(rounding(5, Rounding.KEYED)), KEY))
                .get("labour at B 2020");
        assertThat(share).isNotNull();
        double n = number(share.numerator());
        double d = number(share.denominator());
        assertThat(share.value()).isEqualTo(n * 100 / d);
        assertThat(n % 5).isZero();
        assertThat(d % 5).isZero();
        assertThat(share.confidence()).isNull();
    }

    private static double number(@Nullable Bounds bounds) {
        return bounds == null ? Double.NaN : bounds.low();
    }

    @Test
    void the_same_counts_are_rounded_alike_whatever_else_is_asked() {
        Map<String, Observation> alone =
                shown(released(PaperTable.formsByArea().under(rounding(5, Rounding.KEYED)), KEY));
        Map<String, Observation> beside = shown(released(shares().under(rounding(5, Rounding.KEYED)), KEY));
        alone.forEach((cell, observation) -> {
            Observation other = beside.get(cell);
            assertThat(other == null ? observation.value() : other.value()).isEqualTo(observation.value());
        });
    }

    @Test
    void controlled_parts_add_up_to_their_totals() {
        Map<String, Observation> shown =
                shown(released(PaperTable.formsByArea().under(rounding(5, Rounding.CONTROLLED)), KEY));
        double parts = 0;
        for (String form : List.of("beg", "lab", "oth", "sex")) {
            Observation part = shown.get("victims at B 2020 (form=" + form + ")");
            parts += part == null ? Double.NaN : part.value();
        }
        Observation total = shown.get("victims at B 2020");
        if (total != null && !Double.isNaN(parts)) {
            assertThat(total.value()).isEqualTo(parts);
        }
        assertThat(shown).containsKey("victims at all 2020");
    }

    @Test
    void what_is_released_passes_the_gate_and_true_counts_in_its_place_do_not() {
        for (Rounding how : Rounding.values()) {
            PaperTable table = shares().under(rounding(5, how));
            Release release = released(table, KEY);
            PublicationGate gate = new PublicationGate(ProtectionPolicy.DEFAULT);
            List<ShownNumber> numbers = shown(release).values().stream()
                    .map(o -> number(o, o.value()))
                    .toList();
            assertThat(gate.audit(release.ledger(), numbers).findings()).isEmpty();
            Observation one = shown(release).values().iterator().next();
            assertThat(gate.audit(release.ledger(), List.of(number(one, one.value() + 1)))
                            .passes())
                    .isFalse();
        }
    }

    private static ShownNumber number(Observation o, double value) {
        return new ShownNumber(ConfidentialRelease.key(o), value, ShownCells.above(o), ShownCells.below(o));
    }

    @Test
    void rounding_without_a_key_is_refused() {
        for (Rounding how : Rounding.values()) {
            PaperTable table = PaperTable.formsByArea().under(rounding(5, how));
            assertThatThrownBy(() -> released(table, null)).hasMessageContaining("key");
        }
    }
}
