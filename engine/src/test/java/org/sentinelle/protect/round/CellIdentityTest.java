package org.sentinelle.protect.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Period;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;

class CellIdentityTest {
    private static final SortedSet<String> NONE = Collections.emptySortedSet();

    private static CellIdentity identity() {
        return new CellIdentity("victims", "rows", new TreeMap<>(Map.of("sex", List.of("F", "M"))));
    }

    private static CountCell cell(Set<String> areas, Period days, Map<String, SortedSet<String>> codes, Vintage of) {
        return new CountCell(new TreeSet<>(areas), days, new TreeMap<>(codes), NONE, NONE, of);
    }

    private static CountCell cell(Set<String> areas, Map<String, SortedSet<String>> codes) {
        return cell(areas, Period.year(2021), codes, Vintage.of(0));
    }

    @Test
    void a_breakdown_does_not_change_what_a_total_is() {
        assertThat(identity().of(cell(Set.of("KEN"), Map.of("sex", new TreeSet<>(Set.of("F", "M"))))))
                .isEqualTo(identity().of(cell(Set.of("KEN"), Map.of())))
                .isEqualTo(new CellIdentity("victims", "rows", new TreeMap<>()).of(cell(Set.of("KEN"), Map.of())));
    }

    @Test
    void a_period_is_its_days() {
        assertThat(identity().of(cell(Set.of("KEN"), Period.year(2021), Map.of(), Vintage.of(0))))
                .isEqualTo(identity()
                        .of(cell(Set.of("KEN"), Period.parse("2021-01-01/2021-12-31"), Map.of(), Vintage.of(0))));
    }

    @Test
    void a_cell_is_the_same_in_every_release() {
        assertThat(identity().of(cell(Set.of("KEN"), Period.year(2021), Map.of(), Vintage.of(0))))
                .isEqualTo(identity().of(cell(Set.of("KEN"), Period.year(2021), Map.of(), Vintage.of(3))));
    }

    @Test
    void what_was_added_since_a_release_is_another_cell() {
        assertThat(identity().of(cell(Set.of("KEN"), Period.year(2021), Map.of(), new Vintage(3, 2))))
                .isNotEqualTo(identity().of(cell(Set.of("KEN"), Period.year(2021), Map.of(), Vintage.of(3))));
    }

    @Test
    void names_that_run_together_stay_apart() {
        assertThat(identity().of(cell(Set.of("A", "B"), Map.of())))
                .isNotEqualTo(identity().of(cell(Set.of("A1:B"), Map.of())))
                .isNotEqualTo(identity().of(cell(Set.of("AB"), Map.of())));
    }

    @Test
    void a_code_a_dataset_and_a_quantity_make_a_difference() {
        CountCell cell = cell(Set.of("KEN"), Map.of("sex", new TreeSet<>(Set.of("F"))));
        assertThat(Set.of(
                        identity().of(cell),
                        identity().of(cell(Set.of("KEN"), Map.of())),
                        new CellIdentity("other", "rows", identity().dimensions()).of(cell),
                        new CellIdentity("victims", "days", identity().dimensions()).of(cell)))
                .hasSize(4);
    }
}
