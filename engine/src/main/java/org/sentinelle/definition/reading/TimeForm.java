package org.sentinelle.definition.reading;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
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
        Grain grain = Words.constant(Grain.class, node.text("grain"));
        return new TimeAxis(
                grain,
                yearStart == null ? TimeAxis.JANUARY : MonthDay.parse("--" + yearStart),
                grain == Grain.DECLARED ? rounds(node) : List.of(),
                window(node.get("window")),
                Words.constant(Straddle.class, node.text("straddle", "refuse")),
                IndicatorForm.rollup(node),
                node.flag("annualise"));
    }

    /** The rounds that follow one another; of others a lint tells, so that everything else can be read. */
    private static List<Period> rounds(Mapping node) {
        List<Period> rounds = new ArrayList<>();
        for (Mapping round : node.mappings("rounds")) {
            Period next = round(LocalDate.parse(round.text("from")), LocalDate.parse(round.text("to")));
            if (rounds.isEmpty() || rounds.get(rounds.size() - 1).end().isBefore(next.start())) {
                rounds.add(next);
            }
        }
        return rounds;
    }

    private static Period round(LocalDate from, LocalDate to) {
        return new Period(Grain.DECLARED, from, to.isBefore(from) ? from : to);
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
