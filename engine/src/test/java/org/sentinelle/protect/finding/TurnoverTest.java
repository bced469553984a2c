package org.sentinelle.protect.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;

class TurnoverTest {
    private static final Turnover ROWS = new Turnover("cases", Set.of("sex"));

    private static LeafCell leaf(int first, int last, long count) {
        return new LeafCell(
                "GHA", Period.year(2020), Stratum.TOTAL, Collections.emptySortedSet(), null, first, last, count);
    }

    private static Ledger ledger(int release, LeafCell... leaves) {
        return new Ledger(
                List.of(new Ledger.Account(
                        "cases",
                        Ledger.ROWS,
                        CountsOfStates.TEN,
                        new TreeMap<>(Map.of("sex", List.of("F", "M"))),
                        1,
                        List.of(),
                        Arrays.asList(leaves),
                        List.of(),
                        List.of(),
                        release,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())),
                List.of());
    }

    @Test
    void a_first_publication_is_compared_with_none() {
        assertThat(ROWS.refusal(10, ledger(0, leaf(0, 0, 400)))).isEmpty();
    }

    @Test
    void a_few_that_came_since_an_earlier_publication_take_the_finding() {
        assertThat(ROWS.refusal(10, ledger(1, leaf(0, 1, 400), leaf(1, 1, 9)))).contains(WithheldReason.FEW_CHANGED);
        assertThat(ROWS.refusal(10, ledger(1, leaf(0, 1, 400), leaf(1, 1, 10)))).isEmpty();
    }

    @Test
    void those_that_went_count_as_those_that_came() {
        assertThat(ROWS.refusal(10, ledger(2, leaf(0, 2, 400), leaf(0, 0, 4), leaf(1, 2, 5))))
                .contains(WithheldReason.FEW_CHANGED);
    }

    @Test
    void without_an_account_of_all_that_tells_the_rows_apart_nothing_can_be_said() {
        assertThat(new Turnover("cases", Set.of("sex", "status")).refusal(10, ledger(0, leaf(0, 0, 400))))
                .contains(WithheldReason.NO_ACCOUNT);
        assertThat(new Turnover("others", Set.of()).refusal(10, ledger(0, leaf(0, 0, 400))))
                .contains(WithheldReason.NO_ACCOUNT);
    }
}
