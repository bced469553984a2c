package org.sentinelle.present.dashboard;

import java.util.List;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.ProtectionPolicy.Regime;
import org.sentinelle.protect.Released;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Provenance;
import org.sentinelle.result.RowLedger;
import org.sentinelle.result.RuleOutcome;
import org.sentinelle.result.TrendSummary;

/**
 * What a dashboard is made of; verdicts and trends were reached from the same released observations.
 *
 * @param regime whether the counts of confidential datasets are shown as they are or rounded
 */
public record DashboardInput(
        Released<List<Observation>> observations,
        Catalogue catalogue,
        List<Assessment> assessments,
        List<TrendSummary> trends,
        List<RowLedger> ledgers,
        List<RuleOutcome> rules,
        Provenance provenance,
        Regime regime,
        DashboardSettings settings) {
    public DashboardInput {
        assessments = List.copyOf(assessments);
        trends = List.copyOf(trends);
        ledgers = List.copyOf(ledgers);
        rules = List.copyOf(rules);
    }
}
