package org.sentinelle.present.dashboard;

import java.util.List;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;

/** Puts together all there is to tell of one indicator of one mechanism. */
final class IndicatorSections {
    private final Edition edition;
    private final Takeaways takeaways;

    IndicatorSections(Edition edition) {
        this.edition = edition;
        this.takeaways = new Takeaways(edition);
    }

    IndicatorSection of(Indicator indicator, AreaGroup mechanism) {
        PeriodTables tables = new PeriodTables(edition, takeaways);
        Figure figure = new Figure(
                new TrendCharts(edition, takeaways).of(indicator, mechanism),
                takeaways.of(indicator, mechanism),
                tables.values(indicator, mechanism),
                edition.words().numbers());
        return new IndicatorSection(
                indicator.id(),
                edition.in(indicator.name()),
                edition.in(indicator.definition()),
                new Roundings(edition).sentences(indicator),
                new Adaptations(edition).of(indicator, mechanism),
                figure,
                new TrendWords(edition).sentences(indicator, mechanism),
                tables.breakdowns(indicator, mechanism),
                new StatesTable(edition).of(indicator, mechanism),
                new TargetVerdicts(edition).of(indicator, mechanism),
                caveats(indicator));
    }

    private List<String> caveats(Indicator indicator) {
        return indicator.provisional() ? List.of(edition.words().text("indicator.provisional")) : List.of();
    }
}
