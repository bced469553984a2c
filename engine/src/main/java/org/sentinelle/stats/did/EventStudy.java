package org.sentinelle.stats.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.absorb.AbsorbedData;
import org.sentinelle.stats.absorb.AbsorbedLinear;
import org.sentinelle.stats.absorb.AbsorbedLinearFit;
import org.sentinelle.stats.absorb.AbsorbedOutcome;
import org.sentinelle.stats.absorb.Effect;
import org.sentinelle.stats.regression.WorkingModel;

/**
 * A regression with unit and time effects on dummies of the time since treatment.
 *
 * <p>Plain (two-way fixed effects): one dummy a time since treatment. Its coefficients mix effects of other times where effects differ between
 * groups. Interaction-weighted (Sun and Abraham): one dummy for each group at each time since treatment, the effect at a time being the mean of
 * its groups' coefficients by their numbers of rows; errors take these shares as given. Never treated units have no dummies; where there are none,
 * those treated last are the comparison and times from their treatment on are left out; always treated units are left out.
 *
 * <p>Reference: L. Sun and S. Abraham, J. of Econometrics 225:175-199 (2021), doi:10.1016/j.jeconom.2020.09.006. Checked against R's fixest
 * 0.14.2 ({@code feols} with {@code i} and {@code sunab}).
 *
 * @param dummies of the fit, after which come the covariates
 * @param fit by least squares
 * @param rows the numbers of its rows in the panel that was given
 * @param unreferenced groups that have dummies and no row at a reference, so that nothing says what their coefficients are compared with;
 *     {@link Panel#NEVER} where dummies are of all
 */
