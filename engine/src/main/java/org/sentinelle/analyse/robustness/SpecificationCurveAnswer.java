package org.sentinelle.analyse.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.analyse.robustness.Refit.Failed;
import org.sentinelle.analyse.robustness.Refit.Fitted;
import org.sentinelle.analyse.robustness.Refit.Outcome;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.robustness.CurveStatistics;
import org.sentinelle.stats.robustness.JointTest;
import org.sentinelle.stats.robustness.JointTest.Extreme;

/**
 * What is said of all specifications.
 *
 * @param declared how many combinations there are
 * @param joint null where none was asked for
 */
record SpecificationCurveAnswer(
        AnalysisInput input,
        long declared,
        List<Found> found,
        CurveStatistics observed,
        @Nullable JointTest joint) {
    /** The caveat where not all combinations were run. */
    static final String SAMPLED = "specifications-sampled";

    /** The caveat where some specifications have no estimate. */
    static final String SOME_FAILED = "specifications-failed";

    /** A specification and what came of it. */
    record Found(SpecifiedModel model, Outcome outcome) {
        /** Whether it has an estimate with a p. */
        boolean counts() {
            return outcome instanceof Fitted fitted && Double.isFinite(fitted.value()) && Double.isFinite(fitted.p());
        }

        Fitted fitted() {
            return (Fitted) outcome;
        }

        double value() {
            return counts() ? fitted().value() : Double.NaN;
        }

        String reason() {
            return outcome instanceof Failed failed ? failed.reason() : "no-error";
        }

        String failure() {
            return outcome instanceof Failed failed
                    ? failed.reason() + ": " + failed.explanation()
                    : "no-error: The coefficient has no error.";
        }
    }

    private List<String> caveats() {
        List<String> caveats = new ArrayList<>();
        if (declared > found.size()) {
            caveats.add(SAMPLED);
        }
        if (observed.count() < found.size()) {
            caveats.add(SOME_FAILED);
        }
        return caveats;
    }

    Finding finding() {
        Answer answer = new Answer(SpecificationCurveDeclaration.DECLARATION, largestN(), caveats());
        sayTo(answer);
        double median = observed.median();
        add(answer, SpecificationCurveDeclaration.MEDIAN, median, joint == null ? null : joint.median());
        add(
                answer,
                SpecificationCurveDeclaration.SHARE_OF_SIGN,
                observed.shareOfSign(),
                joint == null ? null : joint.shareOfSign());
        add(
                answer,
                SpecificationCurveDeclaration.SHARE_SIGNIFICANT,
                observed.shareSignificant(),
                joint == null ? null : joint.shareSignificant());
        add(
                answer,
                SpecificationCurveDeclaration.STOUFFER,
                observed.stouffer(),
                joint == null ? null : joint.stouffer());
        List<Found> ordered =
                found.stream().sorted(Comparator.comparingDouble(Found::value)).toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int k = 0; k < ordered.size(); k++) {
            answer.add(estimate(answer, k + 1, ordered.get(k)));
            rows.add(row(k + 1, ordered.get(k)));
        }
        answer.detail(RobustnessTables.SPECIFICATIONS.table(rows));
        if (joint != null) {
            answer.detail(RobustnessTables.JOINT_TEST.table(jointRows(joint)));
        }
        return answer.finding();
    }

    /** Specifications rest on different rows; the most that any has. */
    private long largestN() {
        return found.stream()
                .filter(Found::counts)
                .mapToLong(f -> n(f.fitted().estimate()))
                .max()
                .orElse(0);
    }

    private static long n(Estimate estimate) {
        Long n = estimate.n();
        return n == null ? 0 : n;
    }

    private void add(Answer answer, String term, double value, @Nullable Extreme extreme) {
        EstimateDraft draft = answer.draft(term).value(value);
        boolean towards = !input.choice(SpecificationCurveDeclaration.DIRECTION).equals("dominant");
        boolean share = term.startsWith("share");
        String against = share || towards && observed.sign() > 0 ? "greater" : towards ? "less" : "two-sided";
        answer.add(extreme == null ? draft : draft.p(extreme.p(), against));
    }

    private void sayTo(Answer answer) {
        answer.say("declared", declared)
                .say("specifications", found.size())
                .say("failed", found.size() - observed.count())
                .say("sign", observed.sign() > 0 ? "positive" : "negative")
                .say(
                        "lowest",
                        found.stream()
                                .filter(Found::counts)
                                .mapToDouble(Found::value)
                                .min()
                                .orElseThrow())
                .say(
                        "highest",
                        found.stream()
                                .filter(Found::counts)
                                .mapToDouble(Found::value)
                                .max()
                                .orElseThrow())
                .say("share_positive", share(f -> f.value() > 0 ? 1 : 0))
                .say("share_significant_either_sign", share(f -> f.fitted().p() < alpha() ? 1 : 0))
                .say("joint_test", input.choice(SpecificationCurveDeclaration.JOINT_TEST));
        if (joint != null) {
            answer.say("draws", joint.drawn().size())
                    .say("fits_missing", missing(joint))
                    .say("seed", input.whole(SpecificationCurveDeclaration.SEED));
        }
    }

    private double share(ToDoubleFunction<Found> of) {
        return found.stream().filter(Found::counts).mapToDouble(of).average().orElseThrow();
    }

    private long missing(JointTest test) {
        return test.drawn().stream()
                .mapToLong(curve -> observed.count() - curve.count())
                .sum();
    }

    private double alpha() {
        return 1 - input.number(SpecificationCurveDeclaration.LEVEL);
    }

    private static EstimateDraft estimate(Answer answer, int rank, Found one) {
        String key = Integer.toString(rank);
        return one.counts()
                ? EstimateCopy.into(
                        answer.draft(Estimator.COEFFICIENT, key, n(one.fitted().estimate())),
                        one.fitted().estimate())
                : answer.draft(Estimator.COEFFICIENT, key, 0).undefined().caveat(one.reason());
    }

    private List<@Nullable Object> row(int rank, Found one) {
        Specification specification = one.model().specification();
        List<@Nullable Object> row = new ArrayList<>();
        row.add((long) rank);
        row.add(specification.outcome());
        row.add(specification.cause().terms());
        row.add(orNull(String.join("; ", specification.covariates())));
        row.add(orNull(specification.effects()));
        row.add(specification.sample());
        row.add(specification.estimator());
        if (!one.counts()) {
            for (int column = row.size();
                    column < RobustnessTables.SPECIFICATIONS.columns().size() - 1;
                    column++) {
                row.add(null);
            }
            row.add(one.failure());
            return row;
        }
        Estimate estimate = one.fitted().estimate();
        row.add(n(estimate));
        row.add(estimate.estimate());
        row.add(estimate.stdError());
        row.add(estimate.confLow());
        row.add(estimate.confHigh());
        row.add(estimate.pValue());
        row.add(one.fitted().p() < alpha());
        row.add(null);
        return row;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<List<@Nullable Object>> jointRows(JointTest joint) {
        return List.of(
                jointRow(SpecificationCurveDeclaration.MEDIAN, joint, CurveStatistics::median, joint.median()),
                jointRow(
                        SpecificationCurveDeclaration.SHARE_OF_SIGN,
                        joint,
                        CurveStatistics::shareOfSign,
                        joint.shareOfSign()),
                jointRow(
                        SpecificationCurveDeclaration.SHARE_SIGNIFICANT,
                        joint,
                        CurveStatistics::shareSignificant,
                        joint.shareSignificant()),
                jointRow(SpecificationCurveDeclaration.STOUFFER, joint, CurveStatistics::stouffer, joint.stouffer()));
    }

    private static List<@Nullable Object> jointRow(
            String name, JointTest joint, ToDoubleFunction<CurveStatistics> statistic, Extreme extreme) {
        double[] drawn = joint.drawn().stream().mapToDouble(statistic).sorted().toArray();
        int half = drawn.length / 2;
        double median = drawn.length % 2 == 1 ? drawn[half] : (drawn[half - 1] + drawn[half]) / 2;
        return List.of(
                name,
                statistic.applyAsDouble(joint.observed()),
                median,
                (long) extreme.draws(),
                (long) extreme.count(),
                extreme.share(),
                extreme.p());
    }
}
