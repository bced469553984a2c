package org.sentinelle.protect.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.optimise.Solution;
import org.sentinelle.stats.optimise.Solver;

/** Looks for tables of whole numbers that a local programme allows. What it returns is still to be verified. */
final class WitnessSearch implements AutoCloseable {
    /** A sum's difference from the truth lies between limits; {@code gain} says which way it is pushed, 0 for neither. */
    private record Aim(int sum, double low, double high, double gain) {}

    private static final double OPEN = Double.POSITIVE_INFINITY;

    /** Whole numbers are searched this far: where they exist they are mostly found in the first few steps. */
    private static final int MOST_PROGRAMMES = 200;

    /** About as many real programmes as whole numbers take. */
    private static final int INTEGERS_EFFORT = 5;

    /** For round-off. */
    private static final double TOLERANCE = 1e-6;

    /** How often prices are set anew so that what moves little stays. */
    private static final int ROUNDS = 4;

    private final Layout layout;
    private final Arithmetic arithmetic;
    private final LocalProgramme programme;
    private final Effort effort;
    private final Solver solver;
    private final double[] prices;
    private final List<Row> following;

    WitnessSearch(Arithmetic arithmetic, LocalProgramme programme, Effort effort) {
        this.arithmetic = arithmetic;
        layout = arithmetic.layout;
        this.programme = programme;
        this.effort = effort;
        prices =
                programme.rows().stream().mapToDouble(row -> row.limits.price()).toArray();
        following = new ArrayList<>(programme.following());
        solver = load(programme.mayBreak() ? Solver.fromTooCheap() : Solver.once());
    }

    /** Two tables that prove the sum open, with nothing disturbed that the programme keeps; null where there are none. */
    @Nullable
    Evidence proof(int sum) {
        long up = layout.up(sum);
        Shift high = whole(new Aim(sum, up, layout.amount(sum), 1));
        if (high == null) {
            return null;
        }
        Evidence alone = evidence(Shift.NONE, high, sum);
        if (alone != null) {
            return alone;
        }
        long missing = layout.sums.get(sum).width() - moved(high, sum);
        Shift low = missing <= 0 ? null : whole(new Aim(sum, -OPEN, -missing, 0));
        return low == null ? null : evidence(low, high, sum);
    }

    private @Nullable Evidence evidence(Shift low, Shift high, int sum) {
        Evidence found = arithmetic.evidence(low, high);
        return found != null && found.covers.get(sum) ? found : null;
    }

    private long moved(Shift shift, int sum) {
        long moved = 0;
        for (int i = 0; i < shift.leaves.length; i++) {
            int s = Arrays.binarySearch(layout.sumsOf[shift.leaves[i]], sum);
            moved += s < 0 ? 0 : layout.signsOf[shift.leaves[i]][s] * shift.amounts[i];
        }
        return moved;
    }

    /**
     * The table that lifts the sum by as much as it needs and disturbs the least weight of shown candidates, nearly.
     *
     * <p>Prices a unit prefer many small movements over few large ones, while a candidate costs the same however far it is
     * moved. So the programme is solved anew with each price divided by how far the candidate was moved.
     */
    @Nullable
    Shift cheapest(int sum) {
        double amount = layout.amount(sum);
        Aim aim = new Aim(sum, amount, amount, 0);
        Shift best = null;
        double least = OPEN;
        for (int round = 0; round < ROUNDS; round++) {
            Solution.@Nullable Optimal real = real(aim);
            if (real == null) {
                return best;
            }
            Shift found = whole(real, aim);
            BitSet disturbed = found == null ? null : arithmetic.disturbed(found);
            double weight = disturbed == null ? OPEN : weight(disturbed);
            if (weight < least) {
                best = found;
                least = weight;
            }
            if (weight == 0) {
                return best;
            }
            price(real, amount);
        }
        return best;
    }

    private double weight(BitSet disturbed) {
        return disturbed.stream()
                .filter(programme::isShown)
                .mapToDouble(c -> layout.candidates.get(c).weight())
                .sum();
    }

