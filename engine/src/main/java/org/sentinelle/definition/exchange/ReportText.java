package org.sentinelle.definition.exchange;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.exchange.comparison.Difference;

/** An import's report as a page of Markdown for people; foreign texts stand in code marks, on one line, cut where long. */
final class ReportText {
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\s]+");
    private static final int LONGEST = 240;

    private final ImportReport report;
    private final StringBuilder text = new StringBuilder();

    ReportText(ImportReport report) {
        this.report = report;
    }

    String text() {
        head();
        counts();
        details(Verdict.DIFFERENT_THING);
        details(Verdict.NO_LONGER_COMPARES);
        details(Verdict.ADAPTED);
        ground();
        replaced();
        plainList(Verdict.SAME_AS_HERE);
        plainList(Verdict.NEW_HERE);
        cited();
        return text.toString();
    }

    private void head() {
        PackageDescription description = report.manifest().description();
        line("# Package " + description.id() + ", version " + description.version());
        line("");
        line("- Title: " + code(description.title().english()));
        line("- Made by: "
                + description.authors().stream().map(ReportText::code).collect(Collectors.joining(", ")));
        line("- Licence: " + code(description.licence()));
        if (description.mechanism() != null) {
            line("- Handed out by: " + code(description.mechanism()));
        }
        line("- Hash: " + code(report.manifest().hash()));
        line("");
    }

    private void counts() {
        for (Verdict verdict : Verdict.values()) {
            line("- " + verdict.text() + ": " + report.with(verdict).size());
        }
        line("");
    }

    private void details(Verdict verdict) {
        List<ItemReport> items = report.with(verdict);
        if (items.isEmpty()) {
            return;
        }
        heading(verdict.text());
        for (ItemReport item : items) {
            line("### " + item.called() + ": " + item.decision().text());
            line("");
            if (item.note() != null) {
                line(item.note());
                line("");
            }
            item.differences().forEach(this::difference);
            line("");
        }
    }

    private void difference(Difference difference) {
        line("- " + code(difference.path()) + (difference.breaksComparison() ? " breaks the comparison. " : ". ")
                + difference.why());
        line("  - ours: " + shown(difference.ours()));
        line("  - theirs: " + shown(difference.theirs()));
    }

    private void ground() {
        List<ItemReport> items = report.onOtherGround();
        if (items.isEmpty()) {
            return;
        }
        heading("own text compares, what it stands on does not");
        for (ItemReport item : items) {
            line("- " + item.called() + " (" + item.verdict().text() + ") stands on " + names(item.standsOn())
                    + ": its figures here are made from something else than theirs.");
        }
        line("");
    }

    private void replaced() {
        if (!report.restingOnReplaced().isEmpty()) {
            heading("definitions here that now stand on what was replaced");
            report.restingOnReplaced().forEach(item -> line("- " + ItemReport.called(item)));
            line("");
        }
    }

    private void plainList(Verdict verdict) {
        List<ItemReport> items = report.with(verdict);
        if (!items.isEmpty()) {
            heading(verdict.text());
            items.forEach(
                    item -> line("- " + item.called() + ": " + item.decision().text()));
            line("");
        }
    }

    private void cited() {
        if (!report.cited().isEmpty()) {
            heading("cited, not in the package");
            for (Map.Entry<String, String> cited : report.cited().entrySet()) {
                line("- " + cited.getKey() + ": " + cited.getValue());
            }
            line("");
        }
    }

    private void heading(String heading) {
        line("## " + Character.toUpperCase(heading.charAt(0)) + heading.substring(1));
        line("");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String names(List<ItemId> items) {
        return items.stream().map(ItemReport::called).collect(Collectors.joining(", "));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "(not there)" : code(value);
    }

    private static String code(String foreign) {
        String line =
                UNSHOWN.matcher(foreign).replaceAll(" ").replace('`', '\'').strip();
        return "`" + (line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...") + "`";
    }
}
