package org.sentinelle.analyse.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.formula.Expression.Call;
import org.sentinelle.analyse.formula.Expression.Constant;
import org.sentinelle.analyse.formula.Expression.Grouped;
import org.sentinelle.analyse.formula.Expression.Name;
import org.sentinelle.analyse.formula.Expression.Negative;
import org.sentinelle.analyse.formula.Expression.Operation;
import org.sentinelle.analyse.formula.Expression.Option;
import org.sentinelle.analyse.formula.Expression.Several;
import org.sentinelle.analyse.formula.FormulaTokens.Kind;
import org.sentinelle.analyse.formula.FormulaTokens.Token;

/** Reads arithmetic: ^ binds closest and to the right, then the sign, then * and /, then + and -. */
final class Arithmetic {
    private static final String EXPECTED = "Write a column, a number or a function there.";

    private static final List<String> LOGICAL = List.of("TRUE", "FALSE");

    private final FormulaTokens tokens;

    Arithmetic(FormulaTokens tokens) {
        this.tokens = tokens;
    }

    Expression sum() {
        Expression sum = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            char operator = tokens.take().text().charAt(0);
            sum = new Operation(operator, sum, product());
        }
        return sum;
    }

    private Expression product() {
        Expression product = signed();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            char operator = tokens.take().text().charAt(0);
            product = new Operation(operator, product, signed());
        }
        return product;
    }

    private Expression signed() {
        return tokens.took("-") ? new Negative(signed()) : power();
    }

    private Expression power() {
        Expression base = atom();
        return tokens.took("^") ? new Operation('^', base, signed()) : base;
    }

    private Expression atom() {
        Token token = tokens.peek();
        if (token.kind() == Kind.NUMBER) {
            return new Constant(number(tokens.take()));
        }
        if (token.kind() == Kind.NAME) {
            return named();
        }
        if (tokens.took("(")) {
            Expression inner = sum();
            tokens.expect(")");
            return new Grouped(inner);
        }
        throw tokens.unexpected(EXPECTED);
    }

    /** A column, or a function of what stands in parentheses. */
    Expression named() {
        if (tokens.peek().kind() != Kind.NAME) {
            throw tokens.unexpected(EXPECTED);
        }
        Token name = tokens.take();
        if (!tokens.took("(")) {
            return new Name(name.text());
        }
        Expression of = sum();
        List<Option> options = options();
        tokens.expect(")");
        @Nullable Function function = Function.of(name.text()).orElse(null);
        if (function != null && options.isEmpty()) {
            return new Call(function, of);
        }
        @Nullable Basis basis = Basis.of(name.text()).orElse(null);
        if (basis != null && isKnown(basis, options)) {
            return new Several(basis, of, options);
        }
        throw unknown(name);
    }

    /** Only the first may go without its name, where it is a number. */
    private static boolean isKnown(Basis basis, List<Option> options) {
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            boolean byPlace = option.name().isEmpty() && i == 0 && !option.quoted() && basis != Basis.FACTOR;
            if (!byPlace && !basis.options().contains(option.name())) {
                return false;
            }
        }
        return true;
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        while (tokens.took(",")) {
            if (tokens.peek().kind() == Kind.NUMBER) {
                options.add(new Option("", tokens.take().text(), false));
                continue;
            }
            if (tokens.peek().kind() != Kind.NAME) {
                throw tokens.unexpected("Name the argument: ns(age, df = 3).");
            }
            String name = tokens.take().text();
            tokens.expect("=");
            Token value = tokens.peek();
            if (value.kind() != Kind.NUMBER && value.kind() != Kind.STRING && !LOGICAL.contains(value.text())) {
                throw tokens.unexpected("Write a number, TRUE or FALSE, or a text in quotes.");
            }
            tokens.take();
            options.add(new Option(name, value.text(), value.kind() == Kind.STRING));
        }
        return options;
    }

    private static FormulaException unknown(Token name) {
        String functions = Stream.concat(
                        Arrays.stream(Function.values()).map(Function::written),
                        Arrays.stream(Basis.values()).map(b -> b.written() + " with " + String.join(", ", b.options())))
                .collect(Collectors.joining("; "));
        return new FormulaException(
                String.format(
                        Locale.ROOT,
                        "The formula has the function '%s' at character %d, which is not known with what stands in its parentheses.",
                        name.text(),
                        name.at()),
                "Write one of: " + functions + ".");
    }

    static double number(Token token) {
        try {
            return Double.parseDouble(token.text());
        } catch (NumberFormatException notOne) {
            throw new FormulaException(
                    "The formula has '" + token.text() + "' at character " + token.at() + ", which is no number.",
                    "Write a number with a decimal point.");
        }
    }
}
