package org.sentinelle.analyse.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Cells;
import org.sentinelle.model.Period;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.ImpactResult.Effect;
import org.sentinelle.result.ImpactResult.GroupTime;
import org.sentinelle.result.Table;

/**
 * Effects period by period: their bands from the tables of the method, and the bounds that were followed through.
 *
 * @param effects by the terms of the method
 */
record TimedEffects(Finding.Answered answered, Map<String, Estimate> effects) {
    /** By periods since adoption, in order. */
    List<Effect> events() {
        List<Effect> events = new ArrayList<>();
        for (Row row : rows(DidRun.SUMMARIES)) {
            Double since = row.number("at");
            if (DidRun.EVENT.equals(row.cell("summary")) && since != null) {
                Estimate estimate = effects.get(DidRun.EVENT + "[" + Cells.text(since) + "]");
                if (estimate != null) {
                    events.add(row.effect((int) Math.round(since), estimate));
                }
            }
        }
        events.sort(Comparator.comparing(Effect::since));
        return events;
    }

    /** By time of adoption, then period. */
    List<GroupTime> groups(Period.Grain grain) {
        List<GroupTime> groups = new ArrayList<>();
        for (Row row : rows(DidRun.GROUP_TIMES)) {
            Double group = row.number("group");
            Double time = row.number("time");
            Estimate estimate = group == null || time == null
                    ? null
                    : effects.get(DidRun.GROUP_TIME + "[" + Cells.text(group) + "," + Cells.text(time) + "]");
            if (group != null && time != null && estimate != null) {
                groups.add(new GroupTime(
                        ImpactPanel.period((int) Math.round(group), grain),
                        ImpactPanel.period((int) Math.round(time), grain),
                        row.effect((int) Math.round(time - group), estimate)));
            }
        }
        groups.sort(Comparator.comparing(GroupTime::first).thenComparing(GroupTime::seen));
        return groups;
    }

    private List<Row> rows(String table) {
        return answered.details().stream()
                .filter(t -> t.name().equals(table))
                .flatMap(t -> t.rows().stream().map(cells -> new Row(t, cells)))
                .toList();
    }

    private record Row(Table table, List<@Nullable Object> cells) {
        @Nullable
        Object cell(String column) {
            return cells.get(table.column(column));
        }

        @Nullable
        Double number(String column) {
            return cell(column) instanceof Double number ? number : null;
        }

        /** The band is widened by what the bounds reach beyond the middle, as the interval is. */
        Effect effect(int since, Estimate estimate) {
            Double middle = estimate.estimate();
            return new Effect(
                    since,
                    estimate,
                    EffectBounds.moved(number("band_low"), middle, estimate.estimateLow()),
                    EffectBounds.moved(number("band_high"), middle, estimate.estimateHigh()));
        }
    }
}
