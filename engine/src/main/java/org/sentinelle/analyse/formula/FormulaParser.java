package org.sentinelle.analyse.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sentinelle.analyse.formula.Formula.Effect;
import org.sentinelle.analyse.formula.Formula.RandomTerm;
import org.sentinelle.analyse.formula.Formula.Term;
import org.sentinelle.analyse.formula.FormulaTokens.Kind;
import org.sentinelle.analyse.formula.FormulaTokens.Token;

/**
 * Reads a formula. Terms: {@code +} adds, {@code -} takes away, {@code :} multiplies, {@code a*b} is {@code a + b + a:b},
 * {@code (a + b)^2} all products of two, {@code 0} or {@code -1} no constant, {@code offset(a)} what is known of the predictor. Random terms: {@code (x | g)}, {@code (x || g)},
 * {@code (1 | g/h)}.
 */
final class FormulaParser {
    private static final int MOST_FACTORS = 6;
    private static final String OFFSET = "offset";

    private final String text;
    private final FormulaTokens tokens;
    private final Arithmetic arithmetic;
    private final List<RandomTerm> random = new ArrayList<>();
    private final List<Expression> offsets = new ArrayList<>();
    private final List<Expression> seen = new ArrayList<>();

    FormulaParser(String text) {
        this.text = text;
        this.tokens = new FormulaTokens(text);
        this.arithmetic = new Arithmetic(tokens);
    }

    /** Terms being put together; the constant is there unless it is taken away. */
    private record Sum(boolean intercept, List<Term> terms) {}

    Formula parse() {
        Expression response = arithmetic.sum();
        tokens.expect("~");
        Sum sum = sum();
        List<Effect> effects = tokens.took("|") ? effects() : List.of();
        if (tokens.peek().kind() != Kind.END) {
            throw tokens.unexpected("End the formula there, or put + between terms.");
        }
        List<RandomTerm> deviations = random.stream().map(this::ordered).toList();
        return new Formula(text, response, sum.intercept(), ordered(sum.terms()), offsets, effects, deviations);
    }

    /** By the number of factors, which stand in the order in which the formula first names them. */
    private List<Term> ordered(List<Term> terms) {
        return terms.stream()
                .map(term -> new Term(term.factors().stream()
                        .sorted(Comparator.comparingInt(seen::indexOf))
                        .toList()))
                .sorted(Comparator.comparingInt(term -> term.factors().size()))
                .toList();
    }

    private RandomTerm ordered(RandomTerm term) {
        return new RandomTerm(term.intercept(), ordered(term.terms()), term.correlated(), term.group());
    }

    private Sum sum() {
        boolean intercept = true;
        List<Term> terms = new ArrayList<>();
        boolean less = tokens.took("-");
        do {
            Token token = tokens.peek();
            if (token.kind() == Kind.NUMBER) {
                intercept = constant(tokens.take()) != less;
            } else if (token.is("(") && tokens.hasBarBeforeClose()) {
                addRandom(less);
            } else if (tokens.isCallOf(OFFSET)) {
                addOffset(less);
            } else {
                List<Term> product = product();
                for (Term term : product) {
                    terms.removeIf(term::isOver);
                    if (!less) {
                        terms.add(term);
                    }
                }
            }
            less = tokens.peek().is("-");
        } while (tokens.took("+") || tokens.took("-"));
        return new Sum(intercept, terms);
    }

    private static boolean constant(Token token) {
        if (token.text().equals("1") || token.text().equals("0")) {
            return token.text().equals("1");
        }
        throw new FormulaException(
                "The formula has the number " + token.text() + " at character " + token.at() + " as a term.",
                "Write 1 for a constant, 0 for none; arithmetic goes inside I(...).");
    }

    private List<Term> product() {
        List<Term> product = interaction();
        while (tokens.took("*")) {
            List<Term> right = interaction();
            List<Term> all = new ArrayList<>(product);
            right.forEach(term -> add(all, term));
            products(product, right).forEach(term -> add(all, term));
            product = all;
        }
        if (tokens.peek().is("/")) {
            throw tokens.unexpected("Write a + a:b for b inside a, and I(a/b) for a quotient.");
        }
        return product;
    }

    private List<Term> interaction() {
        List<Term> interaction = power();
        while (tokens.took(":")) {
            interaction = products(interaction, power());
        }
        return interaction;
    }

    private List<Term> power() {
        if (!tokens.took("(")) {
            return List.of(new Term(List.of(factor())));
        }
        Sum inner = sum();
        tokens.expect(")");
        List<Term> power = inner.terms();
        if (tokens.took("^")) {
            Token exponent = tokens.take();
            int times = exponent.kind() == Kind.NUMBER ? (int) Arithmetic.number(exponent) : 0;
            if (times < 1 || times > MOST_FACTORS) {
                throw new FormulaException(
                        "The power of terms at character " + exponent.at() + " is no whole number from 1 to "
                                + MOST_FACTORS + ".",
                        "Write (a + b)^2 for a, b and a:b; a number squared is I(a^2).");
            }
            for (int i = 1; i < times; i++) {
                List<Term> all = new ArrayList<>(power);
                products(power, inner.terms()).forEach(term -> add(all, term));
                power = all;
            }
        }
        return power;
    }

    private Expression factor() {
        Expression factor = arithmetic.named();
        if (tokens.peek().is("^")) {
            throw tokens.unexpected("Write I(" + factor.text() + "^2) for a square.");
        }
        if (!seen.contains(factor)) {
            seen.add(factor);
        }
        return factor;
    }

    private void addOffset(boolean less) {
        if (less) {
            throw new FormulaException(
                    "The formula takes an offset away at character "
                            + tokens.peek().at() + ", which can only be added.",
                    "Write offset(-known).");
        }
        tokens.take();
        tokens.expect("(");
        offsets.add(arithmetic.sum());
        tokens.expect(")");
    }

    private static List<Term> products(List<Term> left, List<Term> right) {
        List<Term> products = new ArrayList<>();
        for (Term l : left) {
            for (Term r : right) {
                List<Expression> factors = new ArrayList<>(l.factors());
                r.factors().stream().filter(f -> !factors.contains(f)).forEach(factors::add);
                add(products, new Term(factors));
            }
        }
        return products;
    }

    private static void add(List<Term> terms, Term term) {
        if (terms.stream().noneMatch(term::isOver)) {
            terms.add(term);
        }
    }

    private void addRandom(boolean less) {
        if (less) {
            throw tokens.unexpected("A random term can only be added.");
        }
        tokens.expect("(");
        Sum inner = sum();
        boolean correlated = !tokens.took("||");
        if (correlated) {
            tokens.expect("|");
        }
        List<String> group = new ArrayList<>(crossed(":"));
        random.add(new RandomTerm(inner.intercept(), inner.terms(), correlated, group));
        while (tokens.took("/")) {
            group.addAll(crossed(":"));
            random.add(new RandomTerm(inner.intercept(), inner.terms(), correlated, group));
        }
        tokens.expect(")");
    }

    private List<Effect> effects() {
        List<Effect> effects = new ArrayList<>();
        do {
            effects.add(new Effect(crossed("^")));
        } while (tokens.took("+"));
        return effects;
    }

    private List<String> crossed(String sign) {
        List<String> columns = new ArrayList<>();
        do {
            if (tokens.peek().kind() != Kind.NAME) {
                throw tokens.unexpected("Write the name of a column there.");
            }
            columns.add(tokens.take().text());
        } while (tokens.took(sign));
        return columns;
    }
}
