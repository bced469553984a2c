package org.sentinelle.present.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.ImpactResult.Check;

/** The checks of an effect: what was changed, the effect then, and what that means. */
record ImpactChecksTable(ImpactWords words) {
    DataTable of(List<Check> checks) {
        return new DataTable(
                words.text("checks"),
                List.of(
                        DataTable.words(words.text("changed")),
                        DataTable.numbers(words.text("then")),
                        DataTable.words(words.text("means"))),
                checks.stream().map(this::row).toList());
    }

    private DataTable.Row row(Check check) {
        return new DataTable.Row(
                Cell.text(changed(check)).withNote(note(check)), List.of(then(check), Cell.text(means(check))));
    }

    private String changed(Check check) {
        String key = "check." + check.check();
        if (check.setting().isEmpty()) {
            return words.text(words.knows(key + ".any") ? key + ".any" : key);
        }
        return switch (check.check()) {
            case "recording" -> words.text(key, words.indicator(check.setting()));
            case "sensitivity" -> words.text(key, words.value(Double.valueOf(check.setting())));
            case "anticipation" -> words.words().counted("impact." + key, Long.parseLong(check.setting()));
            default -> words.text(key);
        };
    }

    /** Who was left out, or by what other way it was looked at. */
    private @Nullable String note(Check check) {
        if (!check.left().isEmpty()) {
            return words.text("left", words.areas(check.left()));
        }
        String key = "check." + check.check() + "." + check.setting();
        return !check.setting().isEmpty() && words.knows(key) ? words.text(key) : null;
    }

    private Cell then(Check check) {
        Estimate estimate = check.estimate();
        if (estimate == null) {
            return Cell.missing(words.value(null));
        }
        return switch (check.check()) {
            case "pre-trends", "randomisation", "signs" -> Cell.number(words.p(estimate.pValue()));
            case "breakdown" -> Cell.number(words.value(estimate.estimate()));
            case "sensitivity" -> Cell.number(words.range(estimate.confLow(), estimate.confHigh()));
            default -> Cell.number(words.estimate(estimate)).withNote(interval(estimate));
        };
    }

    private @Nullable String interval(Estimate estimate) {
        String range = words.range(estimate.confLow(), estimate.confHigh());
        return range.isEmpty() ? null : range;
    }

    private String means(Check check) {
        String weight = check.check().equals("two-way") && !check.setting().isEmpty()
                ? words.share(Double.parseDouble(check.setting()))
                : "";
        return words.text("means." + check.verdict(), weight);
    }
}
