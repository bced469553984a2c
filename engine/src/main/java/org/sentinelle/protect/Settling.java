package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.protect.pattern.Pattern;
import org.sentinelle.protect.pattern.TableSystem;
import org.sentinelle.protect.pattern.TableSystem.Candidate;
import org.sentinelle.protect.pattern.TableSystem.Known;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;
import org.sentinelle.protect.round.CountRounding;
import org.sentinelle.protect.round.RoundedCell;
import org.sentinelle.protect.round.RoundingTable;
import org.sentinelle.protect.round.SettledRounding;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Term;

/** Finds out which of the sums that are asked of a table are shown, as they are or rounded. */
final class Settling {
    /** How much more it costs to hide everybody than to hide nobody, over as many leaves. */
    private static final double FOR_PERSONS = 0.1;

    private final Leaves leaves;
    private final Asked asked;
    private final Function<TableSystem, Pattern> suppression;
    private final long[] truth;
    private final double total;
    private final List<Known> fixed = new ArrayList<>();
    private final List<Sensitive> open;
    private final SortedMap<Integer, List<PriorKnowledge.Reasons>> priors = new TreeMap<>();
    private Pattern last = new Pattern(new BitSet(), List.of(), new BitSet());

    /**
     * What is asked of a table.
     *
     * @param candidates the sums that readers will see or find hidden, each with its name for rounding
     * @param mayShow those of them that may be shown
     * @param zeros the sums that are shown as empty
     * @param known what readers know whatever is shown now
     * @param open what must stay open
     * @param contributors the agency of each leaf by number
     * @param changed the leaves that came or went between releases
     */
    record Asked(
            SortedMap<String, LeafSet> candidates,
            Set<LeafSet> mayShow,
            Set<LeafSet> zeros,
            List<LedgerStatement> known,
            List<Sensitive> open,
            int[] contributors,
            BitSet changed,
            boolean hiddenAreNotEmpty) {}

    /**
     * What is shown.
     *
     * @param rounded what is shown of each sum, and what readers learn from it
     * @param priors why less is demanded of some sums, by number
     */
    record Settled(
            Map<LeafSet, RoundedCell> rounded,
            List<Pattern.Proof> proofs,
            SortedMap<Integer, List<PriorKnowledge.Reasons>> priors) {}

    Settling(Leaves leaves, Asked asked, Function<TableSystem, Pattern> suppression) {
        this.leaves = leaves;
        this.asked = asked;
        this.suppression = suppression;
        this.truth = leaves.cells().stream().mapToLong(LeafCell::count).toArray();
        this.open = new ArrayList<>(asked.open());
        this.total = Math.max(1, Arrays.stream(truth).sum());
        asked.known().forEach(s -> fixed.add(known(s)));
        asked.zeros().forEach(zero -> fixed.add(new Known(zero.leaves(), ones(zero.leaves().length), 0, 0)));
    }

    Settled settled(@Nullable CountRounding rounding) {
        List<RoundingTable.Cell> cells = new ArrayList<>();
        asked.candidates().forEach((name, sum) -> {
            if (asked.mayShow().contains(sum)) {
                cells.add(new RoundingTable.Cell(sum.leaves(), name));
            }
        });
        Map<LeafSet, RoundedCell> shown = new HashMap<>();
        if (rounding == null) {
            List<RoundedCell> exact = cells.stream()
                    .map(cell -> leaves.sum(cell.leaves()))
                    .map(count -> new RoundedCell(count, count, count))
                    .toList();
            shown(cells, exact).stream()
                    .forEach(i -> shown.put(new LeafSet(cells.get(i).leaves()), exact.get(i)));
        } else {
            SettledRounding settled = SettledRounding.of(
                    rounding, new RoundingTable(truth, cells), (table, rounded) -> shown(table.cells(), rounded));
            for (int i = 0; i < settled.rounded().size(); i++) {
                shown.put(
                        new LeafSet(settled.table().cells().get(i).leaves()),
                        settled.rounded().get(i));
            }
        }
        return new Settled(shown, last.proofs(), priors);
    }

