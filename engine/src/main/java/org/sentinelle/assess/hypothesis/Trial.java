package org.sentinelle.assess.hypothesis;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.Hypothesis.Recorded;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.HypothesisTest.Basis;

/**
 * A hypothesis put to one sample: the estimate that decides, or why there is none.
 *
 * @param from the first day that the data tell of, where the analysis says so
 */
public record Trial(
        Hypothesis hypothesis,
        String sample,
        Basis basis,
        @Nullable LocalDate from,
        @Nullable Estimate estimate,
        @Nullable String reason,
        @Nullable String explanation) {
    /** No analysis has this id. */
    public static final String NO_ANALYSIS = "no-analysis";

    /** The data that the analysis names are not here. */
    public static final String NO_DATA = "no-data";

    static final String NO_TERM = "no-such-term";
    static final String NO_ESTIMATE = "no-estimate";

    /** One that could not be made. */
    public static Trial untested(Hypothesis hypothesis, String reason, String explanation) {
        return new Trial(hypothesis, "", Basis.NONE, null, null, reason, explanation);
    }

    /** What a run elsewhere found. */
    public static Trial recorded(Hypothesis hypothesis, Recorded recorded) {
        Estimate estimate = new Estimate(
                hypothesis.term(),
                recorded.estimate(),
                null,
                null,
                "",
                recorded.stdError(),
                recorded.low(),
                recorded.high(),
                recorded.level(),
                null,
                recorded.df(),
                recorded.p(),
                null,
                "two-sided",
                recorded.n(),
                List.of());
        return new Trial(hypothesis, "", Basis.RECORDED, null, estimate, null, null);
    }

    /** What the finding of its analysis says. */
    public static Trial of(Hypothesis hypothesis, String sample, @Nullable LocalDate from, Finding finding) {
        if (finding instanceof Finding.Declined declined) {
            return none(hypothesis, sample, declined.reason(), declined.explanation());
        }
        List<Estimate> estimates = ((Finding.Answered) finding).estimates();
        Estimate found = estimates.stream()
                .filter(estimate -> estimate.term().equals(hypothesis.term()))
                .findFirst()
                .orElse(null);
        if (found == null) {
            String terms = estimates.stream().map(Estimate::term).distinct().collect(Collectors.joining(", "));
            return none(
                    hypothesis,
                    sample,
                    NO_TERM,
                    "The finding has no term '" + hypothesis.term() + "'. Name one of: " + terms + ".");
        }
        return Effect.of(hypothesis, found) == null
                ? none(
                        hypothesis,
                        sample,
                        NO_ESTIMATE,
                        "The term has no single estimate with a two-sided p value or a standard error. Name one that has.")
                : new Trial(hypothesis, sample, Basis.RUN, from, found, null, null);
    }

    private static Trial none(Hypothesis hypothesis, String sample, String reason, String explanation) {
        return new Trial(hypothesis, sample, Basis.NONE, null, null, reason, explanation);
    }
}
