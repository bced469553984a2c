package org.sentinelle.definition.exchange;

import java.util.List;
import java.util.SortedMap;

/**
 * What taking a package in does, or would do.
 *
 * @param cited how each definition that the package only cites stands to the one here, by its section and id
 * @param restingOnReplaced definitions here that lean on one that is replaced by something that does not compare
 */
public record ImportReport(
        PackageManifest manifest,
        List<ItemReport> items,
        SortedMap<String, String> cited,
        List<ItemId> restingOnReplaced) {
    public ImportReport {
        items = List.copyOf(items);
        restingOnReplaced = List.copyOf(restingOnReplaced);
    }

    /** Those about which somebody has to choose first. */
    public List<ItemReport> undecided() {
        return items.stream().filter(i -> i.decision() == Decision.UNDECIDED).toList();
    }

    public List<ItemReport> with(Verdict verdict) {
        return items.stream().filter(i -> i.verdict() == verdict).toList();
    }

    /** Those that compare by their own text, but lean on something here that does not. */
    public List<ItemReport> onOtherGround() {
        return items.stream()
                .filter(i -> !i.standsOn().isEmpty() && !i.verdict().breaksComparison())
                .toList();
    }

    /** The report as a Markdown page that also reads as plain text. */
    public String text() {
        return new ReportText(this).text();
    }

    /** The report for programs. */
    public SortedMap<String, Object> asMap() {
        return ReportMap.of(this);
    }
}
