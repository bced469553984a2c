package org.sentinelle.present.dashboard;

import java.util.List;

/**
 * One indicator of one mechanism.
 *
 * @param trends what the trend tests say, a sentence each
 * @param states the latest value of each member State
 */
public record IndicatorSection(
        String id,
        String name,
        String definition,
        Figure figure,
        List<String> trends,
        List<DataTable> breakdowns,
        DataTable states,
        List<TargetVerdict> verdicts,
        List<String> caveats) {
    public IndicatorSection {
        trends = List.copyOf(trends);
        breakdowns = List.copyOf(breakdowns);
        verdicts = List.copyOf(verdicts);
        caveats = List.copyOf(caveats);
    }
}