    /** Which of some cells may be shown, if they are shown so. */
    private BitSet shown(List<RoundingTable.Cell> cells, List<RoundedCell> as) {
        List<Candidate> candidates = new ArrayList<>();
        Set<LeafSet> offered = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            LeafSet sum = new LeafSet(cells.get(i).leaves());
            offered.add(sum);
            candidates.add(
                    new Candidate(sum.leaves(), as.get(i).low(), as.get(i).high(), weight(sum), true));
        }
        asked.candidates().values().stream()
                .filter(sum -> !offered.contains(sum))
                .forEach(sum -> {
                    long count = leaves.sum(sum.leaves());
                    candidates.add(new Candidate(sum.leaves(), count, count, weight(sum), false));
                });
        last = suppression.apply(system(candidates));
        if (turnsRound(last.givenAway()) | isLimited(last.givenAway())) {
            last = suppression.apply(system(candidates));
        }
        return last.shown();
    }

    private TableSystem system(List<Candidate> candidates) {
        return new TableSystem(
                truth, asked.contributors(), asked.changed(), candidates, fixed, open, asked.hiddenAreNotEmpty());
    }

    /** A difference that cannot be as many more may still be as many fewer; whether there is one to be looked at from the other side. */
    private boolean turnsRound(BitSet givenAway) {
        BitSet differences = new BitSet();
        givenAway.stream().filter(sum -> open.get(sum).less().length > 0).forEach(differences::set);
        differences.stream().forEach(sum -> {
            Sensitive one = open.get(sum);
            open.set(sum, new Sensitive(one.less(), one.leaves(), one.reach(), one.width(), one.insider()));
        });
        return !differences.isEmpty();
    }

    /** Of a sum that readers could narrow down before no more is demanded than to be as open as it was; whether there is one. */
    private boolean isLimited(BitSet givenAway) {
        BitSet sums = new BitSet();
        givenAway.stream()
                .filter(sum -> open.get(sum).less().length == 0 && open.get(sum).insider() == Sensitive.PUBLIC)
                .filter(sum -> !priors.containsKey(sum))
                .forEach(sums::set);
        if (sums.isEmpty()) {
            return false;
        }
        PriorKnowledge before =
                new PriorKnowledge(fixed.subList(0, asked.known().size()));
        sums.stream().forEach(sum -> limit(sum, before));
        return sums.stream().anyMatch(priors::containsKey);
    }

    private void limit(int number, PriorKnowledge before) {
        Sensitive sum = open.get(number);
        before.most(sum.leaves())
                .filter(most -> most.limit() < sum.reach() + sum.width())
                .ifPresent(most -> {
                    List<PriorKnowledge.Reasons> reasons = new ArrayList<>(List.of(most));
                    before.least(sum.leaves()).ifPresent(reasons::add);
                    long least = reasons.size() > 1 ? -reasons.get(1).limit() : 0;
                    long reach = Math.min(sum.reach(), most.limit());
                    long width = Math.min(sum.width(), most.limit() - least);
                    if (reach < sum.reach() || width < sum.width()) {
                        open.set(number, new Sensitive(sum.leaves(), reach, width, sum.insider()));
                        priors.put(number, reasons);
                    }
                });
    }

    /** Sums of many leaves are missed more, and of two alike the one with more persons in it. */
    private double weight(LeafSet sum) {
        return Math.sqrt(sum.leaves().length) * (1 + FOR_PERSONS * leaves.sum(sum.leaves()) / total);
    }

    private static long[] ones(int length) {
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private Known known(LedgerStatement statement) {
        Map<Integer, Long> coefficients = new TreeMap<>();
        for (Term term : statement.terms()) {
            for (int leaf : leaves.of(term.cell())) {
                coefficients.merge(leaf, term.coefficient(), Math::addExact);
            }
        }
        return new Known(
                coefficients.keySet().stream().mapToInt(Integer::intValue).toArray(),
                coefficients.values().stream().mapToLong(Long::longValue).toArray(),
                statement.low(),
                statement.high());
    }
}
