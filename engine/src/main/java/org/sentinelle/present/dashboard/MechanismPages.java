package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Membership;
import org.sentinelle.result.Observation;

/** Puts together the page of a mechanism. */
final class MechanismPages {
    private final Edition edition;
    private final Wording words;
    private final Takeaways takeaways;

    MechanismPages(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.takeaways = new Takeaways(edition);
    }

    MechanismPage of(AreaGroup mechanism) {
        return new MechanismPage(
                mechanism.id(),
                Edition.label(mechanism),
                edition.in(mechanism.name()),
                words.counted("mechanism.members", edition.members(mechanism).size())
                        + " "
                        + words.text("mechanism.at-end", edition.settings().to().label()),
                notes(mechanism),
                edition.indicators().stream().map(i -> keyFigure(i, mechanism)).toList(),
                edition.indicators().stream().map(i -> section(i, mechanism)).toList(),
                new Completeness(edition).of(mechanism),
                new StatesTable(edition).of(mechanism));
    }

    private List<String> notes(AreaGroup mechanism) {
        List<String> notes = new ArrayList<>();
        long guests = mechanism.membersAt(edition.settings().to()).stream()
                .filter(m -> !m.expected())
                .count();
        if (guests > 0) {
            notes.add(words.counted("mechanism.not-expected", guests));
        }
        if (mechanism.members().stream().anyMatch(Membership::provisional)) {
            notes.add(words.text("mechanism.provisional"));
        }
        notes.add(words.text("mechanism.source", mechanism.source()));
        return notes;
    }

    private MechanismPage.KeyFigure keyFigure(Indicator indicator, AreaGroup mechanism) {
        ValueWords values = new ValueWords(words);
        Observation latest = edition.latest(indicator, mechanism.id());
        Cell cell = values.cell(indicator, latest);
        String reporting = latest == null
                ? words.text("value.unknown")
                : words.text("coverage.states", values.states(latest.coverage()));
        return new MechanismPage.KeyFigure(edition.in(indicator.name()), indicator.id(), cell.withNote(reporting));
    }

    private IndicatorSection section(Indicator indicator, AreaGroup mechanism) {
        YearTables tables = new YearTables(edition, takeaways);
        Figure figure = new Figure(
                new TrendCharts(edition, takeaways).of(indicator, mechanism),
                takeaways.of(indicator, mechanism),
                tables.values(indicator, mechanism));
        return new IndicatorSection(
                indicator.id(),
                edition.in(indicator.name()),
                edition.in(indicator.definition()),
                new Adaptations(edition).of(indicator, mechanism),
                figure,
                new TrendWords(edition).sentences(indicator, mechanism),
                tables.breakdowns(indicator, mechanism),
                new TargetVerdicts(edition).of(indicator, mechanism),
                caveats(indicator));
    }

    private List<String> caveats(Indicator indicator) {
        return indicator.provisional() ? List.of(words.text("indicator.provisional")) : List.of();
    }
}
