package org.sentinelle.present.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Membership;
import org.sentinelle.present.descent.TextPage.Fact;
import org.sentinelle.present.descent.TextTable.Column;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Contribution;
import org.sentinelle.result.Contribution.Absence;
import org.sentinelle.result.Contribution.Agreement;
import org.sentinelle.result.Contribution.Balance;
import org.sentinelle.result.Descent;
import org.sentinelle.result.Observation;

/** What went into the number: who stands behind it with which figures, whether they add up, and who does not. */
final class PartsSection {
    private final DescentWords words;
    private final DescentNames names;
    private final TextPage page;

    PartsSection(DescentWords words, DescentNames names, TextPage page) {
        this.words = words;
        this.names = names;
        this.page = page;
    }

    void write(Descent descent) {
        for (Contribution whole : DescentText.composed(descent.number())) {
            parts(whole, descent.roster() != null);
            absent(whole);
        }
        if (descent.roster() != null) {
            roster(descent.roster(), descent.observation());
        }
    }

    private void parts(Contribution whole, boolean group) {
        boolean withheld = whole.balance().agreement() == Agreement.WITHHELD;
        if (whole.parts().isEmpty() && (!group || withheld)) {
            return;
        }
        page.heading(words.text(withheld ? "section.cells" : heading(whole)));
        if (whole.parts().isEmpty()) {
            page.paragraph(words.text("parts.none"));
        } else {
            page.table(withheld ? cells(whole) : figures(whole));
        }
        balance(whole);
    }

    private static String heading(Contribution whole) {
        boolean operands = whole.parts().stream()
                .anyMatch(p ->
                        !p.observation().indicator().equals(whole.observation().indicator()));
        return operands ? "section.operands" : "section.parts";
    }

    /** Members of confidential indicators: the value as published, nothing beside it. */
    private TextTable cells(Contribution whole) {
        TextTable table = new TextTable(List.of(Column.words(label("state")), Column.words(label("value"))));
        whole.parts().forEach(p -> table.row(List.of(part(whole, p), value(p.observation()))));
        return table;
    }

    private TextTable figures(Contribution whole) {
        boolean quotient = whole.parts().stream().anyMatch(p -> p.observation().denominator() != null);
        List<Column> columns = new ArrayList<>(List.of(Column.words(label("state"))));
        if (quotient) {
            columns.add(Column.numbers(label("numerator")));
            columns.add(Column.numbers(label("denominator")));
        }
        columns.add(Column.numbers(label("value")));
        columns.add(Column.numbers(label("rows")));
        columns.add(Column.numbers(label("censored")));
        TextTable table = new TextTable(columns);
        for (Contribution part : whole.parts()) {
            table.row(figures(whole, part, quotient));
        }
        return table;
    }

    private List<String> figures(Contribution whole, Contribution part, boolean quotient) {
        Observation o = part.observation();
        List<String> cells = new ArrayList<>(List.of(part(whole, part)));
        if (quotient) {
            cells.add(count(o.numerator()));
            cells.add(count(o.denominator()));
        }
        cells.add(value(o));
        cells.add(words.placed(words.count(o.rows())));
        cells.add(words.placed(words.count(o.censoredRows())));
        return cells;
    }

    /** A part is told apart by its area, or by its indicator where that is another one. */
    private String part(Contribution whole, Contribution part) {
        Observation o = part.observation();
        return o.indicator().equals(whole.observation().indicator())
                ? names.area(o.area())
                : words.text("named", names.indicator(o.indicator()), o.indicator());
    }

    private String count(@Nullable Bounds figure) {
        return figure == null ? words.text("figure.none") : words.placed(words.count(figure));
    }

    private String value(Observation o) {
        Bounds bounds = o.bounds();
        if (bounds == null) {
            return words.text(NumberFacts.isHidden(o) ? "figure.hidden" : "figure.none");
        }
        return words.placed(words.value(names.form(o.indicator()), bounds));
    }

