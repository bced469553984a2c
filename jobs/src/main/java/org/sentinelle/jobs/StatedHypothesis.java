package org.sentinelle.jobs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.assess.hypothesis.RegisterAssessment;
import org.sentinelle.assess.hypothesis.Trial;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.HypothesisTest;

/**
 * A hypothesis that an analysis file states by itself, outside any register: a family of one. When its data could be seen is not known there, so
 * nothing is said of whether it is exploratory.
 *
 * @param stated id, statement, term, expected-sign and registered, as the file's schema demands
 */
record StatedHypothesis(Map<String, String> stated) {
    private static final double LEVEL = 0.05;

    /** What was stated, with the verdict of the finding. */
    Map<String, @Nullable Object> verdict(Finding finding) {
        Hypothesis hypothesis = hypothesis();
        HypothesisRegister alone = new HypothesisRegister(
                hypothesis.id(),
                hypothesis.statement(),
                HypothesisRegister.Adjustment.HOLM,
                LEVEL,
                List.of(),
                List.of(hypothesis),
                false,
                "",
                "");
        HypothesisTest test = new RegisterAssessment(alone)
                .assess(List.of(Trial.of(hypothesis, "", null, finding)))
                .get(0);
        Estimate estimate = test.estimate();
        Map<String, @Nullable Object> content = new LinkedHashMap<>(stated);
        content.put("verdict", test.verdict().code());
        content.put("level", LEVEL);
        content.put("p_value", estimate == null ? null : estimate.pValue());
        content.put("reason", test.reason());
        content.put("explanation", test.explanation());
        return content;
    }

    private Hypothesis hypothesis() {
        LocalisedText statement = LocalisedText.english(value("statement"));
        LocalDate registered = LocalDate.parse(value("registered"));
        return new Hypothesis(
                value("id"),
                statement,
                statement,
                statement,
                new Hypothesis.Data(statement, registered),
                statement,
                "",
                value("term"),
                Hypothesis.Expected.valueOf(value("expected-sign").toUpperCase(Locale.ROOT)),
                Hypothesis.Scale.DIFFERENCE,
                null,
                registered,
                List.of(),
                null,
                false,
                "");
    }

    private String value(String key) {
        return stated.getOrDefault(key, "");
    }
}
