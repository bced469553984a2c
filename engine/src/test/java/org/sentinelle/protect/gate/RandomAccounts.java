package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;

/** Small tables drawn from a seed; some with a group, some with two periods, some with a filter, agencies or an earlier release. */
final class RandomAccounts {
    private final Random draw;
    private final LedgerDraft draft = new LedgerDraft();

    private RandomAccounts(long seed) {
        draw = new Random(seed);
    }

    /** A table of some ten leaves about which nothing is known yet; its wanted cells are those of this release. */
    static LedgerDraft table(long seed) {
        return new RandomAccounts(seed).table();
    }

    private LedgerDraft table() {
        int kind = draw.nextInt(6);
        draft.dimension("sex", "F", "M");
        if (kind == 0) {
            draft.dimension("form", "x", "y", "z");
        }
        if (kind == 1) {
            draft.selections.add("children");
        }
        draft.releases = kind == 2 ? 1 : 0;
        draft.policy = LedgerDraft.policy(
                draw.nextInt(3) == 0 ? Zeros.HIDE : Zeros.SHOW,
                new Contributors(0, null, null, kind == 4 && draw.nextBoolean()),
                GroupDisclosure.REPORT);
        List<String> areas = kind == 0 ? List.of("A") : List.of("A", "B");
        List<Period> periods = kind == 3 ? List.of(Period.parse("2020-S1"), Period.parse("2020-S2")) : draft.periods;
        draft.periods = new ArrayList<>(periods);
        draft.periods.add(LedgerDraft.YEAR);
        if (areas.size() > 1 && draw.nextBoolean()) {
            draft.groups.add(new Ledger.GroupMembers("both", LedgerDraft.YEAR, Set.of("A", "B")));
        }
        for (String area : areas) {
            for (Period period : periods) {
                for (Stratum stratum : strata()) {
                    add(area, period, stratum, kind);
                }
            }
        }
        draft.wanted.addAll(PlainLattice.of(draft.account()).keySet().stream()
                .filter(c -> c.out().isEmpty() && c.in().size() < 2)
                .filter(c -> c.vintage().of() == draft.releases && c.vintage().without() < 0)
                .toList());
        return draft;
    }

    private List<Stratum> strata() {
        List<Stratum> strata = new ArrayList<>();
        for (String sex : List.of("F", "M")) {
            for (String form : draft.dimensions.getOrDefault("form", List.of(""))) {
                TreeMap<String, String> codes = new TreeMap<>(Map.of("sex", sex));
                if (!form.isEmpty()) {
                    codes.put("form", form);
                }
                strata.add(new Stratum(codes));
            }
        }
        return strata;
    }

    private void add(String area, Period period, Stratum stratum, int kind) {
        List<String> agencies = kind == 4 ? List.of("police", "shelter") : List.of("");
        for (String agency : agencies) {
            String named = agency.isEmpty() ? null : agency;
            add(new LeafCell(area, period, stratum, new TreeSet<>(), named, 0, draft.releases, count()));
        }
        if (kind == 1) {
            add(new LeafCell(area, period, stratum, new TreeSet<>(Set.of("children")), null, 0, 0, count()));
        }
        if (kind == 2) {
            add(new LeafCell(area, period, stratum, new TreeSet<>(), null, 1, 1, count()));
        }
    }

    private void add(LeafCell leaf) {
        draft.truth.add(leaf);
    }

    private long count() {
        int kind = draw.nextInt(10);
        return kind == 0 ? 0 : kind < 4 ? 1 + draw.nextInt(9) : 10 + draw.nextInt(60);
    }
}
