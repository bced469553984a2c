package org.sentinelle.compute.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.Slot;
import org.sentinelle.compute.plan.Slot.Role;
import org.sentinelle.compute.tally.Blanks;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.compute.value.Sources.Strata;
import org.sentinelle.model.Indicator.MissingPolicy;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.Stratum;

/**
 * The figure of a slot in one of the indicator's periods, from the tallies at the periods of the rows.
 *
 * <p>A row's period counts where it lies within the days that the period is made of. One that lies partly outside follows the
 * rule for straddling rows; a stock's is true for all the days it stands for, so it never straddles. Where rows come month by
 * month (or at any other known length), a month without a row leaves the period incomplete: the figure is missing, or flagged
 * where the definition lets it be made of what is there.
 */
record TimeRollup(Slot slot, MissingPolicy policy) {
    private static final double HALF = 0.5;

    /** A tally, null where the codes of the rows mean nothing known. */
    private record Looked(@Nullable Tally tally, boolean straddled) {}

    /** A tally and what part of it counts. */
    private record Share(Period period, Looked tally, double part, long days) {}

    Figure figure(NavigableMap<Period, Strata> rows, Stratum stratum, Period period) {
        Period span = slot.axis().span(period, slot.lag());
        if (span == null) {
            return new Figure.Absent(Lack.missing(Flags.BEFORE_FIRST_PERIOD));
        }
        NavigableMap<Period, Looked> found = found(rows, stratum, reaching(span, period));
        return found.isEmpty() ? new Figure.Absent(Lack.NOT_REPORTED) : figure(found, span);
    }

    /** The strata of all rows in the days that the period is made of. */
    Set<Stratum> near(NavigableMap<Period, Strata> rows, Period period) {
        Period span = slot.axis().span(period, slot.lag());
        if (span == null) {
            return Set.of();
        }
        Period days = reaching(span, period);
        Set<Stratum> strata = new HashSet<>();
        for (Map.Entry<Period, Strata> at : rows.entrySet()) {
            if (at.getKey().start().isAfter(days.end())) {
                break;
            }
            if (at.getKey().meets(days)) {
                strata.addAll(at.getValue().all());
            }
        }
        return strata;
    }

    /** The last time of the days that the figure would be made of, with a row of the stratum; null where there is none. */
    @Nullable
    Period last(NavigableMap<Period, Strata> rows, Stratum stratum, Period period) {
        Period span = slot.axis().span(period, slot.lag());
        NavigableMap<Period, Looked> found =
                span == null ? new TreeMap<>() : found(rows, stratum, reaching(span, period));
        return found.isEmpty() ? null : found.lastKey();
    }

    private Period reaching(Period span, Period period) {
        if (slot.reach() == 0) {
            return span;
        }
        Period earliest = slot.axis().span(period, slot.lag() + slot.reach());
        return earliest == null ? span : new Period(Grain.DECLARED, earliest.start(), span.end());
    }

    private static NavigableMap<Period, Looked> found(NavigableMap<Period, Strata> rows, Stratum stratum, Period days) {
        NavigableMap<Period, Looked> found = new TreeMap<>();
        for (Map.Entry<Period, Strata> at : rows.entrySet()) {
            if (at.getKey().start().isAfter(days.end())) {
                break;
            }
            Looked looked = at.getKey().meets(days) ? looked(at.getValue(), stratum) : null;
            if (looked != null) {
                found.put(at.getKey(), looked);
            }
        }
        return found;
    }

    private static @Nullable Looked looked(Strata strata, Stratum stratum) {
        if (strata.unavailable().contains(stratum)) {
            return new Looked(null, false);
        }
        Tally tally = strata.get(stratum);
        return tally == null ? null : new Looked(tally, strata.straddled().contains(stratum));
    }

    private Figure figure(NavigableMap<Period, Looked> found, Period span) {
        if (found.size() == 1 && found.firstKey().equals(span)) {
            return known(found.firstEntry().getValue());
        }
        if (slot.rollup() == Rollup.LAST || slot.rollup() == Rollup.FIRST) {
            return one(found, span);
        }
        List<Share> shares = new ArrayList<>();
        for (Map.Entry<Period, Looked> entry : found.entrySet()) {
            Share share = share(entry.getKey(), entry.getValue(), span);
            if (share == null) {
                return new Figure.Absent(Lack.missing(Flags.STRADDLES_PERIODS));
            }
            if (share.part() > 0) {
                shares.add(share);
            }
        }
        if (shares.isEmpty()) {
            return new Figure.Absent(Lack.NOT_REPORTED);
        }
        if (overlap(shares)) {
            return new Figure.Absent(Lack.missing(Flags.OVERLAPPING_PERIODS));
        }
        return rolledUp(shares, span);
    }

    /** How much of a row's figure counts; null where that would have to be guessed. */
    private @Nullable Share share(Period rows, Looked tally, Period span) {
        long inside = common(rows, span).days();
        if (span.contains(rows) || slot.stock()) {
            return new Share(rows, tally, 1, inside);
        }
        double part = inside / (double) rows.days();
        boolean starts = span.contains(rows.start());
        return switch (slot.axis().straddle()) {
            case REFUSE -> null;
            case START -> new Share(rows, tally, starts ? 1 : 0, inside);
            case END -> new Share(rows, tally, span.contains(rows.end()) ? 1 : 0, inside);
            case MAJORITY -> new Share(rows, tally, part > HALF || (part == HALF && starts) ? 1 : 0, inside);
            case BY_DAYS -> new Share(rows, tally, part, inside);
        };
    }

