package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.hypothesis.UShape;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.LinearRegression;

/** Lind and Mehlum's test of a U or an inverse U, with the turning point. */
public final class UTestMethod implements Method {
    /** The caveat of a turning point whose confidence set is not bounded. */
    static final String UNBOUNDED = "turning-point-unbounded";

    /** The caveat of a turning point at which no row lies. */
    static final String OUTSIDE = "turning-point-outside-data";

    private static final String TERM = "term";
    private static final String SLOPE_LOW = "slope_low";
    private static final String SLOPE_HIGH = "slope_high";
    private static final String TURNING_POINT = "turning_point";
    private static final String NO_SQUARE = "no-square";
    private static final String NO_CURVATURE = "no-curvature";

    private static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "u-test",
            "regression",
            "Test of a U shape",
            "Does an outcome fall and then rise with a cause, or rise and then fall, and where does it turn?",
            LinearRegressionDeclaration.DECLARATION.columns(),
            List.of(),
            Stream.concat(
                            Stream.of(
                                    new MethodOption(
                                            TERM,
                                            new MethodOption.Text(
                                                    "the cause as the formula has it, such as log(income)"),
                                            "first",
                                            "The cause; the formula also has its square, I(log(income)^2). First is the first that has one")),
                            SurveyWords.options().stream())
                    .toList(),
            FormulaUse.FIXED,
            List.of(
                    new Term(
                            SLOPE_LOW,
                            "outcome per unit of the cause",
                            "The slope where the cause is smallest in the data"),
                    new Term(
                            SLOPE_HIGH,
                            "outcome per unit of the cause",
                            "The slope where the cause is largest in the data"),
                    new Term(TURNING_POINT, "unit of the cause", "Where the slope is 0, with Fieller's interval")),
            Stream.concat(
                            Stream.of(
                                    new Reason(NO_SQUARE, "The formula has no cause together with its square"),
                                    new Reason(NO_CURVATURE, "The square adds nothing, or the model has no scatter"),
                                    new Reason(
                                            LinearRegressionDeclaration.TOO_FEW_ROWS,
                                            "There are no more rows than coefficients"),
                                    new Reason(
                                            LinearRegressionDeclaration.NOT_POSITIVE_WEIGHTS, "A weight is 0 or less")),
                            SurveyWords.reasons().stream())
                    .toList());

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        RegressionDesign design = RegressionDesign.of(input);
        ErrorOptions errors = new ErrorOptions(input, true);
        String cause = cause(input, design);
        if (cause == null) {
            return DECLARATION.declined(NO_SQUARE, "Write: outcome ~ cause + I(cause^2), and term: cause.");
        }
        if (design.n() <= design.k()) {
            return DECLARATION.declined(
                    LinearRegressionDeclaration.TOO_FEW_ROWS,
                    "There are " + design.n() + " rows for " + design.k() + " coefficients.");
        }
        if (!errors.isSurvey() && Arrays.stream(design.w()).anyMatch(w -> !(w > 0))) {
            return DECLARATION.declined(
                    LinearRegressionDeclaration.NOT_POSITIVE_WEIGHTS, "Leave rows of weight 0 out.");
        }
        Refusal refusal = errors.refusal(design.k()).orElse(null);
        if (refusal != null) {
            return DECLARATION.declined(refusal.code(), refusal.explanation());
        }
        LinearFit fit = LinearRegression.fit(design.design(), input.frame().response(), design.w(), 0)
                .orElseThrow(() -> new IllegalStateException("columns that depend on each other"));
        return new Told(input, design, fit, errors.spread(fit.working(), fit.variance()), cause).finding(errors);
    }

    /** The cause asked for, where both it and its square are in the model. */
    private static @Nullable String cause(AnalysisInput input, RegressionDesign design) {
        String asked = input.choice(TERM);
        return design.names().stream()
                .filter(name -> asked.equals("first") || name.equals(asked))
                .filter(name -> design.names().contains(square(name)))
                .findFirst()
                .orElse(null);
    }

    private static String square(String cause) {
        return "I(" + cause + "^2)";
    }

    /** What is said of a fit. */
    record Told(AnalysisInput input, RegressionDesign design, LinearFit fit, Spread spread, String cause) {
        Finding finding(ErrorOptions errors) {
            int one = design.names().indexOf(cause);
            int two = square();
            double[][] v = spread.covariance();
            UShape shape = new UShape(
                    fit.b()[one], fit.b()[two], new UShape.Covariance(v[one][one], v[one][two], v[two][two]));
            double[] x = design.counting(one);
            double low = Arrays.stream(x).min().orElseThrow();
            double high = Arrays.stream(x).max().orElseThrow();
            if (shape.b2() == 0 || !(shape.slopeError(low) > 0) || !(shape.slopeError(high) > 0)) {
                return DECLARATION.declined(NO_CURVATURE, "Leave the square out.");
            }
            Answer answer = errors.answer(DECLARATION);
            double pLow = addSlope(answer, SLOPE_LOW, shape, low);
            double pHigh = addSlope(answer, SLOPE_HIGH, shape, high);
            addTurningPoint(answer, shape, new Limits(low, high), errors.level());
            double tLow = shape.slope(low) / shape.slopeError(low);
            double tHigh = shape.slope(high) / shape.slopeError(high);
            answer.say("shape", shape.isU() ? "u" : "inverse-u")
                    .say("b1", shape.b1())
                    .say("b2", shape.b2())
                    .say("x_low", low)
                    .say("x_high", high);
            if (tLow * tHigh < 0) {
                answer.say("u_statistic", Math.min(Math.abs(tLow), Math.abs(tHigh)));
            }
            answer.say("u_p", Math.max(pLow, pHigh)).say("errors", errors.name());
            return answer.detail(UShapeCurve.table(this, new Limits(low, high), errors.level()))
                    .finding();
        }

        int square() {
            return design.names().indexOf(UTestMethod.square(cause));
        }

        private double df() {
            return spread.df()[square()];
        }

        /** The one-sided p of the slope's having this sign; says it. */
        private double addSlope(Answer answer, String term, UShape shape, double x) {
            int sign = term.equals(SLOPE_HIGH) == shape.isU() ? 1 : -1;
            double t = shape.slope(x) / shape.slopeError(x);
            double twoSided = Distributions.twoSidedP(t, df());
            double p = sign * t > 0 ? twoSided / 2 : 1 - twoSided / 2;
            EstimateDraft draft = answer.draft(term)
                    .value(shape.slope(x))
                    .stdError(shape.slopeError(x))
                    .test(t, p, sign > 0 ? "greater" : "less");
            answer.add(Double.isInfinite(df()) ? draft : draft.df(df()));
            return p;
        }

        private void addTurningPoint(Answer answer, UShape shape, Limits data, double level) {
            double point = shape.turningPoint();
            EstimateDraft draft = answer.draft(TURNING_POINT).value(point).stdError(shape.turningPointError());
            Limits limits =
                    shape.turningPointLimits(spread.quantile(square(), level)).orElse(null);
            if (limits == null) {
                draft.caveat(UNBOUNDED);
            } else {
                draft.interval(limits.low(), limits.high(), level);
            }
            answer.add(point < data.low() || point > data.high() ? draft.caveat(OUTSIDE) : draft);
        }
    }
}
