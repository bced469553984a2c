package org.sentinelle.analyse.did;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.pretrends.EventEstimates;
import org.sentinelle.stats.pretrends.PretrendSensitivity;
import org.sentinelle.stats.pretrends.PretrendSensitivity.Interval;
import org.sentinelle.stats.pretrends.PretrendSensitivity.Settings;
import org.sentinelle.stats.pretrends.RobustSet;
import org.sentinelle.stats.pretrends.Trends.Restriction;

/** Rambachan and Roth's intervals for an effect when trends were not parallel. */
public final class PretrendSensitivityMethod implements Method {
    /** The caveat of an M that no trend before the reference period is compatible with. */
    private static final String NO_TREND_FITS = "no-trend-fits";

    private static final String NOTHING_ACCEPTED = "no-value-accepted";

    @Override
    public MethodDeclaration declaration() {
        return PretrendSensitivityDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        Restriction restriction = Restriction.valueOf(input.choice(PretrendSensitivityDeclaration.RESTRICTION)
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
        EventStudyTable table = EventStudyTable.of(input);
        if (table == null) {
            return declined(
                    PretrendSensitivityDeclaration.NOT_IN_ORDER,
                    "A cell is empty; give a period, an estimate and its covariances in each row.");
        }
        Finding refused = refused(table, restriction);
        if (refused != null) {
            return refused;
        }
        EventEstimates study = table.estimates();
        double[] weights = weights(input, study);
        if (weights == null) {
            return declined(
                    PretrendSensitivityDeclaration.WEIGHTS,
                    "Write first, mean, or " + study.post() + " numbers that are not all 0.");
        }
        List<Double> ms = ms(input, restriction, study.stdError(weights));
        if (ms.stream().anyMatch(m -> !(m >= 0))) {
            return declined(PretrendSensitivityDeclaration.NEGATIVE_M, "Give M from 0 up.");
        }
        Interval interval = interval(input, restriction);
        if (interval == Interval.FIXED_LENGTH && restriction != Restriction.SMOOTHNESS) {
            return declined(
                    PretrendSensitivityDeclaration.FIXED_LENGTH_ONLY,
                    "Under the others they can be wrong by any amount; write hybrid or conditional.");
        }
        Settings settings = new Settings(
                restriction,
                interval,
                input.number(PretrendSensitivityDeclaration.LEVEL),
                (int) input.whole(PretrendSensitivityDeclaration.DRAWS),
                input.whole(PretrendSensitivityDeclaration.SEED));
        return answer(new PretrendSensitivity(study, weights, settings), ms, settings.level());
    }

    private @Nullable Finding refused(EventStudyTable table, Restriction restriction) {
        if (!table.isInOrder()) {
            return declined(
                    PretrendSensitivityDeclaration.NOT_IN_ORDER,
                    "Give one row for each period from the first to the last; the reference period " + table.reference()
                            + " may be left out.");
        }
        if (table.pre() < restriction.fewestPre()) {
            return declined(
                    PretrendSensitivityDeclaration.TOO_FEW_BEFORE,
                    "There are " + table.pre() + " periods before the reference period; " + restriction.fewestPre()
                            + " are needed.");
        }
        if (table.post() == 0) {
            return declined(PretrendSensitivityDeclaration.NONE_AFTER, "There is no effect to speak of.");
        }
        return table.hasCovariance()
                ? null
                : declined(
                        PretrendSensitivityDeclaration.NOT_A_COVARIANCE,
                        "Give as many columns under covariance as there are rows, in the same order.");
    }

    private Finding declined(String reason, String explanation) {
        return declaration().declined(reason, explanation);
    }

    private static double @Nullable [] weights(AnalysisInput input, EventEstimates study) {
        List<Double> written = input.numbersOrNull(PretrendSensitivityDeclaration.EFFECT);
        if (written == null) {
            return input.choice(PretrendSensitivityDeclaration.EFFECT).equals(PretrendSensitivityDeclaration.FIRST)
                    ? study.only(0)
                    : study.mean();
        }
        boolean understood = written.size() == study.post() && written.stream().anyMatch(weight -> weight != 0);
        return understood ? written.stream().mapToDouble(Double::doubleValue).toArray() : null;
    }

    private static List<Double> ms(AnalysisInput input, Restriction restriction, double stdError) {
        List<Double> written = input.numbersOrNull(PretrendSensitivityDeclaration.M);
        if (written != null) {
            return written;
        }
        return restriction == Restriction.SMOOTHNESS
                ? List.of(0.0, stdError / 4, stdError / 2, stdError)
                : List.of(0.5, 1.0, 1.5, 2.0);
    }

    private static Interval interval(AnalysisInput input, Restriction restriction) {
        String written = input.choice(PretrendSensitivityDeclaration.INTERVAL);
        if (written.equals(PretrendSensitivityDeclaration.AUTOMATIC)) {
            return restriction == Restriction.SMOOTHNESS ? Interval.FIXED_LENGTH : Interval.HYBRID;
        }
        return Interval.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Finding answer(PretrendSensitivity sensitivity, List<Double> ms, double level) {
        Answer answer = new Answer(
                PretrendSensitivityDeclaration.DECLARATION, sensitivity.study().b().length, List.of());
        double estimate = sensitivity.estimate();
        RobustSet parallel = sensitivity.parallel();
        answer.add(answer.draft(PretrendSensitivityDeclaration.PARALLEL)
                .value(estimate)
                .stdError(sensitivity.stdError())
                .interval(parallel.low(), parallel.high(), level));
        for (double m : ms) {
            RobustSet set = sensitivity.at(m);
            var draft = answer.draft(PretrendSensitivityDeclaration.ROBUST, plain(m));
            if (Double.isNaN(set.identifiedLow())) {
                draft.caveat(NO_TREND_FITS);
            } else {
                draft.range(set.identifiedLow(), set.identifiedHigh());
            }
            if (set.isEmpty()) {
                draft.caveat(NOTHING_ACCEPTED);
            } else {
                draft.interval(set.low(), set.high(), level);
            }
            answer.add(draft.value(estimate));
        }
        answer.add(answer.draft(PretrendSensitivityDeclaration.BREAKDOWN).value(sensitivity.breakdown()));
        return answer.finding();
    }

    /** M as people write it. */
    private static String plain(double m) {
        String text = Double.toString(m);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
