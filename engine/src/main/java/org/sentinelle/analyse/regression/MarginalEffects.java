package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.formula.Expression;
import org.sentinelle.analyse.formula.Formula.Term;
import org.sentinelle.analyse.formula.FormulaException;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.analyse.margins.FittedMean;
import org.sentinelle.analyse.margins.FittedMean.Average;
import org.sentinelle.analyse.margins.Mean;
import org.sentinelle.analyse.margins.Uncertainty;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;

/**
 * Average marginal effects of the columns of a table on the mean of the response, with delta-method errors.
 *
 * <p>Of a number x: mean over rows of f(eta_i) d eta_i/dx, f being dmu/deta. Of a column of 0 and 1, or of codes: mean of mu_i with 1 (the
 * code) less mu_i with 0 (the reference). Means are weighted as the rows are. Error sqrt(g'Vg), g the gradient by the coefficients. All terms
 * in which the column stands move together. d/dx of the columns is a five-point difference, so also of log(x), splines and products.
 * Reference: T. Bartus, Stata J. 5(3):309-329 (2005). Checked against R 4.2.2 with numDeriv.
 */
final class MarginalEffects {
    static final String DERIVATIVE = "derivative";
    static final String CHANGE = "discrete change 0->1";

    private static final String TWO_SIDED = "two-sided";
    /** Relative to the smaller of a number and the spread of its column. */
    private static final double STEP = 1e-3;
    /** A number smaller than this share of the spread counts as this large, so that sums with it lose no digits. */
    private static final double SMALLEST = 1e-4;

    private static final DetailLayout LAYOUT = new DetailLayout(
            "marginal_effects",
            List.of(
                    new Column("column", Type.TEXT, "As in the estimates"),
                    new Column("type", Type.TEXT, DERIVATIVE + ", or " + CHANGE)));

    private final FittedMean fitted;
    private final ModelFrame frame;
    private final double[] share;
    private final String ending;
    private final List<List<@Nullable Object>> types = new ArrayList<>();

    private MarginalEffects(FittedMean fitted, String ending) {
        this.fitted = fitted;
        this.frame = fitted.frame();
        this.share = fitted.shares();
        this.ending = ending;
    }

    static void add(Answer answer, FittedMean fitted) {
        say(answer, new MarginalEffects(fitted, "").add(answer, column -> true));
    }

    /** Of the columns that no single coefficient tells: those in a function, a power or a product. */
    static void addWhereHidden(Answer answer, FittedMean fitted) {
        say(answer, new MarginalEffects(fitted, "").add(answer, column -> !isTold(fitted.frame(), column)));
    }

    /** On the probability of each grade, whose names are put behind those of the columns. */
    static void add(Answer answer, Map<String, FittedMean> grades) {
        List<List<@Nullable Object>> types = new ArrayList<>();
        grades.forEach(
                (grade, fitted) -> types.addAll(new MarginalEffects(fitted, ": " + grade).add(answer, column -> true)));
        say(answer, types);
    }

    private static void say(Answer answer, List<List<@Nullable Object>> types) {
        if (!types.isEmpty()) {
            answer.detail(LAYOUT.table(types));
        }
    }

    private static boolean isTold(ModelFrame frame, String column) {
        List<Term> terms = frame.formula().terms().stream()
                .filter(term ->
                        term.factors().stream().flatMap(Expression::names).anyMatch(column::equals))
                .toList();
        return terms.size() == 1
                && terms.get(0).factors().size() == 1
                && (terms.get(0).factors().get(0) instanceof Expression.Name
                        || !frame.codes(column).isEmpty());
    }

    private List<List<@Nullable Object>> add(Answer answer, Predicate<String> wanted) {
        frame.formula().terms().stream()
                .flatMap(term -> term.factors().stream())
                .flatMap(Expression::names)
                .distinct()
                .filter(wanted)
                .forEach(column -> add(answer, column));
        return types;
    }

