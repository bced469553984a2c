package org.sentinelle.analyse.margins;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.formula.FormulaException;
import org.sentinelle.analyse.formula.ModelFrame;

/**
 * The outcome that a model says over the numbers of a column: at each of them the average over all rows, weighted as they are, of what is
 * predicted if every row had that number, and the same code in the column that tells curves apart.
 *
 * <p>A curve goes from the least to the largest number of its own group, so that none is drawn where there are no data. A column of other
 * numbers than 0 and 1 tells curves apart at its 10th, 50th and 90th percentile. Errors by the delta method. Reference: R. Williams, Stata J.
 * 12(2):308-331 (2012). Checked against R 4.2.2 {@code predict(se.fit = TRUE)}.
 */
public final class Margins {
    /** Steps and ends of a curve: enough for a quadratic to look smooth at a printed page's width. */
    private static final int POINTS = 31;

    private static final double[] PERCENTILES = {0.1, 0.5, 0.9};

    private final FittedMean fitted;
    private final String column;
    private final @Nullable String by;
    private final double[] numbers;
    private final MarginRows rows;
    private final @Nullable String grade;

    private Margins(FittedMean fitted, AnalysisInput input, MarginRows rows, @Nullable String grade) {
        this.fitted = fitted;
        this.column = input.choice(MarginOptions.MARGINS);
        this.by = MarginOptions.by(input);
        this.numbers = fitted.at(fitted.frame().numbers(column));
        this.rows = rows;
        this.grade = grade;
    }

    /** Adds the points of the curves that the file asks for. */
    public static void addTo(Answer answer, AnalysisInput input, FittedMean fitted) {
        if (input.choice(MarginOptions.MARGINS).equals(MarginOptions.NONE)) {
            return;
        }
        MarginRows rows = new MarginRows(fitted.mean(), fitted.uncertainty());
        new Margins(fitted, input, rows, null).curves();
        say(answer, rows);
    }

    /** The same of the probabilities of grades, a curve for each grade, named as in the map and in its order. */
    public static void addTo(Answer answer, AnalysisInput input, Map<String, FittedMean> grades) {
        if (input.choice(MarginOptions.MARGINS).equals(MarginOptions.NONE)) {
            return;
        }
        FittedMean lowest = grades.values().iterator().next();
        MarginRows rows = new MarginRows(lowest.mean(), lowest.uncertainty());
        grades.forEach((grade, fitted) -> new Margins(fitted, input, rows, grade).curves());
        say(answer, rows);
    }

    private static void say(Answer answer, MarginRows rows) {
        if (!rows.isEmpty()) {
            answer.detail(rows.table());
        }
    }

    private void curves() {
        if (by == null) {
            curve(null, fitted.frame(), IntStream.range(0, numbers.length));
            return;
        }
        List<String> codes = fitted.frame().codes(by);
        if (!codes.isEmpty()) {
            ofCodes(by, codes);
            return;
        }
        double[] others = fitted.at(fitted.frame().numbers(by));
        boolean binary = Arrays.stream(others).allMatch(v -> v == 0 || v == 1);
        for (double number : binary ? new double[] {0, 1} : percentiles(others)) {
            curve(
                    named(number),
                    fitted.frame().with(by, same(number)),
                    IntStream.range(0, others.length).filter(i -> !binary || others[i] == number));
        }
    }

    private void ofCodes(String coded, List<String> codes) {
        ModelFrame.Grouping groups = fitted.frame().grouping(coded, List.of(coded));
        for (String code : codes) {
            int number = groups.labels().indexOf(code);
            curve(
                    code,
                    fitted.frame().with(coded, code),
                    IntStream.range(0, numbers.length).filter(i -> groups.of()[fitted.row(i)] == number));
        }
    }

    private static String named(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** Each once. */
    private static double[] percentiles(double[] others) {
        double[] sorted = others.clone();
        Arrays.sort(sorted);
        return Arrays.stream(PERCENTILES)
                .map(p -> sorted[(int) Math.round(p * (sorted.length - 1))])
                .distinct()
                .toArray();
    }

    private double[] same(double number) {
        double[] same = new double[fitted.frame().n()];
        Arrays.fill(same, number);
        return same;
    }

    private void curve(@Nullable String group, ModelFrame frame, IntStream own) {
        DoubleSummaryStatistics range = own.mapToDouble(i -> numbers[i]).summaryStatistics();
        if (range.getCount() == 0 || range.getMin() == range.getMax()) {
            return;
        }
        for (double x : grid(range.getMin(), range.getMax())) {
            double[][] columns = columns(frame, x);
            if (columns != null) {
                rows.add(place(group, x), fitted.average(columns));
            }
        }
    }

    /** The curves of grades are told apart by the response. */
    private MarginRows.Place place(@Nullable String group, double x) {
        if (grade == null) {
            return new MarginRows.Place(column, by, group, x);
        }
        String response = fitted.frame().formula().response().text();
        return by == null || group == null
                ? new MarginRows.Place(column, response, grade, x)
                : new MarginRows.Place(column, by + ", " + response, group + ", " + grade, x);
    }

    /** Equal steps, and between numbers above 0 equal ratios as well, so that a logarithm bends smoothly where numbers are small. */
    private static double[] grid(double low, double high) {
        return IntStream.range(0, POINTS)
                .mapToDouble(point -> point / (POINTS - 1.0))
                .flatMap(share -> {
                    double step = share * high + (1 - share) * low;
                    double ratio = low * Math.pow(high / low, share);
                    boolean ends = share == 0 || share == 1;
                    return low > 0 && !ends ? DoubleStream.of(step, ratio) : DoubleStream.of(step);
                })
                .sorted()
                .distinct()
                .toArray();
    }

    /** Null where a function has no value there, as 1/x at 0. */
    private double @Nullable [][] columns(ModelFrame frame, double x) {
        try {
            return fitted.kept(frame.with(column, same(x)).fixed());
        } catch (FormulaException noValue) {
            return null;
        }
    }
}
