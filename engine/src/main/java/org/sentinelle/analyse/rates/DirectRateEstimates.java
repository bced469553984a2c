package org.sentinelle.analyse.rates;

import static org.sentinelle.analyse.rates.StandardisedRateDeclaration.DECLARATION;
import static org.sentinelle.analyse.rates.StandardisedRateDeclaration.EVENTS;
import static org.sentinelle.analyse.rates.StandardisedRateDeclaration.EXPOSURE;
import static org.sentinelle.analyse.rates.StandardisedRateDeclaration.STANDARD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.rates.DirectRate;
import org.sentinelle.stats.rates.DirectRateInterval;
import org.sentinelle.stats.rates.PoissonInterval;

/** The estimates and details that {@link StandardisedRate} gives. */
record DirectRateEstimates(DirectRateInterval interval, double per, double level) {
    /** Totals of equal standards differ by no more than rounding. */
    private static final double SAME_TOTAL = 1e-9;

    static DirectRateEstimates of(AnalysisInput input) {
        DirectRateInterval interval = switch (input.choice(RateOptions.INTERVAL)) {
            case StandardisedRateDeclaration.TIWARI -> DirectRateInterval.TIWARI;
            case StandardisedRateDeclaration.FAY_KIM -> DirectRateInterval.FAY_KIM;
            case StandardisedRateDeclaration.DOBSON -> DirectRateInterval.DOBSON;
            case StandardisedRateDeclaration.NORMAL -> DirectRateInterval.NORMAL;
            default -> DirectRateInterval.FAY_FEUER;
        };
        return new DirectRateEstimates(interval, input.number(RateOptions.PER), input.number(RateOptions.LEVEL));
    }

    Finding answered(Strata strata) {
        Answer answer = Answer.on(DECLARATION, strata.rows()).say(RateOptions.PER, per);
        List<List<@Nullable Object>> details = new ArrayList<>();
        boolean sameStandard = haveOneTotal(strata);
        for (String group : strata.groups()) {
            double[] standard = strata.numbers(STANDARD, group);
            DirectRate direct = DirectRate.of(strata.numbers(EVENTS, group), strata.numbers(EXPOSURE, group), standard);
            EstimateDraft rate = strata.draft(answer, StandardisedRateDeclaration.RATE, group);
            answer.add(standardised(sameStandard ? rate : differing(rate), direct));
            answer.add(crude(strata.draft(answer, StandardisedRateDeclaration.CRUDE, group), direct));
            addDetails(details, strata, group);
        }
        return answer.detail(StandardisedRateDeclaration.STRATA.table(details)).finding();
    }

    private static EstimateDraft differing(EstimateDraft draft) {
        return draft.caveat(StandardisedRateDeclaration.DIFFERENT_STANDARDS);
    }

    private static boolean haveOneTotal(Strata strata) {
        double[] totals = strata.groups().stream()
                .mapToDouble(group ->
                        DoubleStream.of(strata.numbers(STANDARD, group)).sum())
                .sorted()
                .toArray();
        return totals[totals.length - 1] - totals[0] <= SAME_TOTAL * totals[0];
    }

    private EstimateDraft standardised(EstimateDraft draft, DirectRate direct) {
        draft.value(direct.rate() * per).stdError(direct.standardError() * per);
        if (!interval.appliesTo(direct)) {
            return draft.caveat(RateOptions.NO_INTERVAL);
        }
        Limits limits = interval.limits(direct, level);
        return draft.interval(limits.low() * per, limits.high() * per, level);
    }

    private EstimateDraft crude(EstimateDraft draft, DirectRate direct) {
        Limits limits = PoissonInterval.GARWOOD.limits((long) direct.events(), level);
        double scale = per / direct.exposure();
        return draft.value(direct.events() * scale).interval(limits.low() * scale, limits.high() * scale, level);
    }

    private void addDetails(List<List<@Nullable Object>> details, Strata strata, String group) {
        double[] x = strata.numbers(EVENTS, group);
        double[] n = strata.numbers(EXPOSURE, group);
        double[] s = strata.numbers(STANDARD, group);
        double total = DoubleStream.of(s).sum();
        List<@Nullable String> names = strata.names(group);
        for (int i = 0; i < x.length; i++) {
            double rate = x[i] * per / n[i];
            double share = s[i] / total;
            details.add(Arrays.asList(strata.cell(group), names.get(i), x[i], n[i], rate, share, rate * share));
        }
    }
}
