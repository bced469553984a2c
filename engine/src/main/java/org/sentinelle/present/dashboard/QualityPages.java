package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sentinelle.model.DataRule;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.Provenance;
import org.sentinelle.result.RowLedger;
import org.sentinelle.result.RuleOutcome;

/** Puts together the page on the data: every row accounted for, what the rules found, where the numbers come from. */
final class QualityPages {
    private static final int SHORT_HASH = 12;
    private static final String PLAIN = "sha256";
    private static final String KEYED = "hmac-sha256";

    private final Edition edition;
    private final Wording words;

    QualityPages(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    QualityPage page() {
        DashboardInput input = edition.input();
        return new QualityPage(
                input.ledgers().stream().map(this::account).toList(),
                new Completeness(edition).ofAll(),
                rules(input.rules()),
                input.rules().stream()
                        .filter(r -> !r.worst().isEmpty())
                        .map(this::breaches)
                        .toList(),
                List.of(
                        words.text("method.bounds"),
                        words.text("method.ratios"),
                        words.text("method.membership"),
                        words.text("method.trend"),
                        words.text("method.rules")),
                run(input.provenance()),
                definitions(input.provenance()));
    }

    private QualityPage.SourceAccount account(RowLedger ledger) {
        SourceMapping mapping = edition.input().catalogue().sources().get(ledger.source());
        String unknown = words.text("value.unknown");
        return new QualityPage.SourceAccount(
                mapping == null ? ledger.source() : edition.in(mapping.name()),
                mapping == null ? unknown : mapping.publisher(),
                mapping == null ? unknown : mapping.licence(),
                words.text(
                        ledger.censored() == 0 ? "ledger.sentence" : "ledger.sentence-censored",
                        words.derived(ledger.rowsIn()),
                        count(ledger.accepted()),
                        words.derived(ledger.quarantinedRows()),
                        count(ledger.collapsed()),
                        share(ledger.censored(), ledger.accepted())),
                accountTable(ledger));
    }

    private DataTable accountTable(RowLedger ledger) {
        List<DataTable.Row> rows = new ArrayList<>();
        rows.add(allRows(ledger));
        rows.add(line(Cell.text(words.text("ledger.accepted")), ledger.accepted(), ledger));
        if (ledger.censored() > 0) {
            rows.add(line(Cell.text(words.text("ledger.censored")), ledger.censored(), ledger));
        }
        ledger.quarantined().forEach((reason, n) -> rows.add(line(setAside(ledger, reason), n, ledger)));
        rows.add(line(Cell.text(words.text("ledger.collapsed")), ledger.collapsed(), ledger));
        return new DataTable(
                words.text("ledger.caption", ledger.fileName(), shortened(PLAIN, ledger.sha256())),
                List.of(
                        DataTable.words(words.text("ledger.what")),
                        DataTable.numbers(words.text("ledger.rows")),
                        DataTable.numbers(words.text("ledger.share"))),
                rows);
    }

    /** The tables tell what became of the rows; their sum is made here. */
    private DataTable.Row allRows(RowLedger ledger) {
        long rows = ledger.rowsIn();
        return new DataTable.Row(
                Cell.text(words.text("ledger.in")),
                List.of(Cell.number(words.derived(rows)), Cell.number(share(rows, rows))));
    }

    private DataTable.Row line(Cell what, long rows, RowLedger ledger) {
        return new DataTable.Row(what, List.of(Cell.number(count(rows)), Cell.number(share(rows, ledger.rowsIn()))));
    }

    /** The reason in words, and the mapping's own sentence where it recognises such rows. */
    private Cell setAside(RowLedger ledger, String reason) {
        SourceMapping mapping = edition.input().catalogue().sources().get(ledger.source());
        List<SourceMapping.Rejection> rejections = mapping == null ? List.of() : mapping.rejections();
        Cell cell = Cell.text(words.text("ledger.quarantined", words.code("reason", reason)));
        return rejections.stream()
                .filter(r -> r.reason().equals(reason))
                .map(r -> cell.withNote(edition.in(r.because())))
                .findFirst()
                .orElse(cell);
    }

    private DataTable rules(List<RuleOutcome> outcomes) {
        List<DataTable.Row> rows = new ArrayList<>();
        for (RuleOutcome outcome : outcomes) {
            long broken = outcome.above() + outcome.below();
            rows.add(new DataTable.Row(
                    Cell.text(ruleName(outcome)),
                    List.of(
                            Cell.number(count(outcome.checked())),
                            Cell.number(count(outcome.above())),
                            Cell.number(count(outcome.below())),
                            Cell.number(share(broken, outcome.checked())))));
        }
        return new DataTable(
                words.text("rules.caption"),
                List.of(
                        DataTable.words(words.text("rules.rule")),
                        DataTable.numbers(words.text("rules.checked")),
                        DataTable.numbers(words.text("rules.above")),
                        DataTable.numbers(words.text("rules.below")),
                        DataTable.numbers(words.text("rules.share"))),
                rows);
    }

    private String ruleName(RuleOutcome outcome) {
        DatasetSchema dataset = edition.input().catalogue().datasets().get(outcome.dataset());
        List<DataRule> rules = dataset == null ? List.of() : dataset.rules();
        return rules.stream()
                .filter(r -> r.id().equals(outcome.rule()))
                .map(r -> edition.in(r.name()))
                .findFirst()
                .orElse(outcome.rule());
    }

    private DataTable breaches(RuleOutcome outcome) {
        List<DataTable.Row> rows = outcome.worst().stream()
                .map(b -> new DataTable.Row(
                        Cell.text(edition.areaName(b.area())).withNote(b.area()),
                        List.of(
                                Cell.text(b.period()),
                                Cell.number(words.count(b.said())),
                                Cell.number(words.count(b.against())))))
                .toList();
        return new DataTable(
                words.text("breaches.caption", ruleName(outcome)),
                List.of(
                        DataTable.words(words.text("table.state")),
                        DataTable.words(words.text("table.year")),
                        DataTable.numbers(words.text("breaches.said")),
                        DataTable.numbers(words.text("breaches.against"))),
                rows);
    }

    private DataTable run(Provenance provenance) {
        List<DataTable.Row> rows = new ArrayList<>();
        rows.add(fact(words.text("run.id"), Cell.code(provenance.runId())));
        rows.add(fact(words.text("run.code"), Cell.code(provenance.codeVersion())));
        for (Provenance.Input file : provenance.inputs()) {
            Long number = file.rows();
            String said = number == null
                    ? words.text("run.input.confidential", file.fileName())
                    : words.text("run.input", file.fileName(), words.derived(number));
            rows.add(fact(said, Cell.code(shortened(number == null ? KEYED : PLAIN, file.sha256()))));
        }
        return new DataTable(words.text("run.caption"), codeHeadings("run.what", "run.value"), rows);
    }

    private DataTable definitions(Provenance provenance) {
        List<DataTable.Row> rows = new ArrayList<>();
        for (Map.Entry<String, String> definition : provenance.definitions().entrySet()) {
            rows.add(new DataTable.Row(
                    Cell.code(definition.getKey()), List.of(Cell.code(shortened(PLAIN, definition.getValue())))));
        }
        return new DataTable(
                words.text("definitions.caption"), codeHeadings("definitions.id", "definitions.hash"), rows);
    }

    private List<DataTable.Heading> codeHeadings(String what, String code) {
        return List.of(DataTable.words(words.text(what)), DataTable.words(words.text(code)));
    }

    private static DataTable.Row fact(String what, Cell value) {
        return new DataTable.Row(Cell.text(what), List.of(value));
    }

    /** Named, since some hashes begin with twelve decimal digits, and a bare number on a page must be a released one. */
    private String shortened(String algorithm, String hash) {
        String start = hash.length() <= SHORT_HASH ? hash : hash.substring(0, SHORT_HASH) + "\u2026";
        return words.stated(algorithm + ':' + start);
    }

    private String count(long number) {
        return words.count(number);
    }

    /** A part of a whole in percent; small parts read {@code <0.1%}, not zero. */
    private String share(long part, long whole) {
        return whole == 0 ? words.text("value.none") : words.derived(ValueForm.SHARE, 100.0 * part / whole);
    }
}
