package org.sentinelle.present.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Writes places along an axis as the names of their periods, as far apart as the names need; one that would be cut is left out. */
final class PlaceNames extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private static final double APART = 12;
    private static final double ROOM_AT_END = 6;
    private static final int[] MULTIPLES = {1, 2, 5, 10, 20, 50, 100};

    private final transient PeriodSpan span;
    private final double slot;

    /** For an axis of so many pixels. */
    PlaceNames(PeriodSpan span, double width) {
        this.span = span;
        this.slot = width / (span.length() + 2 * Axes.MARGIN_PLACES - 1);
    }

    /** Every how many places a name fits: a part of a year that divides it, or whole years. */
    int step() {
        double needed =
                (span.names().stream().mapToDouble(PlaceNames::width).max().orElse(0) + APART) / slot;
        for (int part = 1; part < span.cycle(); part++) {
            if (span.cycle() % part == 0 && part >= needed) {
                return part;
            }
        }
        for (int multiple : MULTIPLES) {
            if (multiple * span.cycle() >= needed) {
                return multiple * span.cycle();
            }
        }
        return Math.max(1, (int) Math.ceil(needed));
    }

    private static double width(String name) {
        return Lettering.width(name, Palette.SMALL.getSize2D());
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        int place = (int) Math.rint(number);
        if (!span.contains(place)) {
            return to;
        }
        String name = span.name(place);
        double room = (span.to() - place + Axes.MARGIN_PLACES) * slot + ROOM_AT_END;
        return room < width(name) / 2 ? to : to.append(name);
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("Names of periods are only written");
    }
}
