package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.analyse.SeriesFindings;
import org.sentinelle.assess.hypothesis.RegisterAssessment;
import org.sentinelle.assess.hypothesis.Trial;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.model.AnalysisSpec.IndicatorData;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.Hypothesis.Recorded;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.model.Period;
import org.sentinelle.result.Finding;
import org.sentinelle.result.HypothesisTest;
import org.sentinelle.result.Table;

/**
 * Puts the hypotheses of a register to the data: each analysis is run once, whichever hypotheses it tests.
 */
final class RegisterRun {
    private final AnalysisPlaces places;
    private final Path workspace;
    private final Replicates replicates;
    private final Map<String, Outcome> outcomes = new HashMap<>();

    /** In the workspace indicators were published. */
    RegisterRun(AnalysisPlaces places, Path workspace, Replicates replicates) {
        this.places = places;
        this.workspace = workspace;
        this.replicates = replicates;
    }

    /** What an analysis found in each sample, or why it could not be run. */
    private record Outcome(
            Map<String, Finding> findings,
            @Nullable LocalDate from,
            @Nullable String reason,
            String explanation) {
        static Outcome none(String reason, String explanation) {
            return new Outcome(Map.of(), null, reason, explanation);
        }
    }

    List<HypothesisTest> tests(HypothesisRegister register) throws IOException {
        List<Trial> trials = new ArrayList<>();
        for (Hypothesis hypothesis : register.hypotheses()) {
            trials.addAll(trials(hypothesis));
        }
        return new RegisterAssessment(register).assess(trials);
    }

    private List<Trial> trials(Hypothesis hypothesis) throws IOException {
        Outcome outcome = outcomes.get(hypothesis.analysis());
        if (outcome == null) {
            outcome = outcome(hypothesis.analysis());
            outcomes.put(hypothesis.analysis(), outcome);
        }
        String reason = outcome.reason();
        Recorded recorded = hypothesis.recorded();
        if (reason != null) {
            return List.of(
                    recorded == null
                            ? Trial.untested(hypothesis, reason, outcome.explanation())
                            : Trial.recorded(hypothesis, recorded));
        }
        List<Trial> trials = new ArrayList<>();
        LocalDate from = outcome.from();
        outcome.findings().forEach((sample, finding) -> trials.add(Trial.of(hypothesis, sample, from, finding)));
        return trials;
    }

    private Outcome outcome(String id) throws IOException {
        AskedAnalysis analysis = places.analysis(id);
        if (analysis == null) {
            return Outcome.none(
                    Trial.NO_ANALYSIS, "There is no analysis '" + id + "'. Write analyses/" + id + ".yaml.");
        }
        AnalysisSpec.Data data = places.data(analysis);
        if (data == null) {
            return Outcome.none(
                    Trial.NO_DATA,
                    "The data of the analysis '" + id + "' are not here. Name the folder that holds them with --data.");
        }
        Table rows = AnalysisRows.of(data, workspace);
        return new Outcome(findings(analysis, rows), from(data, rows), null, "");
    }

    /** By sample: all rows where the analysis names no columns that tell series apart. */
    private Map<String, Finding> findings(AskedAnalysis analysis, Table rows) {
        List<String> by = analysis.spec().by();
        if (by.isEmpty()) {
            return Map.of("", analysis.on(rows, replicates));
        }
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (SeriesFindings.Keyed keyed : analysis.onEach(rows, replicates).findings()) {
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < by.size(); i++) {
                pairs.add(by.get(i) + "=" + keyed.key().get(i));
            }
            findings.put(String.join(";", pairs), keyed.finding());
        }
        return findings;
    }

    /** The first day that the values of an indicator tell of; a file does not say. */
    private static @Nullable LocalDate from(AnalysisSpec.Data data, Table rows) {
        if (!(data instanceof IndicatorData)) {
            return null;
        }
        int period = rows.column("period");
        return rows.rows().stream()
                .map(row -> Period.parse(String.valueOf(row.get(period))).start())
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
