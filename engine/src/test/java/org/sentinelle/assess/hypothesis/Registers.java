package org.sentinelle.assess.hypothesis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.Hypothesis.Expected;
import org.sentinelle.model.Hypothesis.Scale;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.model.HypothesisRegister.Adjustment;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** Made-up hypotheses and the findings that test them. */
final class Registers {
    static final LocalDate REGISTERED = LocalDate.of(2025, 1, 15);

    private Registers() {}

    static Hypothesis hypothesis(Expected expected, @Nullable Double smallest) {
        return hypothesis(expected, Scale.DIFFERENCE, smallest, LocalDate.of(2025, 6, 1));
    }

    static Hypothesis hypothesis(Expected expected, Scale scale, @Nullable Double smallest, LocalDate available) {
        LocalisedText text = LocalisedText.english("Made up");
        return new Hypothesis(
                "h",
                text,
                text,
                text,
                new Hypothesis.Data(text, available),
                text,
                "an-analysis",
                "coefficient[x]",
                expected,
                scale,
                smallest,
                REGISTERED,
                List.of(),
                null,
                false,
                "Made up");
    }

    static HypothesisRegister register(Adjustment adjust, List<Hypothesis> hypotheses) {
        return new HypothesisRegister(
                "made-up", LocalisedText.english("Made up"), adjust, 0.05, List.of(), hypotheses, false, "Made up", "");
    }

    static Finding finding(double estimate, @Nullable Double error, @Nullable Double df, @Nullable Double p) {
        return answered(new Estimate(
                "coefficient[x]",
                estimate,
                null,
                null,
                "",
                error,
                null,
                null,
                null,
                null,
                df,
                p,
                null,
                "two-sided",
                100L,
                List.of()));
    }

    static Finding ratio(double estimate, double low, double high, double p) {
        return answered(new Estimate(
                "coefficient[x]",
                estimate,
                null,
                null,
                "",
                null,
                low,
                high,
                0.95,
                null,
                null,
                p,
                null,
                "two-sided",
                100L,
                List.of()));
    }

    static Finding answered(Estimate estimate) {
        return new Finding.Answered("made-up", Map.of(), List.of(estimate), List.of());
    }
}
