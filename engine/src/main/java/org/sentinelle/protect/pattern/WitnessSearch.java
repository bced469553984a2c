package org.sentinelle.protect.pattern;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.optimise.Solution;
import org.sentinelle.stats.optimise.Solver;

/** Looks for tables of whole numbers that a local programme allows. What it returns is still to be verified. */
final class WitnessSearch implements AutoCloseable {
    /** A sum's difference from the truth lies between limits; {@code gain} says which way it is pushed, 0 for neither. */
    private record Aim(int sum, double low, double high, double gain) {}

    private static final double OPEN = Double.POSITIVE_INFINITY;

    /** Whole numbers are searched this far: where they exist they are mostly found in the first few dozens of steps. */
    private static final int MOST_NODES = 200;

    /** About as many real programmes as an integer one takes. */
    private static final int INTEGERS_EFFORT = 10;

    /** For round-off where a real optimum is a whole number. */
    private static final double TOLERANCE = 1e-6;

    /** How often prices are set anew so that what moves little stays. */
    private static final int ROUNDS = 4;

    private final Display display;
    private final LocalProgramme programme;
    private final Effort effort;
    private final Solver solver;
    private final double[] prices;

    WitnessSearch(Display display, LocalProgramme programme, Effort effort) {
        this.display = display;
        this.programme = programme;
        this.effort = effort;
        prices =
                programme.rows().stream().mapToDouble(row -> row.limits.price()).toArray();
        solver = load(Solver.once());
    }

    /** Two tables that prove the sum open, with nothing disturbed that the programme keeps; null where there are none. */
    @Nullable
    Evidence proof(int sum) {
        long up = display.layout.up(sum);
        Shift high = whole(new Aim(sum, up, display.layout.amount(sum), 1));
        if (high == null) {
            return null;
        }
        Evidence alone = evidence(Shift.NONE, high, sum);
        if (alone != null) {
            return alone;
        }
        long missing = display.layout.sums.get(sum).width() - moved(high, sum);
        Shift low = missing <= 0 ? null : whole(new Aim(sum, -OPEN, -missing, 0));
        return low == null ? null : evidence(low, high, sum);
    }

    private @Nullable Evidence evidence(Shift low, Shift high, int sum) {
        Evidence found = display.arithmetic.evidence(low, high);
        return found != null && found.covers.get(sum) ? found : null;
    }

    private long moved(Shift shift, int sum) {
        Layout layout = display.layout;
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
        double amount = display.layout.amount(sum);
        Aim aim = new Aim(sum, amount, amount, 0);
        Shift best = null;
        double least = OPEN;
        for (int round = 0; round < ROUNDS; round++) {
            Solution.@Nullable Optimal real = real(aim);
            if (real == null) {
                return best;
            }
            Shift found = whole(real, aim);
            BitSet disturbed = found == null ? null : display.arithmetic.disturbed(found);
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
                .filter(display.shown::get)
                .mapToDouble(c -> display.layout.candidates.get(c).weight())
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
        set(solver, aim);
        effort.spend(programme.entries());
        Solution solution = solver.minimise();
        set(solver, new Aim(aim.sum(), -OPEN, OPEN, 0));
        return solution instanceof Solution.Optimal optimal ? optimal : null;
    }

    private @Nullable Shift whole(Solution.Optimal real, Aim aim) {
        if (real.isIntegral()) {
            return shift(real);
        }
        double most = Math.floor(real.x().get(variable(aim)) + TOLERANCE);
        if (aim.gain() <= 0 || most < aim.low()) {
            return integers(aim);
        }
        Shift found = integers(new Aim(aim.sum(), most, most, 0));
        return found != null || most == aim.low() ? found : integers(new Aim(aim.sum(), aim.low(), most - 1, 0));
    }

    private @Nullable Shift integers(Aim aim) {
        try (Solver integers = load(Solver.whole(MOST_NODES))) {
            set(integers, aim);
            effort.spend(programme.entries() * INTEGERS_EFFORT);
            return integers.minimise() instanceof Solution.Optimal found ? shift(found) : null;
        }
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
            to.variable((double) -programme.held(g), OPEN, 0);
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
