package org.sentinelle.protect.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.result.Witness;

/** An account of 200,000 leaves: 50 States and 3 groups over 10 years, by four dimensions, with 12 earlier releases. */
@Tag("scale")
class GateScaleTest {
    private static final int AREAS = 50;
    private static final int YEARS = 10;
    private static final int WITNESSES = 3_000;
    private static final int STATEMENTS = 100_000;
    private static final int RELEASES = 12;
    private static final Duration ENOUGH = Duration.ofSeconds(120);

    private final Random draw = new Random(6);
    private final LedgerDraft draft = new LedgerDraft();

    @Test
    void a_large_account_is_audited_within_minutes() {
        draft.policy = LedgerDraft.policy(
                Zeros.SHOW, new Contributors(3, new Dominance(1, 80), 10, true), GroupDisclosure.PROTECT);
        draft.releases = RELEASES;
        dimensions();
        leaves();
        groups();
        Cells cells = new Cells(draft.account());
        int all = cells.size();
        for (int number = 0; number < all && draft.statements.size() < STATEMENTS; number++) {
            if (cells.count(number) >= LedgerDraft.K) {
                draft.know(Origin.SHOWN, cells.cell(number), cells.count(number));
                draft.wanted.add(cells.cell(number));
            }
        }
        IntStream.range(0, WITNESSES).forEach(w -> draft.witnesses.add(witness()));
        assertThat(all).isGreaterThan(500_000);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(draft.reasons()).isNotEmpty();
        Duration took = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        assertThat(took).as(all + " cells").isLessThan(ENOUGH);
    }

    private void dimensions() {
        for (Map.Entry<String, Integer> dimension :
                Map.of("sex", 2, "age", 4, "form", 5, "citizenship", 10).entrySet()) {
            List<String> codes = IntStream.range(0, dimension.getValue())
                    .mapToObj(code -> "c" + code)
                    .toList();
            draft.dimension(dimension.getKey(), codes.toArray(String[]::new));
        }
    }

    private void leaves() {
        List<SortedMap<String, String>> strata = List.of(new TreeMap<>());
        for (Map.Entry<String, List<String>> dimension : draft.dimensions.entrySet()) {
            strata = strata.stream()
                    .flatMap(coarse -> dimension.getValue().stream().map(code -> {
                        SortedMap<String, String> fine = new TreeMap<>(coarse);
                        fine.put(dimension.getKey(), code);
                        return fine;
                    }))
                    .toList();
        }
        draft.periods.clear();
        for (int year = 2011; year < 2011 + YEARS; year++) {
            Period period = Period.year(year);
            draft.periods.add(period);
            for (int area = 0; area < AREAS; area++) {
                for (SortedMap<String, String> codes : strata) {
                    int first = draw.nextInt(50) == 0 ? 1 + draw.nextInt(RELEASES) : 0;
                    draft.truth.add(new LeafCell(
                            "S" + area,
                            period,
                            new Stratum(codes),
                            new TreeSet<>(),
                            "agency-" + draw.nextInt(5),
                            first,
                            RELEASES,
                            draw.nextInt(4) == 0 ? 0 : draw.nextInt(40)));
                }
            }
        }
    }

    private void groups() {
        for (Period period : draft.periods) {
            draft.groups.add(new Ledger.GroupMembers("g", period, Set.of("S0", "S1", "S2")));
            draft.groups.add(new Ledger.GroupMembers("h", period, Set.of("S3", "S4", "S5", "S0")));
            draft.groups.add(new Ledger.GroupMembers(
                    "all",
                    period,
                    new TreeSet<>(
                            IntStream.range(0, AREAS).mapToObj(a -> "S" + a).toList())));
        }
    }

    private Witness witness() {
        SortedMap<Integer, Long> change = new TreeMap<>();
        for (int leaf = 0; leaf < 16; leaf++) {
            int number = draw.nextInt(draft.truth.size());
            change.put(number, draft.truth.get(number).count() > 20 ? -10L : 10L);
        }
        return new Witness(List.of(), new TreeMap<>(), change, null);
    }
}
