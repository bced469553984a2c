package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.result.Observation;

/** Puts together a mechanism's indicators of one pillar. */
final class PillarPages {
    private final Edition edition;
    private final Wording words;
    private final ValueWords values;
    private final IndicatorChoice choice;
    private final IndicatorSections sections;
    private final TrendCharts charts;

    PillarPages(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.values = new ValueWords(words, edition.input().catalogue());
        this.choice = new IndicatorChoice(edition);
        this.sections = new IndicatorSections(edition);
        this.charts = new TrendCharts(edition, new Takeaways(edition));
    }

    PillarPage of(AreaGroup mechanism, IndicatorChoice.Pillar pillar) {
        return new PillarPage(
                mechanism.id(),
                pillar.id(),
                words.code("pillar", pillar.id()),
                words.text(areYears(pillar) ? "table.year" : "table.period"),
                pillar.shown().stream().map(i -> line(i, mechanism)).toList(),
                pillar.shown().stream().map(i -> sections.of(i, mechanism)).toList(),
                silent(pillar.silent()));
    }

    private boolean areYears(IndicatorChoice.Pillar pillar) {
        return pillar.shown().stream().allMatch(i -> edition.timeline(i).isYearly());
    }

    private String silent(List<Indicator> silent) {
        return silent.isEmpty()
                ? ""
                : words.text(
                        "pillar.silent",
                        silent.stream()
                                .map(i -> edition.in(i.name()))
                                .collect(Collectors.joining(words.text("list.separator"))));
    }

    private IndicatorLine line(Indicator indicator, AreaGroup mechanism) {
        Observation known = edition.lastKnown(indicator, mechanism.id());
        return new IndicatorLine(
                edition.in(indicator.name()),
                href(indicator, mechanism),
                notes(indicator, mechanism),
                values.cell(indicator, known),
                known == null ? Cell.missing(words.text("value.none")) : Cell.text(words.period(known.period())),
                coverage(known),
                charts.glyph(indicator, mechanism));
    }

    /** Where the details of an indicator are. */
    static String href(Indicator indicator, AreaGroup mechanism) {
        return PillarPage.fileName(mechanism.id(), indicator.pillar()) + "#" + indicator.id();
    }

    private List<String> notes(Indicator indicator, AreaGroup mechanism) {
        List<String> notes = new ArrayList<>();
        if (!choice.isOwn(indicator, mechanism)) {
            notes.add(words.text("indicator.for-comparison"));
        }
        notes.addAll(new Roundings(edition).brief(indicator));
        for (TargetVerdict verdict : new TargetVerdicts(edition).of(indicator, mechanism)) {
            notes.add(words.text(
                    verdict.illustrative() ? "target.short-illustrative" : "target.short", verdict.verdict()));
        }
        return notes;
    }

    private Cell coverage(@Nullable Observation known) {
        return known == null ? Cell.missing(words.text("value.none")) : values.reported(known.coverage());
    }
}
