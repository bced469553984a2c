package org.sentinelle.definition.reading;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.TimeAxis;
import org.sentinelle.model.TimeAxis.Straddle;
import org.sentinelle.model.TimeAxis.Window;

/** The times of an indicator. */
final class TimeForm {
    private TimeForm() {}

    static TimeAxis axis(Mapping node) {
        String yearStart = node.optionalText("year-starts");
        return new TimeAxis(
                Words.constant(Grain.class, node.text("grain")),
                yearStart == null ? TimeAxis.JANUARY : MonthDay.parse("--" + yearStart),
                rounds(node),
                window(node.get("window")),
                Words.constant(Straddle.class, node.text("straddle", "refuse")),
                IndicatorForm.rollup(node),
                node.flag("annualise"));
    }

    private static List<Period> rounds(Mapping node) {
        return node.mappings("rounds").stream()
                .map(round -> new Period(
                        Grain.DECLARED, LocalDate.parse(round.text("from")), LocalDate.parse(round.text("to"))))
                .toList();
    }

    private static Window window(@Nullable YamlNode node) {
        if (node == null) {
            return new TimeAxis.Whole();
        }
        return node instanceof Mapping moving
                ? new TimeAxis.Moving(moving.integer("moving"))
                : new TimeAxis.YearToDate();
    }
}
