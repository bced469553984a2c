package org.sentinelle.analyse.did;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.did.EventStudy;
import org.sentinelle.stats.did.Panel;

/** Effects by the time since treatment, by Sun and Abraham or by two-way fixed effects. */
public final class EventStudyMethod implements Method {
    @Override
    public MethodDeclaration declaration() {
        return EventStudyDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        PanelInput.Read read = PanelInput.read(declaration(), input, true);
        if (read.input() == null) {
            return Objects.requireNonNull(read.declined());
        }
        Panel panel = read.input().panel();
        List<Double> references = input.numbersOrNull(EventStudyDeclaration.REFERENCES);
        EventStudy.Options options = new EventStudy.Options(
                input.choice(EventStudyDeclaration.ESTIMATOR).equals(EventStudyDeclaration.SUN_ABRAHAM),
                references == null ? List.of() : references,
                input.numberOrNull(EventStudyDeclaration.LEAST),
                input.numberOrNull(EventStudyDeclaration.MOST));
        Optional<EventStudy.Outcome> outcome = EventStudy.of(panel, options);
        if (outcome.isEmpty()) {
            return nobody();
        }
        EventStudy study = outcome.get().study();
        if (study == null || study.events().length == 0) {
            return study != null
                    ? nobody()
                    : declaration()
                            .declined(
                                    EventStudyDeclaration.TOO_FEW,
                                    "Pool times since treatment by bin-before and bin-after, or take covariates out.");
        }
        EventStudyAnswer answer = new EventStudyAnswer(input, read.input(), study);
        if (answer.clusters() < 2) {
            return declaration().declined(PanelColumns.FEW_CLUSTERS, "Name clusters that are smaller.");
        }
        return answer.finding();
    }

    private Finding nobody() {
        return declaration()
                .declined(
                        EventStudyDeclaration.NOTHING,
                        "Effects need units treated after the first time, and units not treated then to compare with."
                                + PanelColumns.NEVER_IS_0);
    }
}
