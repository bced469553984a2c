package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.analyse.formula.Expression;
import org.sentinelle.analyse.formula.Formula.Term;
import org.sentinelle.analyse.formula.FormulaException;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.analyse.formula.NumberFacts;
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
    private final Function<String, NumberFacts> numbers;
    private final double[][] x;
    private final List<Effect> effects = new ArrayList<>();

    /** What was found of a column; {@code type} says whether it is a derivative. */
    record Effect(String name, String type, Average average) {}

    private MarginalEffects(FittedMean fitted, Function<String, NumberFacts> numbers) {
        this.fitted = fitted;
        this.frame = fitted.frame();
        this.share = fitted.shares();
        this.numbers = numbers;
        this.x = fitted.kept(frame.fixed());
    }

    static void add(Answer answer, FittedMean fitted) {
        say(answer, of(fitted, false), fitted.uncertainty());
    }

    /** Of the columns that no single coefficient tells: those in a function, a power or a product. */
    static void addWhereHidden(Answer answer, FittedMean fitted) {
        say(answer, of(fitted, true), fitted.uncertainty());
    }

    /** On the probability of each grade, whose names are put behind those of the columns. */
    static void add(Answer answer, Map<String, FittedMean> grades) {
        List<List<@Nullable Object>> types = new ArrayList<>();
        grades.forEach((grade, fitted) -> {
            for (Effect effect : of(fitted, false)) {
                Effect named = new Effect(effect.name() + ": " + grade, effect.type(), effect.average());
                types.add(told(answer, named, fitted.uncertainty()));
            }
        });
        detail(answer, types);
    }

    private static List<Effect> of(FittedMean fitted, boolean hidden) {
        return of(
                fitted,
                hidden,
                column -> NumberFacts.of(fitted.at(fitted.frame().numbers(column))));
    }

    /** Whether one coefficient, or one for each code, is all that the model has of a column. */
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

    /**
     * The effects of the columns of a formula.
     *
     * @param hidden whether those are left out that coefficients tell
     * @param numbers what columns are like in all rows of which these are some
     */
    static List<Effect> of(FittedMean fitted, boolean hidden, Function<String, NumberFacts> numbers) {
        MarginalEffects effects = new MarginalEffects(fitted, numbers);
        effects.frame.formula().terms().stream()
                .flatMap(term -> term.factors().stream())
                .flatMap(Expression::names)
                .distinct()
                .filter(column -> !hidden || !isTold(effects.frame, column))
                .forEach(effects::add);
        return effects.effects;
    }

    private void add(String column) {
        List<String> codes = frame.codes(column);
        if (!codes.isEmpty()) {
            Average reference = fitted.average(withCode(column, codes.get(0)));
            for (String code : codes.subList(1, codes.size())) {
                effects.add(
                        new Effect(column + code, CHANGE, change(reference, fitted.average(withCode(column, code)))));
            }
            return;
        }
        if (numbers.apply(column).isFlag()) {
            effects.add(new Effect(
                    column,
                    CHANGE,
                    change(fitted.average(withNumber(column, 0)), fitted.average(withNumber(column, 1)))));
            return;
        }
        double[][] slopes = slopes(column);
        if (slopes != null) {
            effects.add(new Effect(column, DERIVATIVE, derivative(slopes)));
        }
    }

    /** The fitted columns if each row had this code; only those of its term change where it stands in no other. */
    private double[][] withCode(String column, String code) {
        if (!isTold(frame, column)) {
            return fitted.kept(frame.fixed(column, code));
        }
        String term = term(column);
        double[][] changed = x.clone();
        for (String other : frame.codes(column)) {
            int at = fitted.names().indexOf(term + other);
            if (at >= 0) {
                changed[at] = same(other.equals(code) ? 1 : 0, share.length);
            }
        }
        return changed;
    }

    private String term(String column) {
        return frame.formula().terms().stream()
                .filter(term -> term.factors().get(0).names().anyMatch(column::equals))
                .findFirst()
                .map(Term::text)
                .orElse(column);
    }

    private double[][] withNumber(String column, double value) {
        return isTold(frame, column)
                ? with(x.clone(), column, same(value, share.length))
                : fitted.kept(frame.fixed(column, same(value, frame.n())));
    }

    /** Some columns with another in the place of one, where that is among those that were fitted. */
    private double[][] with(double[][] columns, String name, double[] column) {
        int at = fitted.names().indexOf(name);
        if (at >= 0) {
            columns[at] = column;
        }
        return columns;
    }

    private static double[] same(double value, int rows) {
        double[] same = new double[rows];
        Arrays.fill(same, value);
        return same;
    }

    private static Average change(Average before, Average after) {
        double[] gradient = after.gradient().clone();
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] -= before.gradient()[j];
        }
        return new Average(after.value() - before.value(), gradient);
    }

    private Average derivative(double[][] slopes) {
        Mean mean = fitted.mean();
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
    private double @Nullable [][] slopes(String column) {
        if (isTold(frame, column)) {
            double[][] zeros = new double[fitted.names().size()][share.length];
            return with(zeros, column, same(1, share.length));
        }
        double[] values = frame.numbers(column);
        double[] h = steps(values, numbers.apply(column));
        try {
            double[][] far = difference(column, values, h, 2);
            double[][] near = difference(column, values, h, 1);
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

    private static double[] steps(double[] x, NumberFacts all) {
        double widest = all.spread() > 0 ? all.spread() : Math.max(1, Math.abs(all.mean()));
        return Arrays.stream(x)
                .map(v -> STEP * (v == 0 ? widest : Math.max(SMALLEST * widest, Math.min(widest, Math.abs(v)))))
                .toArray();
    }

    private double[][] difference(String column, double[] values, double[] h, int times) {
        double[] up = new double[values.length];
        double[] down = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            up[i] = values[i] + times * h[i];
            down[i] = values[i] - times * h[i];
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

    /** Tells the effects, and of which type each is. */
    static void say(Answer answer, List<Effect> effects, Uncertainty uncertainty) {
        List<List<@Nullable Object>> types = new ArrayList<>();
        for (Effect effect : effects) {
            types.add(told(answer, effect, uncertainty));
        }
        detail(answer, types);
    }

    private static List<@Nullable Object> told(Answer answer, Effect effect, Uncertainty uncertainty) {
        answer.add(draft(answer, effect, uncertainty));
        return List.of(effect.name(), effect.type());
    }

    private static void detail(Answer answer, List<List<@Nullable Object>> types) {
        if (!types.isEmpty()) {
            answer.detail(LAYOUT.table(types));
        }
    }

    private static EstimateDraft draft(Answer answer, Effect effect, Uncertainty uncertainty) {
        Average average = effect.average();
        double error = uncertainty.error(average.gradient());
        double df = uncertainty.df().applyAsDouble(average.gradient());
        double half = uncertainty.quantile(average.gradient()) * error;
        EstimateDraft draft =
                answer.draft(GlmDeclarations.MARGINAL, effect.name()).value(average.value());
        if (Double.isFinite(half) && Double.isFinite(average.value())) {
            draft.stdError(error).interval(average.value() - half, average.value() + half, uncertainty.level());
            if (error > 0) {
                double statistic = average.value() / error;
                draft.test(statistic, Distributions.twoSidedP(statistic, df), TWO_SIDED);
                if (!Double.isInfinite(df)) {
                    draft.df(df);
                }
            }
        }
        return draft;
    }
}
