package org.sentinelle.assess.hypothesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.Hypothesis.Expected;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.HypothesisTest;
import org.sentinelle.result.HypothesisTest.Verdict;
import org.sentinelle.stats.hypothesis.MultipleTests;

/**
 * The verdicts on a register's hypotheses.
 *
 * <p>Of each trial two questions are asked: is there an effect (the two-sided p value of its term), and is whatever effect there is smaller
 * than the smallest that matters ({@link org.sentinelle.stats.hypothesis.Equivalence})? The combination of both is Lakens, Scheel and Isager
 * (2018), doi:10.1177/2515245918770963, with one order: what is shown to be too small to matter is no effect, even where it is not zero.
 *
 * <p>The p values of all trials of the register are one family, those of its equivalence tests another, each adjusted as the register says:
 * an equivalence p value, the larger of its two, is adjusted like any other (Lauzon and Caffo 2009, doi:10.1198/tast.2009.0029). Of one trial
 * at most one of the two null hypotheses can be true. What was registered and could not be tested counts in the size of the family as if its p
 * value were 1, so that leaving tests out makes no verdict easier.
 */
public final class RegisterAssessment {
    /** The smallest effect cannot be tested, as the term has no standard error. */
    static final String NO_EQUIVALENCE = "no-equivalence-test";

    private final HypothesisRegister register;

    public RegisterAssessment(HypothesisRegister register) {
        this.register = register;
    }

    /** The verdicts, in the order of the trials, which are all those of the register. */
    public List<HypothesisTest> assess(List<Trial> trials) {
        List<@Nullable Effect> effects = new ArrayList<>();
        Double[] p = new Double[trials.size()];
        Double[] equivalence = new Double[trials.size()];
        for (int i = 0; i < trials.size(); i++) {
            Trial trial = trials.get(i);
            Estimate estimate = trial.estimate();
            Effect effect = estimate == null ? null : Effect.of(trial.hypothesis(), estimate);
            effects.add(effect);
            p[i] = effect == null ? null : effect.p();
            equivalence[i] = effect == null ? null : effect.equivalenceP(trial.hypothesis());
        }
        int bounded = Math.toIntExact(trials.stream()
                .filter(trial -> trial.hypothesis().smallestEffect() != null)
                .count());
        Double[] adjusted = adjusted(p, trials.size());
        Double[] adjustedEquivalence = adjusted(equivalence, bounded);
        List<HypothesisTest> tests = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            tests.add(test(
                    trials.get(i), effects.get(i), new Ps(p[i], adjusted[i], equivalence[i], adjustedEquivalence[i])));
        }
        return tests;
    }

    /** The p values of a trial, as they are and adjusted. */
    private record Ps(
            @Nullable Double own,
            @Nullable Double adjusted,
            @Nullable Double equivalence,
            @Nullable Double adjustedEquivalence) {}

    private @Nullable Double[] adjusted(@Nullable Double[] values, int family) {
        double[] known = Arrays.stream(values)
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] adjusted =
                MultipleTests.valueOf(register.adjust().name()).adjusted(known, Math.max(family, known.length));
        Double[] spread = new Double[values.length];
        for (int i = 0, next = 0; i < values.length; i++) {
            spread[i] = values[i] == null ? null : adjusted[next++];
        }
        return spread;
    }

    private HypothesisTest test(Trial trial, @Nullable Effect effect, Ps ps) {
        Hypothesis hypothesis = trial.hypothesis();
        Estimate estimate = trial.estimate();
        boolean mute = effect != null && hypothesis.smallestEffect() != null && ps.equivalence() == null;
        return new HypothesisTest(
                register.id(),
                hypothesis.id(),
                trial.sample(),
                effect == null ? Verdict.NOT_TESTED : verdict(hypothesis.expected(), effect, ps),
                trial.basis(),
                hypothesis.isExploratory(trial.from()),
                effect == null || estimate == null ? null : estimate.adjusted(ps.own(), ps.adjusted()),
                ps.equivalence(),
                ps.adjustedEquivalence(),
                trial.reason(),
                trial.explanation(),
                mute ? List.of(NO_EQUIVALENCE) : List.of());
    }

    private Verdict verdict(Expected expected, Effect effect, Ps ps) {
        if (isBelow(ps.adjustedEquivalence())) {
            return expected == Expected.NONE ? Verdict.SUPPORTED : Verdict.NO_MEANINGFUL_EFFECT;
        }
        if (!isBelow(ps.adjusted()) || effect.size() == 0) {
            return Verdict.INCONCLUSIVE;
        }
        boolean asExpected = switch (expected) {
            case POSITIVE -> effect.size() > 0;
            case NEGATIVE -> effect.size() < 0;
            case DIFFERENT -> true;
            case NONE -> false;
        };
        return asExpected ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
    }

    private boolean isBelow(@Nullable Double p) {
        return p != null && p <= register.level();
    }
}
