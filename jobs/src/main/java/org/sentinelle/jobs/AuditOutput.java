package org.sentinelle.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.jobs.audit.PublicationBytes;
import org.sentinelle.protect.audit.AuditFinding;
import org.sentinelle.protect.audit.AuditFinding.Kind;
import org.sentinelle.protect.audit.AuditReport;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;

/**
 * What an audit says: a sentence, then a line a finding.
 *
 * @param read the publications, the oldest first
 * @param further what was found by other checks
 */
record AuditOutput(List<PublicationBytes.Read> read, AuditReport report, List<String> further) {
    private static final int MOST_PLACES = 6;

    private static final String WITHDRAW = "Take the publication from where it is shown. ";
    private static final String OF_FINDINGS = WITHDRAW
            + "One of the numbers that a line names after 'from' has to go, not only the count it tells: find out how they came"
            + " into it, and publish again.";
    private static final String OF_DIFFERENCES = WITHDRAW
            + "A file was changed after it was made, or written wrongly: copy the publication again from its workspace, and audit"
            + " that; if it says the same, publish again.";
    private static final String OF_CONTRADICTIONS = WITHDRAW
            + "Numbers were changed after they were made, or counted in different ways: copy the publication again from its"
            + " workspace, and audit that; if it says the same, look at the indicators of the lines named.";
    private static final String OF_PAGES = WITHDRAW
            + "A page shows what was not released: if it was changed by hand, copy the publication again from its workspace; else"
            + " publish again.";

    ExitCode exit() {
        if (!report.contradictions().isEmpty()) {
            return ExitCode.INPUT_UNUSABLE;
        }
        return found() > 0 ? ExitCode.GATE_FAILED : ExitCode.DONE;
    }

    private int found() {
        return known().size() + differences().size() + further.size();
    }

    /** The counts that are surely too well known. */
    private List<AuditFinding> known() {
        return report.findings().stream().filter(f -> f.kind() != Kind.NARROW).toList();
    }

    /** Those that may be below the threshold or not: of a hidden count that is larger readers may know this much. */
    private List<AuditFinding> narrow() {
        return report.findings().stream().filter(f -> f.kind() == Kind.NARROW).toList();
    }

    private List<String> differences() {
        return read.stream().flatMap(r -> r.differences().stream()).toList();
    }

    void print(Console console) {
        console.result("publications", names(), summary());
        List<String> files = read.stream().flatMap(r -> r.files().stream()).toList();
        console.result("files", files, "Read: " + String.join(", ", files) + ".");
        console.result("counts", report.counts(), report.counts() + " different counts were bounded.");
        console.result("not-understood", report.notUnderstood(), notUnderstood());
        console.result(
                "findings",
                known().stream().map(this::asMap).toList(),
                lines(known().stream().map(this::line).toList(), OF_FINDINGS, "No count is known too well."));
        if (!narrow().isEmpty()) {
            List<String> lines = new ArrayList<>();
            lines.add("Worth a look, for only who holds the data can tell whether they are small:");
            narrow().forEach(finding -> lines.add(line(finding)));
            console.result(
                    "narrow", narrow().stream().map(this::asMap).toList(), String.join(System.lineSeparator(), lines));
        }
        console.result("differences", differences(), lines(differences(), OF_DIFFERENCES, "All files say the same."));
        console.result("contradictions", report.contradictions(), contradictions());
        if (!further.isEmpty()) {
            console.result("further", further, lines(further, OF_PAGES, ""));
        }
    }

    private String summary() {
        String over = names().size() == 1 ? "publication " : "publications ";
        String what = found() == 0 ? "Nothing was found in " : found() + " finding(s) in ";
        return what + over + String.join(", ", names()) + ".";
    }

    private List<String> names() {
        return read.stream().map(r -> r.release().name()).toList();
    }

    private String notUnderstood() {
        return report.notUnderstood() == 0
                ? "Every number of confidential datasets was understood."
                : report.notUnderstood() + " number(s) were left out: it is not told what counts they are made of.";
    }

    /** What was found and then what to do about it; if nothing was, that. */
    private static String lines(List<String> lines, String advice, String none) {
        return lines.isEmpty() ? none : String.join(System.lineSeparator(), lines) + System.lineSeparator() + advice;
    }

    private String contradictions() {
        List<String> lines = new ArrayList<>();
        for (List<String> places : report.contradictions()) {
            lines.add("cannot all be true, so that nothing there was bounded: " + some(places));
        }
        return lines(lines, OF_CONTRADICTIONS, "No numbers contradict each other.");
    }

    private String line(AuditFinding finding) {
        String range = finding.low() == finding.high()
                ? Long.toString(finding.low())
                : finding.low() + " to " + finding.high();
        String assumed = finding.assumed() ? ", if nothing moved between them which need not have" : "";
        String within = finding.within() == 0 ? "" : "; with it " + finding.within() + " count(s) inside it";
        String from = finding.places().isEmpty() ? "" : "; from " + some(finding.places());
        return finding.table().dataset() + ", " + where(finding.cell()) + ": "
                + finding.kind().words() + " of " + finding.threshold() + ": " + range + assumed + within
                + from;
    }

    private static String some(List<String> places) {
        String text = String.join(", ", places.subList(0, Math.min(MOST_PLACES, places.size())));
        return places.size() <= MOST_PLACES ? text : text + " and " + (places.size() - MOST_PLACES) + " more";
    }

    /** With the names of the publications. */
    private String where(CountCell cell) {
        CountCell plain = new CountCell(cell.areas(), cell.days(), cell.codes(), cell.in(), cell.out(), Vintage.of(0));
        String text = plain.text();
        if (cell.vintage().without() != Vintage.NONE) {
            text += " between " + names().get(cell.vintage().without()) + " and "
                    + names().get(cell.vintage().of());
        } else if (names().size() > 1) {
            text += " in publication " + names().get(cell.vintage().of());
        }
        return text;
    }

    private Map<String, @Nullable Object> asMap(AuditFinding finding) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        CountCell cell = finding.cell();
        map.put("kind", finding.kind().name().toLowerCase(Locale.ROOT));
        map.put("dataset", finding.table().dataset());
        map.put("quantity", finding.table().quantity());
        map.put("areas", List.copyOf(cell.areas()));
        map.put("period", cell.days().label());
        map.put("codes", cell.codes());
        map.put("in", List.copyOf(cell.in()));
        map.put("out", List.copyOf(cell.out()));
        map.put("publication", names().get(cell.vintage().of()));
        map.put(
                "since",
                cell.vintage().without() == Vintage.NONE
                        ? null
                        : names().get(cell.vintage().without()));
        map.put("threshold", finding.threshold());
        map.put("low", finding.low());
        map.put("high", finding.high());
        map.put("assumed", finding.assumed());
        map.put("within", finding.within());
        map.put("places", finding.places());
        return map;
    }
}
