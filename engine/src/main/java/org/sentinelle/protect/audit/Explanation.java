package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sentinelle.stats.optimise.LinearProgramme;
import org.sentinelle.stats.optimise.LinearProgramme.Term;
import org.sentinelle.stats.optimise.Solution;

/**
 * Why a count cannot be larger: the claims with a weight in the dual programme, {@code min b'y} with {@code A'y >= c}, {@code y >= 0},
 * where {@code max c'x} with {@code A x <= b} is what the count can be. The claims, so weighted, add up to its limit.
 */
final class Explanation {
    /** Weights are ratios of small whole numbers; what lies below is the solver's round-off. */
    private static final double SMALLEST_WEIGHT = 1e-7;

    private final List<Double> costs = new ArrayList<>();
    private final List<Integer> claimOf = new ArrayList<>();
    private final Map<Integer, List<Term>> byColumn = new HashMap<>();

    private Explanation(Territory territory) {
        for (Row row : territory.rows()) {
            if (row.hasHigh()) {
                add(row, 1, row.high());
            }
            if (row.hasLow()) {
                add(row, -1, -row.low());
            }
        }
        territory.idle().forEach(byColumn::remove);
    }

    private void add(Row row, int sign, long limit) {
        double largest = 1;
        for (int i = 0; i < row.length(); i++) {
            largest = Math.max(largest, Math.abs((double) row.coefficient(i)));
        }
        for (int i = 0; i < row.length(); i++) {
            byColumn.computeIfAbsent(row.column(i), c -> new ArrayList<>())
                    .add(new Term(costs.size(), sign * row.coefficient(i) / largest));
        }
        costs.add(limit / largest);
        claimOf.add(row.claim());
    }

    /** The numbers of the claims; none where no weights are found. */
    static SortedSet<Integer> of(Territory territory, Map<Integer, Long> sum) {
        return new Explanation(territory).claims(sum);
    }

    private SortedSet<Integer> claims(Map<Integer, Long> sum) {
        List<LinearProgramme.Row> rows = new ArrayList<>();
        byColumn.forEach((column, terms) -> rows.add(LinearProgramme.Row.atLeast(terms, sum.getOrDefault(column, 0L))));
        SortedSet<Integer> claims = new TreeSet<>();
        if (new LinearProgramme(costs, rows).minimise() instanceof Solution.Optimal optimal) {
            for (int i = 0; i < costs.size(); i++) {
                if (optimal.x().get(i) > SMALLEST_WEIGHT && claimOf.get(i) != Row.NO_CLAIM) {
                    claims.add(claimOf.get(i));
                }
            }
        }
        return Collections.unmodifiableSortedSet(claims);
    }
}
