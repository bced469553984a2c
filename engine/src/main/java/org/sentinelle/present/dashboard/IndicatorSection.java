package org.sentinelle.present.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of one mechanism.
 *
 * @param roundings what is to be known of rounded values, a sentence each
 * @param adaptation how the mechanism adapts the shared definition, or null where it takes it as it is
 * @param trends what the trend tests say, a sentence each
 * @param states the latest value of each member State
 */
public record IndicatorSection(
        String id,
        String name,
        String definition,
        List<String> roundings,
        @Nullable Adaptation adaptation,
        Figure figure,
        List<String> trends,
        List<DataTable> breakdowns,
        DataTable states,
        List<TargetVerdict> verdicts,
        List<String> caveats) {
    public IndicatorSection {
        roundings = List.copyOf(roundings);
        trends = List.copyOf(trends);
        breakdowns = List.copyOf(breakdowns);
        verdicts = List.copyOf(verdicts);
        caveats = List.copyOf(caveats);
    }
}
