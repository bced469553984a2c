package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Account;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.result.LedgerStatement.Term;
import org.sentinelle.result.PriorLimit;
import org.sentinelle.result.Witness;

/** An account while it is being written by hand, with the threshold 10. */
final class LedgerDraft {
    static final Period YEAR = Period.year(2020);
    static final int K = 10;

    String dataset = "register";
    ProtectionPolicy policy = ProtectionPolicy.ofThreshold(K);
    ProtectionPolicy least = ProtectionPolicy.ofThreshold(K);
    SortedMap<String, List<String>> dimensions = new TreeMap<>();
    int depth = -1;
    List<String> selections = new ArrayList<>();
    List<LeafCell> truth = new ArrayList<>();
    List<Period> periods = new ArrayList<>(List.of(YEAR));
    List<Ledger.GroupMembers> groups = new ArrayList<>();
    int releases = 0;
    List<CountCell> wanted = new ArrayList<>();
    List<LedgerStatement> statements = new ArrayList<>();
    final List<PriorLimit> priors = new ArrayList<>();
    List<Witness> witnesses = new ArrayList<>();
    List<Ledger.Shown> shown = new ArrayList<>();

    static ProtectionPolicy policy(Zeros zeros, Contributors contributors, GroupDisclosure groups) {
        return new ProtectionPolicy(K, zeros, contributors, groups, new ProtectionPolicy.Suppress());
    }

    LedgerDraft dimension(String name, String... codes) {
        dimensions.put(name, List.of(codes));
        return this;
    }

    LedgerDraft policy(ProtectionPolicy changed) {
        policy = changed;
        return this;
    }

    LedgerDraft leaf(String area, String stratum, long count) {
        truth.add(new LeafCell(area, YEAR, Stratum.parse(stratum), count));
        return this;
    }

    LedgerDraft leafOf(String agency, String area, long count) {
        truth.add(new LeafCell(area, YEAR, Stratum.TOTAL, new TreeSet<>(), agency, 0, releases, count));
        return this;
    }

    LedgerDraft leafIn(int first, int last, long count) {
        truth.add(new LeafCell("A", YEAR, Stratum.TOTAL, new TreeSet<>(), null, first, last, count));
        return this;
    }

    LedgerDraft wanted(CountCell... cells) {
        wanted.addAll(List.of(cells));
        return this;
    }

    LedgerDraft state(CountCell cell, long count) {
        statements.add(LedgerStatement.shown(cell, count));
        return this;
    }

    LedgerDraft know(Origin origin, CountCell cell, long count) {
        statements.add(new LedgerStatement(List.of(new Term(cell, 1)), count, count, origin));
        return this;
    }

    LedgerDraft witness(Map<Integer, Long> high) {
        return witness(Map.of(), high);
    }

    LedgerDraft witness(Map<Integer, Long> low, Map<Integer, Long> high) {
        witnesses.add(new Witness(List.of(), new TreeMap<>(low), new TreeMap<>(high), null));
        return this;
    }

    LedgerDraft prior(PriorLimit prior) {
        priors.add(prior);
        return this;
    }

    /** A cell of this year's release by its area, or areas joined by {@code +}, and stratum. */
    static CountCell cell(String areas, String stratum) {
        return cell(areas, stratum, Vintage.of(0));
    }

    static CountCell cell(String areas, String stratum, Vintage vintage) {
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
        Stratum.parse(stratum).codes().forEach((d, code) -> codes.put(d, new TreeSet<>(List.of(code))));
        return new CountCell(
                new TreeSet<>(List.of(areas.split("\\+"))), YEAR, codes, new TreeSet<>(), new TreeSet<>(), vintage);
    }

    Account account() {
        return new Account(
                dataset,
                Ledger.ROWS,
                policy,
                dimensions,
                depth < 0 ? dimensions.size() : depth,
                selections,
                truth,
                periods,
                groups,
                releases,
                wanted,
                statements,
                witnesses,
                priors);
    }

    Verdict audit(ShownNumber... numbers) {
        return new PublicationGate(least)
                .audit(Confidential.seal(new Ledger(List.of(account()), shown)), List.of(numbers));
    }

    List<GateFinding.Reason> reasons(ShownNumber... numbers) {
        return audit(numbers).findings().stream().map(GateFinding::reason).toList();
    }
}
