package org.sentinelle.protect.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;

/** The lattice that is counted by keys against the one that is written out by definition. */
class LatticeTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void it_is_what_the_definition_says(int depth) {
        LedgerDraft draft = everything();
        draft.depth = depth;
        Cells cells = new Cells(draft.account());
        Map<Integer, BitSet> above = new HashMap<>();
        for (int leaf = 0; leaf < draft.truth.size(); leaf++) {
            int added = leaf;
            cells.above(
                    leaf, cell -> above.computeIfAbsent(cell, c -> new BitSet()).set(added));
        }
        Set<Integer> met = new HashSet<>();
        Map<CountCell, BitSet> plain = PlainLattice.of(draft.account());
        plain.forEach((cell, leaves) -> {
            int number = cells.number(cell);
            met.add(number);
            assertThat(above.get(number)).as(cell.text()).isEqualTo(leaves);
            assertThat(cells.number(cells.cell(number))).isEqualTo(number);
            assertThat(PlainLattice.leaves(draft.account(), cells.cell(number))).isEqualTo(leaves);
        });
        assertThat(met).isEqualTo(above.keySet());
        assertThat(cells.mustBeSafe().boxed()).containsExactlyInAnyOrderElementsOf(met);
    }

    /** Two dimensions, three filters, four releases, quarters and half-years, and a group whose members change. */
    private static LedgerDraft everything() {
        LedgerDraft draft = new LedgerDraft().dimension("form", "x", "y").dimension("sex", "F", "M");
        draft.selections.addAll(Set.of("p", "q", "r"));
        draft.releases = 3;
        draft.periods.add(Period.parse("2020-S1"));
        draft.groups.add(new Ledger.GroupMembers("both", LedgerDraft.YEAR, Set.of("A", "B")));
        draft.groups.add(new Ledger.GroupMembers("both", Period.parse("2020-S1"), Set.of("B", "C")));
        String[][] rows = {{}, {"p"}, {"p", "q"}, {"q", "r"}};
        int leaf = 0;
        for (String area : new String[] {"A", "B"}) {
            for (String period : new String[] {"2020-Q1", "2020-Q3"}) {
                for (String stratum : new String[] {"form=x;sex=F", "form=x;sex=M", "form=y;sex=F", "form=y;sex=M"}) {
                    int first = leaf % 7 == 1 ? 2 : 0;
                    int last = leaf % 5 == 2 ? 2 : 3;
                    draft.truth.add(new LeafCell(
                            area,
                            Period.parse(period),
                            Stratum.parse(stratum),
                            new TreeSet<>(Set.of(rows[leaf++ % rows.length])),
                            null,
                            first,
                            last,
                            leaf));
                }
            }
        }
        return draft;
    }
}