    private void price(Solution.Optimal real, double amount) {
        int next = programme.groups() + programme.targets().size();
        for (int r = 0; r < prices.length; r++) {
            Row row = programme.rows().get(r);
            if (row.limits.mayBreak()) {
                double broken = real.x().get(next) + real.x().get(next + 1);
                prices[r] = row.limits.price() / (broken / amount + 0.1);
                solver.cost(next, prices[r]);
                solver.cost(next + 1, prices[r]);
                next += 2;
            }
        }
    }

    private @Nullable Shift whole(Aim aim) {
        Solution.@Nullable Optimal real = real(aim);
        return real == null ? null : whole(real, aim);
    }

    private Solution.@Nullable Optimal real(Aim aim) {
        return solution(aim, 1, solver::minimise);
    }

    private @Nullable Shift whole(Solution.Optimal real, Aim aim) {
        return real.isIntegral() ? shift(real) : integers(aim);
    }

    private @Nullable Shift integers(Aim aim) {
        Solution.@Nullable Optimal found =
                solution(aim, INTEGERS_EFFORT, () -> solver.minimiseWhole(MOST_PROGRAMMES, OPEN));
        return found == null ? null : shift(found);
    }

    /** What is found without rows that seemed to follow from others is sought once more with those that it breaks. */
    private Solution.@Nullable Optimal solution(Aim aim, int work, Supplier<Solution> minimum) {
        set(solver, aim);
        Solution.@Nullable Optimal found;
        do {
            effort.spend(programme.entries() * work);
            found = minimum.get() instanceof Solution.Optimal optimal ? optimal : null;
        } while (found != null && addBroken(found));
        set(solver, new Aim(aim.sum(), -OPEN, OPEN, 0));
        return found;
    }

    private boolean addBroken(Solution.Optimal found) {
        List<Row> broken = following.stream()
                .filter(row -> !row.isMet(found.x(), TOLERANCE))
                .toList();
        broken.forEach(row -> load(solver, row, 0));
        following.removeAll(broken);
        return !broken.isEmpty();
    }

    private Shift shift(Solution.Optimal solution) {
        long[] amounts = new long[programme.groups()];
        for (int g = 0; g < amounts.length; g++) {
            amounts[g] = solution.rounded(g);
        }
        return programme.shift(amounts);
    }

    private int variable(Aim aim) {
        return programme.groups() + programme.place(aim.sum());
    }

    private void set(Solver to, Aim aim) {
        int variable = variable(aim);
        to.limits(variable, aim.low(), aim.high());
        to.cost(variable, -aim.gain());
    }

    /** Variables are the groups, then the targets, then for each row that may be broken by how much it is, up and down. */
    private Solver load(Solver to) {
        for (int g = 0; g < programme.groups(); g++) {
            to.variable(programme.low(g), OPEN, 0);
        }
        for (LocalProgramme.Signed groups : programme.targets()) {
            int variable = to.variable(-OPEN, OPEN, 0);
            int row = to.row(0, 0);
            to.coefficient(row, variable, -1);
            IntStream.of(groups.added()).forEach(group -> to.coefficient(row, group, 1));
            IntStream.of(groups.takenOff()).forEach(group -> to.coefficient(row, group, -1));
        }
        for (int r = 0; r < prices.length; r++) {
            load(to, programme.rows().get(r), prices[r]);
        }
        return to;
    }

    private static void load(Solver to, Row row, double price) {
        int i = to.row(row.limits.low(), row.limits.high());
        for (int k = 0; k < row.columns.length; k++) {
            to.coefficient(i, row.columns[k], (double) row.coefficients[k]);
        }
        if (row.limits.mayBreak()) {
            to.coefficient(i, to.variable(0, OPEN, price), -1);
            to.coefficient(i, to.variable(0, row.limits.low() - row.limits.floor(), price), 1);
        }
    }

    @Override
    public void close() {
        solver.close();
    }
}
