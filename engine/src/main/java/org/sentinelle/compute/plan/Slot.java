package org.sentinelle.compute.plan;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.SeriesBreak;
import org.sentinelle.model.Stratum;
import org.sentinelle.model.TimeAxis;

/**
 * One figure that a value is made of: a tally, the times at which it is looked up, and what it means when it is not there.
 *
 * @param axis the periods, and which days count in each
 * @param rollup how the tallies of several times become one figure: SUM, MEAN, LAST, FIRST, MAX or MIN
 * @param lag how many periods back it is looked up
 * @param reach how many further periods back its last figure still stands
 * @param stock whether it says how much there is on a day: then it holds for every day its row stands for
 * @param source how long the periods of the rows are; null where each may have its own
 * @param pinned codes at which it is looked up beside those of the cell; none for most
 * @param concordances for dimensions whose codes are read as others, how
 * @param breaks where the rows' series break
 */
public record Slot(
        TallyRequest request,
        Role role,
        TimeAxis axis,
        Rollup rollup,
        int lag,
        int reach,
        boolean stock,
        @Nullable Grain source,
        Stratum pinned,
        SortedMap<String, Concordance> concordances,
        List<SeriesBreak> breaks) {
    public Slot {
        concordances = Collections.unmodifiableSortedMap(new TreeMap<>(concordances));
        breaks = List.copyOf(breaks);
    }

    /** What a figure is for. */
    public enum Role {
        /** Counted or added up; absent, it may be zero where the definition says so. */
        COUNT,
        /** Stands below the line; absent, there is no value. */
        WHOLE,
        /** What is left of the whole beside the part; absent, it is zero. */
        REST,
        /** One step of a ladder; absent, the step is not where the State stands. */
        STEP
    }

    /** The same with its time rolled up in another way. */
    Slot with(Rollup other) {
        return new Slot(request, role, axis, other, lag, reach, stock, source, pinned, concordances, breaks);
    }

    /** The same looked up for another purpose, and with other rows. */
    Slot with(TallyRequest other, Role otherRole) {
        return new Slot(other, otherRole, axis, rollup, lag, reach, stock, source, pinned, concordances, breaks);
    }
}
