package org.sentinelle.analyse.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.analyse.robustness.LeaveOneOutMethod.LeftOut;
import org.sentinelle.analyse.robustness.Refit.Failed;
import org.sentinelle.analyse.robustness.Refit.Fitted;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/**
 * What is said of a regression without each of m units.
 *
 * <p>With b the coefficient of all units and b(u), se(u) those without unit u: change b(u) - b, DFBETAS (b - b(u)) / se(u), large above 2 / sqrt(m)
 * (R. Nieuwenhuis, M. te Grotenhuis and B. Pelzer, R Journal 4(2):38-47, 2012, doi:10.32614/RJ-2012-011, after D. Belsley, E. Kuh and R. Welsch
 * 1980); jackknife error sqrt((m - 1) / m sum of (b(u) - mean)^2).
 *
 * @param left the units in the order of their names
 */
record LeaveOneOutAnswer(AnalysisInput input, Refit refit, Fitted all, List<LeftOut> left) {
    private static final double LARGE = 2;

    Finding finding() {
        Answer answer = new Answer(
                LeaveOneOutDeclaration.DECLARATION,
                input.frame().n(),
                input.frameRows().caveats());
        answer.say("n", (long) input.frame().n())
                .say("n_dropped", (long) input.frameRows().dropped());
        answer.add(EstimateCopy.into(answer.draft(Estimator.COEFFICIENT, refit.coefficient()), all.estimate()));
        List<LeftOut> ordered = ordered();
        ordered.forEach(unit -> answer.add(without(answer, unit)));
        LeftOut largest = largest();
        answer.add(
                largest == null
                        ? answer.draft(LeaveOneOutDeclaration.LARGEST_CHANGE).undefined()
                        : answer.draft(LeaveOneOutDeclaration.LARGEST_CHANGE).value(largest.change()));
        sayTo(answer, largest);
        return answer.detail(RobustnessTables.UNITS.table(
                        ordered.stream().map(this::row).toList()))
                .finding();
    }

    /** From the least estimate to the greatest, those without one last. */
    private List<LeftOut> ordered() {
        return left.stream().sorted(Comparator.comparingDouble(LeftOut::change)).toList();
    }

    private Stream<LeftOut> estimated() {
        return left.stream().filter(unit -> unit.fitted() != null);
    }

    private @Nullable LeftOut largest() {
        return estimated()
                .max(Comparator.comparingDouble(unit -> Math.abs(unit.change())))
                .orElse(null);
    }

    private EstimateDraft without(Answer answer, LeftOut unit) {
        Fitted fitted = unit.fitted();
        Long n = fitted == null ? null : fitted.estimate().n();
        EstimateDraft draft =
                answer.draft(LeaveOneOutDeclaration.WITHOUT, unit.unit().name(), n == null ? 0 : n);
        return fitted == null
                ? draft.undefined().caveat(failure(unit).reason())
                : EstimateCopy.into(draft, fitted.estimate());
    }

    private static Failed failure(LeftOut unit) {
        return unit.outcome() instanceof Failed failed
                ? failed
                : new Failed(Refit.NO_COEFFICIENT, "The coefficient is no number.");
    }

    private void sayTo(Answer answer, @Nullable LeftOut largest) {
        int m = left.size();
        answer.say("coefficient", refit.coefficient())
                .say("estimator", refit.estimator().written())
                .say("units", m)
                .say("failed", m - estimated().count())
                .say("sign_changes", estimated().filter(this::signChanges).count())
                .say(
                        "significance_changes",
                        estimated().filter(this::significanceChanges).count())
                .say("dfbetas_cutoff", LARGE / Math.sqrt(m))
                .say(
                        "influential",
                        estimated()
                                .filter(u -> Math.abs(dfbetas(u)) > LARGE / Math.sqrt(m))
                                .count());
        if (largest != null) {
            answer.say("largest_change_unit", largest.unit().name())
                    .say("lowest", estimates().min().orElseThrow())
                    .say("highest", estimates().max().orElseThrow());
        }
        if (estimated().count() == m) {
            answer.say("jackknife_std_error", jackknife());
        }
    }

    private DoubleStream estimates() {
        return estimated()
                .mapToDouble(unit -> Objects.requireNonNull(unit.fitted()).value());
    }

    private double jackknife() {
        double[] b = estimates().toArray();
        double mean = Arrays.stream(b).average().orElseThrow();
        double squares = Arrays.stream(b).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt((b.length - 1.0) / b.length * squares);
    }

    private boolean signChanges(LeftOut unit) {
        return Objects.requireNonNull(unit.fitted()).value() * all.value() <= 0;
    }

    private boolean significanceChanges(LeftOut unit) {
        double alpha = 1 - input.number(LeaveOneOutDeclaration.LEVEL);
        double p = Objects.requireNonNull(unit.fitted()).p();
        return p < alpha != all.p() < alpha;
    }

    /** No number where the coefficient has no error without the unit. */
    private static double dfbetas(LeftOut unit) {
        return -unit.change() / Objects.requireNonNull(unit.fitted()).stdError();
    }

    private List<@Nullable Object> row(LeftOut unit) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(unit.unit().name());
        row.add((long) unit.unit().rows());
        Fitted fitted = unit.fitted();
        if (fitted == null) {
            for (int column = row.size();
                    column < RobustnessTables.UNITS.columns().size() - 1;
                    column++) {
                row.add(null);
            }
            row.add(failure(unit).reason() + ": " + failure(unit).explanation());
            return row;
        }
        Estimate estimate = fitted.estimate();
        row.add(estimate.estimate());
        row.add(estimate.stdError());
        row.add(estimate.confLow());
        row.add(estimate.confHigh());
        row.add(estimate.pValue());
        row.add(unit.change());
        row.add(Double.isFinite(dfbetas(unit)) ? (Double) dfbetas(unit) : null);
        row.add(signChanges(unit));
        row.add(significanceChanges(unit));
        row.add(null);
        return row;
    }
}
