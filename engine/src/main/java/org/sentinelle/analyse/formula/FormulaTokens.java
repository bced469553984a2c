package org.sentinelle.analyse.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a formula, one after the other. */
final class FormulaTokens {
    /** What a token is. */
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SIGN,
        END
    }

    /** A token and the character it begins at, counted from 1. */
    record Token(Kind kind, String text, int at) {
        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }
    }

    private static final String SIGNS = "~+-*/^:()|,=";

    /** Points that are too many are read too, so that the number as a whole is refused. */
    private static final Pattern NUMBER = Pattern.compile("[\\d.]+(?:[eE][+-]?\\d+)?");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int next;

    FormulaTokens(String text) {
        this.text = text;
        while (at < text.length()) {
            read();
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the sign if it is the next. */
    boolean took(String sign) {
        boolean is = peek().is(sign);
        if (is) {
            take();
        }
        return is;
    }

    void expect(String sign) {
        if (!took(sign)) {
            throw unexpected("Write '" + sign + "' there.");
        }
    }

    /** Whether the parenthesis that is next has a bar of its own. */
    boolean hasBarBeforeClose() {
        int depth = 0;
        for (int i = next; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0) {
                return false;
            }
            if (depth == 1 && (token.is("|") || token.is("||"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a function of this name is next. */
    boolean isCallOf(String name) {
        return peek().kind() == Kind.NAME
                && peek().text().equals(name)
                && text.charAt(peek().at() - 1) != '`'
                && tokens.get(next + 1).is("(");
    }

    FormulaException unexpected(String remedy) {
        Token token = peek();
        String what = token.kind() == Kind.END
                ? "The formula ends too early."
                : "The formula has '" + token.text() + "' at character " + token.at() + ", where it does not fit.";
        return new FormulaException(what, remedy);
    }

    private void read() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '`') {
            quoted(Kind.NAME, c);
        } else if (c == '"' || c == '\'') {
            quoted(Kind.STRING, c);
        } else if (Character.isDigit(c)
                || (c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)))) {
            number();
        } else if (Character.isLetter(c)) {
            name();
        } else if (SIGNS.indexOf(c) >= 0) {
            sign(c);
        } else {
            throw new FormulaException(
                    "The formula has '" + c + "' at character " + (at + 1) + ".",
                    "A formula has column names, + - * : ^ / ( ) | ~ and functions such as log(x). Put a column's name that has other"
                            + " signs into backquotes: `years at school`.");
        }
    }

    private void quoted(Kind kind, char quote) {
        int end = text.indexOf(quote, at + 1);
        if (end <= at + 1) {
            throw new FormulaException(
                    "The quote at character " + (at + 1) + " of the formula is not closed, or empty.",
                    "End it with another " + quote + ".");
        }
        tokens.add(new Token(kind, text.substring(at + 1, end), at + 1));
        at = end + 1;
    }

    private void number() {
        int from = at;
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        at = number.lookingAt() ? number.end() : at + 1;
        tokens.add(new Token(Kind.NUMBER, text.substring(from, at), from + 1));
    }

    private void name() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '.')) {
            at++;
        }
        tokens.add(new Token(Kind.NAME, text.substring(from, at), from + 1));
    }

    /** Two bars are one sign. */
    private void sign(char c) {
        boolean twice = c == '|' && text.startsWith("||", at);
        tokens.add(new Token(Kind.SIGN, twice ? "||" : String.valueOf(c), at + 1));
        at += twice ? 2 : 1;
    }
}