    private void balance(Contribution whole) {
        Balance balance = whole.balance();
        Observation o = whole.observation();
        switch (balance.agreement()) {
            case NO_PARTS -> {}
            case EXACT ->
                page.paragraph(
                        o.denominator() == null
                                ? words.text("balance.exact.total", count(o.numerator()))
                                : words.text("balance.exact", count(o.numerator()), count(o.denominator())));
            case PARTLY_SHOWN -> page.paragraph(partly(balance));
            case DIFFERENT -> page.paragraph(words.text("balance.different"));
            case NO_FIGURES -> page.paragraph(words.text("balance.no-figures"));
            case NOT_A_SUM -> page.paragraph(words.text("balance.not-a-sum"));
            case WITHHELD -> page.paragraph(words.text("balance.withheld"));
        }
    }

    private String partly(Balance balance) {
        return balance.denominator() == null
                ? words.text("balance.partly.total", count(balance.numerator()))
                : words.text("balance.partly", count(balance.numerator()), count(balance.denominator()));
    }

    /** Those that do not stand behind the value, by their reasons; those of whom nothing was expected apart. */
    private void absent(Contribution whole) {
        if (whole.absent().isEmpty()) {
            return;
        }
        page.heading(words.text("section.absent"));
        SortedMap<String, List<String>> byReason = new TreeMap<>();
        List<String> unexpected = new ArrayList<>();
        for (Absence absence : whole.absent()) {
            List<String> areas = absence.expected()
                    ? byReason.computeIfAbsent(reasons(absence), reason -> new ArrayList<>())
                    : unexpected;
            areas.add(absence.area());
        }
        List<String> items = new ArrayList<>();
        byReason.forEach((reason, areas) -> items.add(absent(reason, areas)));
        if (!unexpected.isEmpty()) {
            items.add(absent(words.text("absent.not-expected"), unexpected));
        }
        page.items(items);
    }

    private String absent(String reason, List<String> areas) {
        return words.text("absent", reason, words.count(areas.size()), names.areas(areas));
    }

    private String reasons(Absence absence) {
        return absence.reasons().isEmpty()
                ? words.text("absent.no-cell")
                : String.join(
                        words.text("list.conditions"),
                        absence.reasons().stream()
                                .map(reason -> words.meaning("flag", reason))
                                .toList());
    }

    private void roster(Descent.Roster roster, Observation o) {
        page.heading(words.text("section.roster"));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                label("members"),
                words.text(
                        "roster.members",
                        roster.day().toString(),
                        words.count(roster.members().size()),
                        words.count(roster.expected()))));
        facts.add(new Fact(label("joined"), changes("roster.joined", roster.joined())));
        facts.add(new Fact(label("left"), changes("roster.left", roster.left())));
        List<String> provisional = roster.members().stream()
                .filter(Membership::provisional)
                .map(Membership::area)
                .toList();
        if (!provisional.isEmpty()) {
            facts.add(new Fact(label("provisional"), names.areas(provisional)));
        }
        page.facts(facts);
        boolean panel = o.panel() == Observation.Panel.FIXED;
        boolean told = !o.coverage().isWithheld() && !panel;
        if (told && roster.expected() != o.coverage().expected()) {
            page.paragraph(words.text("roster.changed", words.count(o.coverage().expected())));
        } else {
            page.paragraph(words.text(panel ? "roster.panel" : "roster.rule"));
        }
    }

    private String changes(String key, List<Membership> memberships) {
        if (memberships.isEmpty()) {
            return words.text("roster.nobody");
        }
        List<String> told = new ArrayList<>();
        for (Membership m : memberships) {
            told.add(words.text(key, names.area(m.area()), String.valueOf(key.endsWith("joined") ? m.from() : m.to())));
        }
        return String.join(words.text("list.conditions"), told);
    }

    private String label(String key) {
        return words.text("label." + key);
    }
}
