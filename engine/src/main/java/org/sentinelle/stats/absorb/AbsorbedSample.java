package org.sentinelle.stats.absorb;

import java.util.BitSet;
import java.util.List;

/**
 * The rows a fit rests on.
 *
 * @param rows their numbers in the data, in the order of the fit
 * @param effects in these rows
 * @param dropped groups that went with their rows
 * @param separated numbers of rows that are zero and fitted by zero in the limit, whatever the other coefficients
 */
public record AbsorbedSample(int[] rows, List<Effect> effects, List<DroppedGroup> dropped, int[] separated) {
    public AbsorbedSample {
        effects = List.copyOf(effects);
        dropped = List.copyOf(dropped);
    }

    static AbsorbedSample of(AbsorbedData data, Informative informative, BitSet separated) {
        int[] rows = data.ordered(informative.kept().stream().toArray());
        return new AbsorbedSample(
                rows,
                data.effects().stream().map(effect -> effect.at(rows)).toList(),
                informative.groups(),
                separated.stream().toArray());
    }

    /** How many rows went with groups, for this reason. */
    public int rowsDropped(DroppedGroup.Why why) {
        return dropped.stream()
                .filter(group -> group.why() == why)
                .mapToInt(DroppedGroup::rows)
                .sum();
    }
}
