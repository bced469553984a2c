package org.sentinelle.analyse.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is worked out for each row of a table: a column, a number, or a function of them. */
public sealed interface Expression {
    /** As it is written in names of coefficients: {@code log(income)}, {@code I(income^2)}. */
    String text();

    /** The columns it reads, in order, each as often as it is named. */
    Stream<String> names();

    /** A column of the table. */
    record Name(String name) implements Expression {
        private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}_.]*");

        /** In backquotes where it could not be read without, as in R. */
        @Override
        public String text() {
            return PLAIN.matcher(name).matches() ? name : "`" + name + "`";
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    /** A constant. */
    record Constant(double value) implements Expression {
        private static final int DIGITS = 15;

        /** As R writes it: with 15 digits, with a power of ten only where that is shorter. */
        @Override
        public String text() {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
            String plain =
                    rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
            String power = power(rounded.stripTrailingZeros());
            return plain.length() <= power.length() ? plain : power;
        }

        private static String power(BigDecimal number) {
            String digits = number.unscaledValue().toString();
            int exponent = number.precision() - number.scale() - 1;
            String head = digits.length() > 1 ? digits.charAt(0) + "." + digits.substring(1) : digits;
            return head + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
        }

        @Override
        public Stream<String> names() {
            return Stream.of();
        }
    }

    /** {@code left operator right}, the operator being one of + - * / ^. */
    record Operation(char operator, Expression left, Expression right) implements Expression {
        @Override
        public String text() {
            String sign = operator == '^' || operator == '/' ? String.valueOf(operator) : " " + operator + " ";
            return left.text() + sign + right.text();
        }

        @Override
        public Stream<String> names() {
            return Stream.concat(left.names(), right.names());
        }
    }

    /** The number with the other sign. */
    record Negative(Expression of) implements Expression {
        @Override
        public String text() {
            return "-" + of.text();
        }

        @Override
        public Stream<String> names() {
            return of.names();
        }
    }

    /** What stands in parentheses, which its text keeps. */
    record Grouped(Expression of) implements Expression {
        @Override
        public String text() {
            return "(" + of.text() + ")";
        }

        @Override
        public Stream<String> names() {
            return of.names();
        }
    }

    /** A function of one number that gives one number. */
    record Call(Function function, Expression of) implements Expression {
        @Override
        public String text() {
            return function.written() + "(" + of.text() + ")";
        }

        @Override
        public Stream<String> names() {
            return of.names();
        }
    }

    /**
     * A function that gives several columns.
     *
     * @param options the named arguments, in the order written
     */
    record Several(Basis basis, Expression of, List<Option> options) implements Expression {
        public Several {
            options = List.copyOf(options);
        }

        @Override
        public String text() {
            String more = options.stream().map(o -> ", " + o.text()).collect(Collectors.joining());
            return basis.written() + "(" + of.text() + more + ")";
        }

        @Override
        public Stream<String> names() {
            return of.names();
        }
    }

    /**
     * An argument; the text of a string is in quotes in the formula.
     *
     * @param name empty where it was written by its place
     */
    record Option(String name, String value, boolean quoted) {
        String text() {
            String shown = quoted ? "\"" + value + "\"" : value;
            return name.isEmpty() ? shown : name + " = " + shown;
        }
    }
}
