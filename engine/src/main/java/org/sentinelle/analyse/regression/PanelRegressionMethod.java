package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.formula.ModelFrame.Grouping;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.panel.FirstDifferences;
import org.sentinelle.stats.panel.PanelData;
import org.sentinelle.stats.panel.PanelFit;
import org.sentinelle.stats.panel.RandomFit;
import org.sentinelle.stats.panel.WithinFit;
import org.sentinelle.stats.regression.Clusters;

/** Least squares of what a formula says about units that are observed at several times. */
public final class PanelRegressionMethod implements Method {
    /** Residuals below this share of the response, squared, are rounding. */
    private static final double NO_SCATTER = 1e-22;

    @Override
    public MethodDeclaration declaration() {
        return PanelRegressionDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        PanelData panel = panel(input);
        if (panel.unit().size() < 2 || panel.time().size() < 2) {
            return declined(PanelRegressionDeclaration.TOO_FEW_UNITS, "Give two units or more, at two times or more.");
        }
        if (panel.repeats()) {
            return declined(
                    PanelRegressionDeclaration.REPEATED,
                    "Name under unit what tells the rows of one time apart, or add them up first.");
        }
        if (input.choice(PanelRegressionDeclaration.MODEL).equals(PanelRegressionDeclaration.RANDOM)) {
            return random(input, panel);
        }
        return fit(input, panel)
                .map(fit -> answer(input, panel, fit))
                .orElseGet(() -> declined(
                        PanelRegressionDeclaration.NOT_FITTED,
                        "There are " + panel.n()
                                + " rows. Columns that stay the same within a unit need model: random or"
                                + " pooled."));
    }

    private Finding declined(String reason, String explanation) {
        return declaration().declined(reason, explanation);
    }

    private static PanelData panel(AnalysisInput input) {
        Grouping units =
                Groupings.of(PanelRegressionDeclaration.UNIT, input.frameRows().texts(PanelRegressionDeclaration.UNIT));
        double[] times = input.frameRows().numbers(ErrorOptions.TIME);
        double[] sorted = Arrays.stream(times).sorted().distinct().toArray();
        int[] time = Arrays.stream(times)
                .mapToInt(t -> Arrays.binarySearch(sorted, t))
                .toArray();
        return new PanelData(
                input.frame().response(),
                input.frame().fixed().x(),
                new Clusters(units.of(), units.size()),
                new Clusters(time, sorted.length));
    }

    private static Optional<PanelFit> fit(AnalysisInput input, PanelData panel) {
        return switch (input.choice(PanelRegressionDeclaration.MODEL)) {
            case PanelRegressionDeclaration.POOLED -> PanelFit.pooled(panel);
            case PanelRegressionDeclaration.DIFFERENCES -> FirstDifferences.of(panel);
            default -> within(input, panel);
        };
    }

    static Optional<PanelFit> within(AnalysisInput input, PanelData panel) {
        return switch (input.choice(PanelRegressionDeclaration.EFFECTS)) {
            case PanelRegressionDeclaration.TIMES -> WithinFit.ofTimes(panel);
            case PanelRegressionDeclaration.BOTH -> WithinFit.ofBoth(panel);
            default -> WithinFit.ofUnits(panel);
        };
    }

    private Finding random(AnalysisInput input, PanelData panel) {
        String effects = input.choice(PanelRegressionDeclaration.EFFECTS);
        Optional<RandomFit> random = PanelAnswer.random(effects, panel);
        if (within(input, panel).filter(within -> isExact(within, panel)).isPresent()) {
            return exact();
        }
        return random.map(fit -> answer(input, panel, fit.fit()))
                .orElseGet(() -> declined(
                        PanelRegressionDeclaration.NO_RANDOM,
                        "Write effects: units or times, and have more of them than coefficients, and a column that varies"
                                + " within them."));
    }

    private Finding answer(AnalysisInput input, PanelData panel, PanelFit fit) {
        if (isExact(fit, panel)) {
            return exact();
        }
        ErrorOptions errors = new ErrorOptions(input, true).on(fit.rows());
        Refusal refusal = errors.refusal().orElse(null);
        if (refusal != null) {
            return declined(refusal.code(), refusal.explanation());
        }
        return new PanelAnswer(declaration(), input, panel, fit).finding(errors);
    }

    private static boolean isExact(PanelFit fit, PanelData panel) {
        double total = Arrays.stream(panel.y()).map(v -> v * v).sum();
        return !(fit.fit().rss() > NO_SCATTER * total);
    }

    private Finding exact() {
        return declined(PanelRegressionDeclaration.NO_SCATTER, "Nothing says how uncertain the answer is.");
    }

    /** The names of the columns that have a coefficient. */
    static List<String> names(AnalysisInput input, PanelFit fit) {
        List<String> all = Objects.requireNonNull(input.frame().fixed().names());
        return IntStream.of(fit.columns()).mapToObj(all::get).toList();
    }
}