    private static Period common(Period one, Period other) {
        LocalDate first = one.start().isAfter(other.start()) ? one.start() : other.start();
        LocalDate last = one.end().isBefore(other.end()) ? one.end() : other.end();
        return new Period(Grain.DECLARED, first, last);
    }

    private static boolean overlap(List<Share> shares) {
        for (int i = 1; i < shares.size(); i++) {
            if (shares.get(i - 1).period().meets(shares.get(i).period())) {
                return true;
            }
        }
        return false;
    }

    private Figure rolledUp(List<Share> shares, Period span) {
        boolean complete = covers(shares, span);
        if (!complete && policy == MissingPolicy.ANY_INPUT) {
            return new Figure.Absent(Lack.missing(Flags.INCOMPLETE_PERIODS));
        }
        Figure.Known sum = null;
        long days = 0;
        for (Share share : shares) {
            Figure one = known(share.tally());
            if (one instanceof Figure.Known known) {
                sum = sum == null ? part(known, share) : joined(sum, part(known, share));
                days += share.days();
            } else if (policy == MissingPolicy.ANY_INPUT || shares.size() == 1) {
                return one;
            } else {
                complete = false;
            }
        }
        if (sum == null) {
            return known(shares.get(0).tally());
        }
        Figure.Known figure = slot.rollup() == Rollup.MEAN ? sum.times(1.0 / days) : sum;
        return complete ? figure : figure.flagged(Flags.INCOMPLETE_PERIODS);
    }

    private Figure.Known part(Figure.Known known, Share share) {
        if (slot.rollup() == Rollup.MEAN) {
            return known.times(share.days());
        }
        return share.part() == 1 ? known : known.times(share.part()).flagged(Flags.APPORTIONED);
    }

    private Figure.Known joined(Figure.Known one, Figure.Known other) {
        Figure.Known sum = one.plus(other);
        if (slot.rollup() == Rollup.MAX) {
            return bounded(sum, Math.max(one.low(), other.low()), Math.max(one.high(), other.high()));
        }
        return slot.rollup() == Rollup.MIN
                ? bounded(sum, Math.min(one.low(), other.low()), Math.min(one.high(), other.high()))
                : sum;
    }

    private static Figure.Known bounded(Figure.Known sum, double low, double high) {
        return new Figure.Known(low, high, sum.rows(), sum.censoredRows(), sum.parts(), sum.facets(), sum.flags());
    }

    /** Whether no shorter period within the days is without a row; days and declared periods have no known successor. */
    private boolean covers(List<Share> shares, Period span) {
        Grain grain = slot.source();
        if (grain == null) {
            Grain first = shares.get(0).period().grain();
            grain = shares.stream().allMatch(s -> s.period().grain() == first) ? first : Grain.DECLARED;
        }
        if (grain == Grain.DAY || (grain == Grain.DECLARED && slot.source() == Grain.DECLARED)) {
            return true;
        }
        return shares.stream().mapToLong(Share::days).sum() == span.days();
    }

    /** The tally of the last, or the first, time of the days. */
    private Figure one(NavigableMap<Period, Looked> found, Period span) {
        boolean last = slot.rollup() == Rollup.LAST;
        Map.Entry<Period, Looked> picked = last ? found.lastEntry() : found.firstEntry();
        Period at = picked.getKey();
        if (!slot.stock() && slot.role() != Role.STEP && !span.contains(at)) {
            return new Figure.Absent(Lack.missing(Flags.STRADDLES_PERIODS));
        }
        Figure figure = known(picked.getValue());
        boolean stands = last ? !at.end().isBefore(span.end()) : !at.start().isAfter(span.start());
        Grain grain = slot.source() == null ? at.grain() : slot.source();
        boolean known = grain != Grain.DAY && grain != Grain.DECLARED && slot.role() != Role.STEP;
        if (!stands && known && policy == MissingPolicy.ANY_INPUT) {
            return new Figure.Absent(Lack.missing(Flags.INCOMPLETE_PERIODS));
        }
        boolean old = at.end().isBefore(span.start()) || (!stands && known);
        return old && figure instanceof Figure.Known k ? k.flagged(Flags.CARRIED_FORWARD) : figure;
    }

    /** The figure of the rows of one period: missing where rows that may hold one do not, unless the policy lets them go. */
    private Figure known(Looked looked) {
        Tally tally = looked.tally();
        if (tally == null) {
            return new Figure.Absent(Lack.missing(Flags.NO_CONCORDANCE));
        }
        Blanks blanks = tally.blanks();
        if (tally.rows() == 0) {
            return new Figure.Absent(why(blanks));
        }
        Figure.Known known = Figure.Known.of(tally);
        known = looked.straddled() ? known.flagged(Flags.STRADDLING_BANDS) : known;
        if (blanks.lacking() == 0) {
            return known;
        }
        return policy == MissingPolicy.ANY_INPUT
                ? new Figure.Absent(
                        blanks.suppressed() > 0 ? Lack.SUPPRESSED : Lack.missing(Flags.SOURCE_FIGURES_MISSING))
                : known.flagged(Flags.PARTIAL);
    }

    private static Lack why(Blanks blanks) {
        if (blanks.suppressed() > 0) {
            return Lack.SUPPRESSED;
        }
        if (blanks.notReported() > 0) {
            return Lack.NOT_REPORTED;
        }
        if (blanks.notRequested() > 0) {
            return Lack.NOT_REQUESTED;
        }
        return blanks.notApplicable() > 0 ? Lack.NOT_APPLICABLE : Lack.NOT_REPORTED;
    }
}
