package org.sentinelle.present;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.UnaryOperator;

/** A format, every text of which is told to a record before it is used. */
final class RecordedFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;

    private final NumberFormat format;
    private final transient UnaryOperator<String> recorded;

    RecordedFormat(NumberFormat format, UnaryOperator<String> recorded) {
        this.format = format;
        this.recorded = recorded;
    }

    @Override
    public StringBuffer format(double number, StringBuffer written, FieldPosition position) {
        return written.append(recorded.apply(format.format(number)));
    }

    @Override
    public StringBuffer format(long number, StringBuffer written, FieldPosition position) {
        return written.append(recorded.apply(format.format(number)));
    }

    @Override
    public void setGroupingUsed(boolean grouping) {
        format.setGroupingUsed(grouping);
    }

    @Override
    public void setMinimumFractionDigits(int digits) {
        format.setMinimumFractionDigits(digits);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("Numbers are only written");
    }
}
