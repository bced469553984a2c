package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.stats.did.GroupTimeOptions.Base;
import org.sentinelle.stats.did.GroupTimeOptions.Comparison;
import org.sentinelle.stats.did.GroupTimeOptions.Convention;

/**
 * The effect on one group at one time, before it is estimated: which two times are compared, and who with whom.
 *
 * @param group the time from which the group is treated
 * @param time the number of the time of the effect
 * @param base the number of the time it is compared with; the same in the cell that is 0 by definition
 * @param after whoever is first treated later than this is compared
 */
record GroupTimeCell(double group, int time, int base, double after) {

    boolean isReference() {
        return time == base;
    }

    boolean compares(double first) {
        return first > after && first != group;
    }

    int earlier() {
        return Math.min(time, base);
    }

    /** All cells, group by group, time by time. */
    static List<GroupTimeCell> all(GroupTimeSample sample, GroupTimeOptions options) {
        int start = options.base() == Base.UNIVERSAL ? 0 : 1;
        return Arrays.stream(sample.groups())
                .boxed()
                .flatMap(group -> IntStream.range(start, sample.panel().times().length)
                        .mapToObj(time -> of(sample.panel().times(), group, time, options)))
                .toList();
    }

    private static GroupTimeCell of(double[] times, double group, int time, GroupTimeOptions options) {
        int last = times.length - 1;
        while (last > 0 && times[last] + options.anticipation() >= group) {
            last--;
        }
        double ahead = options.convention() == Convention.EXACT ? options.anticipation() : 0;
        boolean fixed = options.base() == Base.UNIVERSAL || times[time] >= group - ahead;
        int base = fixed ? last : time - 1;
        double after = options.comparison() == Comparison.NEVER_TREATED
                ? Double.MAX_VALUE
                : times[Math.max(time, base)] + options.anticipation();
        return new GroupTimeCell(group, time, base, after);
    }
}
