package org.sentinelle.analyse.robustness;

import java.util.Objects;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.result.Estimate;

/** Puts what a regression found into an estimate of another method. */
final class EstimateCopy {
    private EstimateCopy() {}

    /** Of an estimate that has a value. */
    static EstimateDraft into(EstimateDraft draft, Estimate from) {
        draft.value(Objects.requireNonNull(from.estimate()));
        if (from.stdError() != null) {
            draft.stdError(from.stdError());
        }
        if (from.confLow() != null && from.confHigh() != null && from.confLevel() != null) {
            draft.interval(from.confLow(), from.confHigh(), from.confLevel());
        }
        if (from.pValue() != null) {
            String against = Objects.requireNonNullElse(from.alternative(), "two-sided");
            if (from.statistic() != null) {
                draft.test(from.statistic(), from.pValue(), against);
            } else {
                draft.p(from.pValue(), against);
            }
        }
        if (from.df() != null) {
            draft.df(from.df());
        }
        return draft;
    }
}
