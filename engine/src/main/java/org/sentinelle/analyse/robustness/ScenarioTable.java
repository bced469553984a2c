package org.sentinelle.analyse.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.stats.regression.StudentT;
import org.sentinelle.stats.robustness.Benchmark;
import org.sentinelle.stats.robustness.OmittedVariable;
import org.sentinelle.stats.robustness.OmittedVariable.Adjusted;
import org.sentinelle.stats.robustness.OmittedVariable.Strength;

/** What the estimate would be beside variables of some strengths: those of benchmarks, those asked for, and a grid of them. */
record ScenarioTable(AnalysisInput input, BenchmarkFits benchmarks) {
    private static final String GIVEN = "given";

    /** Points of the grid on each side, from 0. */
    private static final int GRID = 21;

    /** The grid ends a little beyond the strongest that is asked for, and no sooner than here. */
    private static final double LEAST_REACH = 0.2;

    private static final double BEYOND = 1.2;
    private static final double MOST_WITH_TREATMENT = 0.95;

    /** What is wrong with the numbers asked for; null where nothing is. */
    @Nullable
    String wrongStrengths() {
        List<Double> kd = numbers(OmittedVariableDeclaration.KD);
        if (ky().size() != kd.size()) {
            return "kd has " + kd.size() + " numbers and ky " + ky().size() + ". Write as many.";
        }
        if (DoubleStream.concat(kd.stream().mapToDouble(k -> k), ky().stream().mapToDouble(k -> k))
                .anyMatch(k -> k < 0)) {
            return "kd and ky are how many times as strong; write numbers from 0 up.";
        }
        List<Double> rd = numbers(OmittedVariableDeclaration.WITH_TREATMENT);
        List<Double> ry = numbers(OmittedVariableDeclaration.WITH_OUTCOME);
        if (rd.size() != ry.size()) {
            return "r2-treatment has " + rd.size() + " numbers and r2-outcome " + ry.size() + ". Write as many.";
        }
        boolean outside =
                rd.stream().anyMatch(r -> r < 0 || r >= 1) || ry.stream().anyMatch(r -> r < 0 || r > 1);
        return outside ? "Write an r2-treatment from 0 to below 1 and an r2-outcome from 0 to 1." : null;
    }

    private List<Double> numbers(String option) {
        List<Double> numbers = input.numbersOrNull(option);
        return numbers == null ? List.of() : numbers;
    }

    private List<Double> ky() {
        List<Double> ky = input.numbersOrNull(OmittedVariableDeclaration.KY);
        return ky == null ? numbers(OmittedVariableDeclaration.KD) : ky;
    }

    /** One line of the table before the estimate is known. */
    private record Scenario(
            String benchmark,
            @Nullable Double kd,
            @Nullable Double ky,
            @Nullable Strength strength) {}

    private List<Scenario> scenarios() {
        List<Double> kd = numbers(OmittedVariableDeclaration.KD);
        List<Scenario> all = new ArrayList<>();
        for (String name : benchmarks.names()) {
            Benchmark benchmark = benchmarks.of(name);
            for (int i = 0; i < kd.size(); i++) {
                double y = ky().get(i);
                all.add(new Scenario(
                        name, kd.get(i), y, benchmark.strength(kd.get(i), y).orElse(null)));
            }
        }
        List<Double> rd = numbers(OmittedVariableDeclaration.WITH_TREATMENT);
        for (int i = 0; i < rd.size(); i++) {
            double ry = numbers(OmittedVariableDeclaration.WITH_OUTCOME).get(i);
            all.add(new Scenario(GIVEN, null, null, new Strength(rd.get(i), ry)));
        }
        return all;
    }

    void addTo(Answer answer, OmittedVariable sensitivity) {
        Told told = new Told(
                sensitivity,
                input.flag(OmittedVariableDeclaration.TOWARDS_ZERO),
                (1 - input.number(OmittedVariableDeclaration.Q)) * sensitivity.estimate(),
                input.number(OmittedVariableDeclaration.LEVEL));
        List<Scenario> scenarios = scenarios();
        if (!scenarios.isEmpty()) {
            answer.detail(RobustnessTables.SCENARIOS.table(
                    scenarios.stream().map(told::row).toList()));
        }
        answer.detail(RobustnessTables.CONTOURS.table(grid(scenarios, sensitivity, told)));
    }

    private static List<List<@Nullable Object>> grid(List<Scenario> scenarios, OmittedVariable sensitivity, Told told) {
        double rd = reach(
                scenarios.stream()
                        .mapToDouble(
                                s -> s.strength() == null ? 0 : s.strength().withTreatment()),
                sensitivity);
        double ry = reach(
                scenarios.stream()
                        .mapToDouble(
                                s -> s.strength() == null ? 0 : s.strength().withOutcome()),
                sensitivity);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < GRID; i++) {
            for (int j = 0; j < GRID; j++) {
                double x = Math.min(MOST_WITH_TREATMENT, rd) * i / (GRID - 1);
                rows.add(told.point(new Strength(x, Math.min(1, ry) * j / (GRID - 1))));
            }
        }
        return rows;
    }

    private static double reach(DoubleStream strengths, OmittedVariable sensitivity) {
        double strongest = Math.max(strengths.max().orElse(0), sensitivity.robustnessValue(1));
        return Math.max(LEAST_REACH, BEYOND * strongest);
    }

    /** @param against the value that statistics are held against */
    private record Told(OmittedVariable sensitivity, boolean towardsZero, double against, double level) {
        List<@Nullable Object> row(Scenario scenario) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(scenario.benchmark());
            row.add(scenario.kd());
            row.add(scenario.ky());
            Strength strength = scenario.strength();
            if (strength == null) {
                for (int column = 3;
                        column < RobustnessTables.SCENARIOS.columns().size();
                        column++) {
                    row.add(null);
                }
                return row;
            }
            Adjusted adjusted = sensitivity.adjusted(strength, towardsZero);
            double half = new StudentT(adjusted.df()).quantile(level) * adjusted.stdError();
            row.add(strength.withTreatment());
            row.add(strength.withOutcome());
            row.add(sensitivity.bias(strength));
            row.add(adjusted.estimate());
            row.add(adjusted.stdError());
            row.add(statistic(adjusted));
            row.add(adjusted.estimate() - half);
            row.add(adjusted.estimate() + half);
            return row;
        }

        List<@Nullable Object> point(Strength strength) {
            Adjusted adjusted = sensitivity.adjusted(strength, towardsZero);
            List<@Nullable Object> row = new ArrayList<>();
            row.add(strength.withTreatment());
            row.add(strength.withOutcome());
            row.add(adjusted.estimate());
            row.add(statistic(adjusted));
            return row;
        }

        private @Nullable Double statistic(Adjusted adjusted) {
            double statistic = adjusted.statistic(against);
            return Double.isFinite(statistic) ? (Double) statistic : null;
        }
    }
}