public record EventStudy(
        List<Dummy> dummies, AbsorbedLinearFit fit, int[] rows, int alwaysTreated, List<Double> unreferenced) {
    public EventStudy {
        dummies = List.copyOf(dummies);
        unreferenced = List.copyOf(unreferenced);
    }

    /**
     * What to fit.
     *
     * @param byGroup whether groups have dummies of their own
     * @param references times since treatment that have none
     * @param least all before count as this one; null for no bin
     * @param most all after count as this one; null for no bin
     */
    public record Options(
            boolean byGroup,
            List<Double> references,
            @Nullable Double least,
            @Nullable Double most) {
        public Options {
            references = List.copyOf(references);
        }

        private double binned(double since) {
            double low = least == null ? since : Math.max(since, least);
            return most == null ? low : Math.min(low, most);
        }
    }

    /**
     * A dummy.
     *
     * @param group whose it is; {@link Panel#NEVER} where it is of all
     * @param weight of its rows
     */
    public record Dummy(double event, double group, double weight) {}

    /** Either may be null: a study, or why there is none. */
    public record Outcome(@Nullable EventStudy study, AbsorbedOutcome.@Nullable None none) {}

    /** Empty where no row has a dummy. */
    public static Optional<Outcome> of(Panel given, Options options) {
        int[] rows = rows(given, options);
        if (rows.length == 0) {
            return Optional.empty();
        }
        double last = reference(given, options);
        Prepared prepared = new Prepared(given.renumbered(rows), rows, options, new TreeMap<>(Prepared.ORDER));
        for (int i = 0; i < rows.length; i++) {
            if (prepared.panel.first(i) < last) {
                prepared.add(i);
            }
        }
        int leftOut = given.units().n() - prepared.panel.units().n();
        return prepared.columns.isEmpty() ? Optional.empty() : Optional.of(prepared.fitted(leftOut));
    }

    /** Units treated from then on, or never, are the comparison. */
    private static double reference(Panel panel, Options options) {
        double end = panel.times()[panel.times().length - 1];
        double latest = Arrays.stream(panel.units().first()).max().orElse(Panel.NEVER);
        return options.byGroup() && latest <= end ? latest : Math.nextUp(end);
    }

    private static int[] rows(Panel panel, Options options) {
        if (!options.byGroup()) {
            return IntStream.range(0, panel.n()).toArray();
        }
        double end = panel.times()[panel.times().length - 1];
        double latest = Arrays.stream(panel.units().first()).max().orElse(Panel.NEVER);
        double start = panel.times()[0];
        return IntStream.range(0, panel.n())
                .filter(i -> panel.first(i) > start)
                .filter(i -> latest > end || panel.time(i) < latest)
                .toArray();
    }

    /** Dummies being made of the rows that are fitted. */
    private record Prepared(Panel panel, int[] rows, Options options, TreeMap<List<Double>, double[]> columns) {
        /** By time since treatment, then group. */
        private static final Comparator<List<Double>> ORDER =
                Comparator.<List<Double>, Double>comparing(key -> key.get(0)).thenComparing(key -> key.get(1));

        private double event(int row) {
            return options.binned(panel.since(row));
        }

        private double group(int row) {
            return options.byGroup() ? panel.first(row) : Panel.NEVER;
        }

        void add(int row) {
            if (!options.references().contains(event(row))) {
                columns.computeIfAbsent(List.of(event(row), group(row)), key -> new double[rows.length])[row] = 1;
            }
        }

        private List<Double> unreferenced() {
            Set<Double> groups = new TreeSet<>();
            columns.keySet().forEach(key -> groups.add(key.get(1)));
            for (int i = 0; i < rows.length; i++) {
                if (options.references().contains(event(i))) {
                    groups.remove(group(i));
                }
            }
            return options.references().isEmpty() ? List.of() : List.copyOf(groups);
        }

        Outcome fitted(int leftOut) {
            AbsorbedOutcome outcome = AbsorbedLinear.fit(data(), true);
            if (!(outcome instanceof AbsorbedLinearFit fit)) {
                return new Outcome(null, (AbsorbedOutcome.None) outcome);
            }
            List<Dummy> dummies = columns.entrySet().stream()
                    .map(e -> new Dummy(
                            e.getKey().get(0),
                            e.getKey().get(1),
                            Influence.dot(e.getValue(), panel.rows().w())))
                    .toList();
            int[] used = IntStream.of(fit.sample().rows()).map(i -> rows[i]).toArray();
            return new Outcome(new EventStudy(dummies, fit, used, leftOut, unreferenced()), null);
        }

        private AbsorbedData data() {
            List<double[]> x = new ArrayList<>(columns.values());
            x.addAll(Arrays.asList(panel.rows().x()));
            return new AbsorbedData(
                    List.of(
                            Effect.of(panel.rows().unit(), panel.units().n()),
                            Effect.of(panel.rows().time(), panel.times().length)),
                    x.toArray(double[][]::new),
                    panel.rows().y(),
                    panel.rows().w(),
                    new double[panel.n()]);
        }
    }

    public WorkingModel working() {
        return fit.working();
    }

    /** The place of a column among the coefficients; negative where it depends on others. */
    public int coefficient(int column) {
        return Arrays.binarySearch(fit.columns(), column);
    }

    /** The times since treatment that have an effect. */
    public double[] events() {
        BitSet kept = new BitSet();
        IntStream.of(fit.columns()).forEach(kept::set);
        return IntStream.range(0, dummies.size())
                .filter(kept::get)
                .mapToDouble(j -> dummies.get(j).event())
                .distinct()
                .sorted()
                .toArray();
    }

    /** The weights of coefficients in the mean effect at times since treatment within these limits, by rows; dummies without one do not count. */
    public double[] weights(double from, double to) {
        double[] weights = new double[fit.columns().length];
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            int column = fit.columns()[k];
            if (column < dummies.size()) {
                Dummy dummy = dummies.get(column);
                weights[k] = dummy.event() >= from && dummy.event() <= to ? dummy.weight() : 0;
                total += weights[k];
            }
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= total;
        }
        return weights;
    }

    /** The weighted sum of coefficients. */
    public double estimate(double[] weights) {
        return Influence.dot(weights, fit.b());
    }

    /** Its variance, given that of the coefficients. */
    public static double variance(double[][] covariance, double[] weights) {
        return Influence.variance(covariance, weights);
    }

    /** Covariances of several such sums. */
    public static double[][] between(double[][] covariance, List<double[]> weights) {
        return Influence.between(covariance, weights);
    }

    /**
     * The bootstrap of some sums of coefficients: what each cluster's residuals contribute is multiplied at random.
     *
     * @param cluster the number of each row's
     */
    public Bootstrap bootstrap(int[] cluster, List<double[]> weights, int draws, long seed) {
        int columns = weights.size();
        double[][] bread = working().bread();
        double[] contributions = new double[(Arrays.stream(cluster).max().orElse(-1) + 1) * columns];
        for (int s = 0; s < columns; s++) {
            double[] direction = Basis.times(bread, weights.get(s));
            for (int i = 0; i < cluster.length; i++) {
                double along = 0;
                for (int j = 0; j < direction.length; j++) {
                    along += direction[j] * working().x(i, j);
                }
                contributions[cluster[i] * columns + s] +=
                        along * working().weight(i) * working().residual(i);
            }
        }
        Influence influence = Influence.ofRows(contributions, columns);
        return new Bootstrap(new MultiplierDraws(influence, Multiplier.RADEMACHER, seed).of(draws));
    }
}