    private void add(Answer answer, String column) {
        List<String> codes = frame.codes(column);
        if (!codes.isEmpty()) {
            double[][] reference = fitted.kept(frame.fixed(column, codes.get(0)));
            for (String code : codes.subList(1, codes.size())) {
                say(answer, column + code, CHANGE, change(reference, fitted.kept(frame.fixed(column, code))));
            }
            return;
        }
        double[] x = frame.numbers(column);
        if (Arrays.stream(fitted.at(x)).allMatch(v -> v == 0 || v == 1)) {
            double[][] without = fitted.kept(frame.fixed(column, same(0)));
            say(answer, column, CHANGE, change(without, fitted.kept(frame.fixed(column, same(1)))));
            return;
        }
        double[][] slopes = slopes(column, x);
        if (slopes != null) {
            say(answer, column, DERIVATIVE, derivative(slopes));
        }
    }

    private double[] same(double value) {
        double[] same = new double[frame.n()];
        Arrays.fill(same, value);
        return same;
    }

    private Average change(double[][] from, double[][] to) {
        Average before = fitted.average(from);
        Average after = fitted.average(to);
        double[] gradient = after.gradient().clone();
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] -= before.gradient()[j];
        }
        return new Average(after.value() - before.value(), gradient);
    }

    private Average derivative(double[][] slopes) {
        Mean mean = fitted.mean();
        double[][] x = fitted.kept(frame.fixed());
        double[] eta = fitted.eta(x);
        double value = 0;
        double[] gradient = new double[x.length + mean.besides()];
        for (int i = 0; i < share.length; i++) {
            double along = 0;
            for (int j = 0; j < x.length; j++) {
                along += slopes[j][i] * fitted.b()[j];
            }
            double slope = mean.slope(eta[i]);
            double bend = mean.bend(eta[i]);
            value += share[i] * slope * along;
            for (int j = 0; j < x.length; j++) {
                gradient[j] += share[i] * (bend * along * x[j][i] + slope * slopes[j][i]);
            }
            mean.addSlopeBesides(gradient, i, eta[i], share[i] * along);
        }
        return new Average(value, gradient);
    }

    /** Derivatives of the columns by a number; null where a function has none, as sqrt at 0. */
    private double @Nullable [][] slopes(String column, double[] x) {
        double[] h = steps(x);
        try {
            double[][] far = difference(column, x, h, 2);
            double[][] near = difference(column, x, h, 1);
            double[] step = fitted.at(h);
            for (int j = 0; j < near.length; j++) {
                for (int i = 0; i < step.length; i++) {
                    near[j][i] = (8 * near[j][i] - far[j][i]) / (12 * step[i]);
                }
            }
            return near;
        } catch (FormulaException noValue) {
            return null;
        }
    }

    private static double[] steps(double[] x) {
        double mean = Arrays.stream(x).average().orElse(0);
        double spread = Math.sqrt(
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElse(0));
        double widest = spread > 0 ? spread : Math.max(1, Math.abs(mean));
        return Arrays.stream(x)
                .map(v -> STEP * (v == 0 ? widest : Math.max(SMALLEST * widest, Math.min(widest, Math.abs(v)))))
                .toArray();
    }

    private double[][] difference(String column, double[] x, double[] h, int times) {
        double[] up = new double[x.length];
        double[] down = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            up[i] = x[i] + times * h[i];
            down[i] = x[i] - times * h[i];
        }
        double[][] above = fitted.kept(frame.fixed(column, up));
        double[][] below = fitted.kept(frame.fixed(column, down));
        for (int j = 0; j < above.length; j++) {
            for (int i = 0; i < above[j].length; i++) {
                above[j][i] -= below[j][i];
            }
        }
        return above;
    }

    private void say(Answer answer, String column, String type, Average effect) {
        String name = column + ending;
        Uncertainty uncertainty = fitted.uncertainty();
        double error = uncertainty.error(effect.gradient());
        double df = uncertainty.df().applyAsDouble(effect.gradient());
        double half = uncertainty.quantile(effect.gradient()) * error;
        var draft = answer.draft(GlmDeclarations.MARGINAL, name).value(effect.value());
        if (Double.isFinite(half) && Double.isFinite(effect.value())) {
            draft.stdError(error).interval(effect.value() - half, effect.value() + half, uncertainty.level());
            if (error > 0) {
                double statistic = effect.value() / error;
                draft.test(statistic, Distributions.twoSidedP(statistic, df), TWO_SIDED);
                if (!Double.isInfinite(df)) {
                    draft.df(df);
                }
            }
        }
        answer.add(draft);
        types.add(List.of(name, type));
    }
}
