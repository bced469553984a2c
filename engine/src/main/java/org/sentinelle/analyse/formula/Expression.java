package org.sentinelle.analyse.formula;

import java.util.List;
import java.util.Locale;
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
        @Override
        public String text() {
            return name;
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    /** A constant. */
    record Constant(double value) implements Expression {
        @Override
        public String text() {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? String.format(Locale.ROOT, "%.0f", value)
                    : Double.toString(value);
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
            return inner(left) + sign + inner(right);
        }

        private static String inner(Expression side) {
            return side instanceof Operation || side instanceof Negative ? "(" + side.text() + ")" : side.text();
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
            return "-" + (of instanceof Operation ? "(" + of.text() + ")" : of.text());
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

    /** A named argument; the text of a string is in quotes in the formula. */
    record Option(String name, String value, boolean quoted) {
        String text() {
            return name + " = " + (quoted ? "\"" + value + "\"" : value);
        }
    }
}
