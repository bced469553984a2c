package org.sentinelle.analyse.mixed;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.mixed.LogisticMixedModel;
import org.sentinelle.stats.mixed.MixedData;
import org.sentinelle.stats.mixed.Refusal;

/** Logistic models with deviations of groups, nested or crossed; the formulas are in {@link org.sentinelle.stats.mixed}. */
public final class LogisticMixedMethod implements Method {
    /** How far trials times a share, written with some digits, may lie from a whole number. */
    private static final double WHOLE = 1e-3;

    @Override
    public MethodDeclaration declaration() {
        return LogisticMixedDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        MixedDesign design = MixedDesign.of(input);
        int points = (int) input.whole(LogisticMixedDeclaration.POINTS);
        boolean exact = input.choice(LogisticMixedDeclaration.MODES).equals(LogisticMixedDeclaration.EXACT);
        LogisticMixedModel.Approximation how = new LogisticMixedModel.Approximation(points, exact);
        Finding declined = declined(design, points);
        return declined != null
                ? declined
                : new MixedAnswer(declaration(), input, design, new Fitter.Logistic(how)).finding();
    }

    private @Nullable Finding declined(MixedDesign design, int points) {
        MixedChecks checks = new MixedChecks(declaration(), design);
        long impossible = impossible(design.data());
        if (impossible > 0) {
            return declaration()
                    .declined(
                            LogisticMixedDeclaration.IMPOSSIBLE,
                            "In " + impossible
                                    + " rows the response is not 0 or 1, or no share of a whole number of trials;"
                                    + " name the column of trials under weights, and leave rows without trials out.");
        }
        Finding declined = checks.declined();
        if (declined == null && Arrays.stream(design.data().w()).allMatch(w -> w == 1)) {
            declined = checks.lacksRows();
        }
        if (declined == null
                && design.deviations().stream()
                        .anyMatch(d -> isAllOrNothing(d, design.data().y()))) {
            return MixedOptions.declined(declaration(), Refusal.NO_RESIDUAL);
        }
        boolean several = design.deviations().size() > 1
                || design.deviations().stream().anyMatch(d -> d.names().size() > 1);
        if (declined == null && points > 1 && several) {
            return declaration()
                    .declined(
                            LogisticMixedDeclaration.POINTS_NEED_ONE,
                            "Quadrature is for a single random term with a single column; leave the option out for Laplace's"
                                    + " approximation.");
        }
        return declined;
    }

    /** Whether each group has successes alone or failures alone: the more groups differ, the likelier, without end. */
    private static boolean isAllOrNothing(Deviation deviation, double[] y) {
        int[] of = deviation.grouping().of();
        double[] first = new double[deviation.grouping().size()];
        Arrays.fill(first, -1);
        for (int i = 0; i < y.length; i++) {
            if (first[of[i]] < 0) {
                first[of[i]] = y[i];
            }
            if (y[i] != first[of[i]] || (y[i] > 0 && y[i] < 1)) {
                return false;
            }
        }
        return true;
    }

    private static long impossible(MixedData data) {
        return IntStream.range(0, data.n())
                .filter(i -> {
                    double trials = data.w()[i];
                    double successes = trials * data.y()[i];
                    boolean whole = trials >= 1
                            && trials == Math.rint(trials)
                            && Math.abs(successes - Math.rint(successes)) <= WHOLE;
                    return !(whole && data.y()[i] >= 0 && data.y()[i] <= 1);
                })
                .count();
    }
}
