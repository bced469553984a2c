package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Membership;
import org.sentinelle.result.Observation;

/** Puts together the page of a mechanism, with its pillars. */
final class MechanismPages {
    private final Edition edition;
    private final Wording words;
    private final IndicatorChoice choice;
    private final PillarPages pillars;

    MechanismPages(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.choice = new IndicatorChoice(edition);
        this.pillars = new PillarPages(edition);
    }

    MechanismPage of(AreaGroup mechanism) {
        List<Indicator> keyFigures = choice.keyFigures(mechanism);
        return new MechanismPage(
                mechanism.id(),
                edition.label(mechanism),
                edition.in(mechanism.name()),
                words.counted(
                        "mechanism.members",
                        edition.members(mechanism).size(),
                        words.period(edition.settings().to())),
                notes(mechanism),
                keyFigures.stream().map(i -> keyFigure(i, mechanism)).toList(),
                choice.pillars(mechanism).stream()
                        .map(p -> pillars.of(mechanism, p))
                        .toList(),
                new PlanSections(edition, mechanism, choice.shown(mechanism)).all(),
                new Completeness(edition).of(mechanism, choice.shown(mechanism)),
                new StatesTable(edition).of(mechanism, keyFigures));
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
        ValueWords values = new ValueWords(words, edition.input().catalogue());
        Observation latest = edition.latest(indicator, mechanism.id());
        Cell cell = values.cell(indicator, latest);
        String reporting = latest == null
                ? words.text("value.unknown")
                : words.text("coverage.states", values.states(latest.coverage()));
        Cell noted = edition.dated(cell, indicator, mechanism.id()).withFurtherNote(reporting, words);
        for (String rounding : new Roundings(edition).brief(indicator)) {
            noted = noted.withFurtherNote(rounding, words);
        }
        return new MechanismPage.KeyFigure(edition.in(indicator.name()), PillarPages.href(indicator, mechanism), noted);
    }
}
