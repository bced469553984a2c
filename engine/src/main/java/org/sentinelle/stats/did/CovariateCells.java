package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sentinelle.stats.did.CellOutcome.Effect;
import org.sentinelle.stats.did.InfluenceBlock.Loadings;

/**
 * Effects cell by cell, from the rows at its two times of the group and of those it is compared with.
 *
 * <p>Covariates and weights are those of the earlier time where changes of units are compared, else those of each row. Contributions of a unit's
 * rows are added up; the basis of a unit's contributions is what it contributes to each cell in which its group takes part.
 */
record CovariateCells(GroupTimeSample sample, GroupTimeOptions options, List<GroupTimeCell> cells) {

    /** The outcome of a cell, with the unit of each of its rows. */
    private record Solved(CellOutcome outcome, int[] units) {
        /**
         * Adds what units contribute.
         *
         * @param place where each unit's numbers begin; negative for those that have none
         */
        void addTo(double[] basis, int[] place, int number) {
            double[] phi = ((Effect) outcome).phi();
            for (int i = 0; i < phi.length; i++) {
                if (place[units[i]] >= 0) {
                    basis[place[units[i]] + number] += phi[i];
                }
            }
        }
    }

    GroupTimeCells estimated() {
        Function<GroupTimeCell, Solved> way = sample.changes() ? ofChanges() : ofSections();
        List<Solved> solved = cells.parallelStream()
                .map(cell ->
                        cell.isReference() ? new Solved(new Effect(0, new double[0]), new int[0]) : way.apply(cell))
                .toList();
        double[] weights = sample.unitWeights();
        List<InfluenceBlock> blocks = GroupTimeCells.members(sample).stream()
                .map(units -> block(units, solved, weights))
                .toList();
        return new GroupTimeCells(
                cells,
                solved.stream().map(Solved::outcome).toList(),
                new Influence(blocks, cells.size() + sample.groups().length));
    }

    /** A contrast serves all cells that compare the same units with the same covariates. */
    private Function<GroupTimeCell, Solved> ofChanges() {
        Outcomes outcomes = Outcomes.of(sample.panel());
        boolean steady = outcomes.hasSteadyWeights() && outcomes.hasSteadyCovariates();
        Map<GroupTimeCell, Compared> known = new ConcurrentHashMap<>();
        return cell -> {
            int from = steady ? 0 : cell.earlier();
            GroupTimeCell key = new GroupTimeCell(cell.group(), from, from, cell.after());
            return known.computeIfAbsent(key, k -> compared(k, outcomes)).solved(cell, outcomes);
        };
    }

    /** The units of a cell. */
    private record Compared(int[] units, ChangeContrast contrast) {
        Solved solved(GroupTimeCell cell, Outcomes outcomes) {
            double[] change = IntStream.of(units)
                    .mapToDouble(u -> outcomes.y(u, cell.time()) - outcomes.y(u, cell.base()))
                    .toArray();
            return new Solved(contrast.of(change), units);
        }
    }

    private Compared compared(GroupTimeCell cell, Outcomes outcomes) {
        double[] first = sample.panel().units().first();
        int[] units = IntStream.range(0, first.length)
                .filter(u -> first[u] == cell.group() || cell.compares(first[u]))
                .toArray();
        int[] rows =
                IntStream.of(units).map(u -> outcomes.row(u, cell.earlier())).toArray();
        boolean[] treated = new boolean[units.length];
        for (int i = 0; i < units.length; i++) {
            treated[i] = first[units[i]] == cell.group();
        }
        return new Compared(units, ChangeContrast.of(treated, weights(rows), covariates(rows), options.estimator()));
    }

    private Function<GroupTimeCell, Solved> ofSections() {
        int[][] rowsAt = rowsAt();
        return cell -> sections(cell, rowsAt);
    }

    private int[][] rowsAt() {
        int[] time = sample.panel().rows().time();
        return IntStream.range(0, sample.panel().times().length)
                .mapToObj(t -> IntStream.range(0, time.length)
                        .filter(i -> time[i] == t)
                        .toArray())
                .toArray(int[][]::new);
    }

    private Solved sections(GroupTimeCell cell, int[][] rowsAt) {
        Panel panel = sample.panel();
        int[] rows = IntStream.of(cell.base(), cell.time())
                .flatMap(t -> IntStream.of(rowsAt[t]))
                .filter(i -> panel.first(i) == cell.group() || cell.compares(panel.first(i)))
                .toArray();
        boolean[] post = new boolean[rows.length];
        boolean[] treated = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            post[i] = panel.rows().time()[rows[i]] == cell.time();
            treated[i] = panel.first(rows[i]) == cell.group();
        }
        double[] y = IntStream.of(rows).mapToDouble(i -> panel.rows().y()[i]).toArray();
        int[] units = IntStream.of(rows).map(i -> panel.rows().unit()[i]).toArray();
        SectionContrast contrast = new SectionContrast(y, post, treated, weights(rows), covariates(rows));
        return new Solved(contrast.by(options.estimator(), options.convention()), units);
    }

    private double[] weights(int[] rows) {
        return IntStream.of(rows).mapToDouble(i -> sample.panel().rows().w()[i]).toArray();
    }

    private double[][] covariates(int[] rows) {
        return Arrays.stream(sample.panel().rows().x())
                .map(column -> IntStream.of(rows).mapToDouble(i -> column[i]).toArray())
                .toArray(double[][]::new);
    }

    private InfluenceBlock block(int[] units, List<Solved> solved, double[] weights) {
        double first = sample.panel().units().first()[units[0]];
        int own = Arrays.binarySearch(sample.groups(), first);
        int[] takesPart = IntStream.range(0, solved.size())
                .filter(c -> cells.get(c).group() == first || cells.get(c).compares(first))
                .filter(c -> !cells.get(c).isReference() && solved.get(c).outcome instanceof Effect)
                .toArray();
        int width = takesPart.length + (own >= 0 ? 1 : 0);
        double[] basis = new double[units.length * width];
        int[] place = new int[weights.length];
        Arrays.fill(place, -1);
        IntStream.range(0, units.length).forEach(i -> place[units[i]] = i * width);
        for (int b = 0; b < takesPart.length; b++) {
            solved.get(takesPart[b]).addTo(basis, place, b);
        }
        int[] to = Arrays.copyOf(takesPart, width);
        if (own >= 0) {
            to[width - 1] = cells.size() + own;
            for (int i = 0; i < units.length; i++) {
                basis[i * width + width - 1] = weights[units[i]] / weights.length;
            }
        }
        return new InfluenceBlock(units, basis, width, Loadings.direct(to));
    }
}
