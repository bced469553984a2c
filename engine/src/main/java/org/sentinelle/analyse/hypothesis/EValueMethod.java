package org.sentinelle.analyse.hypothesis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.LabelledRows;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.hypothesis.EValue;

/** E-values of associations and of their limits. */
public final class EValueMethod implements Method {
    private static final String ESTIMATE = "estimate";
    private static final String LOW = "limit-low";
    private static final String HIGH = "limit-high";
    private static final String MEASURE = "measure";
    private static final String COMMON = "common-outcome";
    private static final String E_VALUE = "e_value";
    private static final String E_VALUE_LIMIT = "e_value_limit";
    private static final String NO_ROWS = "no-rows";
    private static final String NOT_POSITIVE = "ratio-not-positive";
    private static final String REVERSED = "reversed-limits";

    private static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "e-value",
            "hypothesis",
            "E-value of an association",
            "How strong would something unmeasured have to be to explain an association away?",
            List.of(
                    ColumnRole.required(ESTIMATE, Kind.NUMBER, "The association, by the measure that the options name"),
                    ColumnRole.optional(LOW, Kind.NUMBER, "Lower limit of its confidence interval"),
                    ColumnRole.optional(HIGH, Kind.NUMBER, "Upper limit of its confidence interval"),
                    LabelledRows.COLUMN),
            List.of(),
            List.of(
                    new MethodOption(
                            MEASURE,
                            new MethodOption.Choice(Arrays.stream(EValue.values())
                                    .map(measure -> word(measure))
                                    .toList()),
                            word(EValue.RISK_RATIO),
                            "What the estimates are; a standardised difference is in standard deviations of the outcome"),
                    new MethodOption(
                            COMMON,
                            new MethodOption.Flag(),
                            "false",
                            "Whether more than about 15 of 100 have the outcome, so that odds and hazard ratios are not near the risk ratio")),
            List.of(
                    Term.each(
                            "row",
                            E_VALUE,
                            "risk ratio",
                            "What both associations of the unmeasured cause would have to be"),
                    Term.each(
                            "row",
                            E_VALUE_LIMIT,
                            "risk ratio",
                            "The same to move the interval to where there is no association")),
            List.of(
                    new Reason(NO_ROWS, "No row has an estimate"),
                    new Reason(NOT_POSITIVE, "A ratio is 0 or less"),
                    new Reason(REVERSED, "A lower limit lies above the estimate, or an upper one below")));

    private static String word(EValue measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        String[] roles = IntStream.range(0, 3)
                .mapToObj(List.of(ESTIMATE, LOW, HIGH)::get)
                .filter(input::has)
                .toArray(String[]::new);
        LabelledRows rows = LabelledRows.of(input, roles);
        EValue measure =
                EValue.valueOf(input.choice(MEASURE).toUpperCase(Locale.ROOT).replace('-', '_'));
        double[] estimates = rows.numbers(ESTIMATE);
        double[] lows = input.has(LOW) ? rows.numbers(LOW) : estimates;
        double[] highs = input.has(HIGH) ? rows.numbers(HIGH) : estimates;
        if (rows.count() == 0) {
            return DECLARATION.declined(NO_ROWS, "Give one estimate at least.");
        }
        boolean ratio = measure != EValue.STANDARDISED_DIFFERENCE;
        if (ratio
                && DoubleStream.concat(
                                Arrays.stream(estimates),
                                DoubleStream.concat(Arrays.stream(lows), Arrays.stream(highs)))
                        .anyMatch(v -> !(v > 0))) {
            return DECLARATION.declined(NOT_POSITIVE, "Give ratios as they are, not their logarithms.");
        }
        if (IntStream.range(0, estimates.length).anyMatch(i -> lows[i] > estimates[i] || highs[i] < estimates[i])) {
            return DECLARATION.declined(REVERSED, "Correct the data: an interval holds its estimate.");
        }
        return answer(input, rows, measure, new double[][] {estimates, lows, highs});
    }

    /** Where one limit alone is given, the other counts as far away on the estimate's side. */
    private static Finding answer(AnalysisInput input, LabelledRows rows, EValue measure, double[][] numbers) {
        boolean common = input.flag(COMMON);
        Answer answer = Answer.on(DECLARATION, rows.rows());
        for (int i = 0; i < rows.count(); i++) {
            double ratio = measure.riskRatio(numbers[0][i], common);
            answer.add(answer.draft(E_VALUE, rows.key(i)).value(EValue.of(ratio)));
            boolean nearGiven = input.has(ratio >= 1 ? LOW : HIGH);
            if (nearGiven) {
                double low = measure.riskRatio(numbers[1][i], common);
                double high = measure.riskRatio(numbers[2][i], common);
                answer.add(answer.draft(E_VALUE_LIMIT, rows.key(i)).value(EValue.ofLimits(low, high)));
            }
        }
        return answer.finding();
    }
}
