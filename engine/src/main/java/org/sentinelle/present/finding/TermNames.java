package org.sentinelle.present.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sentinelle.analyse.formula.ModelFrame;

/**
 * The names of coefficients as readers know them: products with a cross, squares as such, codes set off from their column.
 *
 * @param columns of the data that terms are made of
 */
public record TermNames(List<String> columns) {
    private static final Pattern NAMED = Pattern.compile("([a-z_]+)\\[(.*)]", Pattern.DOTALL);
    private static final Pattern POWER = Pattern.compile("I\\(([\\w.]+|[a-z0-9]+\\([\\w.]+\\))\\^([23])\\)");

    private static final Pattern FACTOR = Pattern.compile("factor\\(([^,()]+)(,[^()]*)?\\)(.+)");

    public TermNames {
        columns = List.copyOf(columns);
    }

    /** The name between brackets of an estimate called {@code kind[name]}; empty where it is none of that kind. */
    public static Optional<String> in(String term, String kind) {
        Matcher named = NAMED.matcher(term);
        return named.matches() && named.group(1).equals(kind) ? Optional.of(named.group(2)) : Optional.empty();
    }

    public static boolean isConstant(String name) {
        return name.equals(ModelFrame.INTERCEPT);
    }

    /** {@code I(log(income)^2):regionsouth} becomes log(income)² × regionsouth. */
    public String readable(String name) {
        StringBuilder readable = new StringBuilder();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ':';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ':' && depth <= 0 && (i == name.length() || isBetweenFactors(name, i))) {
                readable.append(readable.isEmpty() ? "" : " \u00D7 ").append(factor(name.substring(start, i)));
                start = i + 1;
            }
        }
        return readable.toString();
    }

    /** A colon with a blank after it belongs to a code. */
    private static boolean isBetweenFactors(String name, int at) {
        return at > 0 && at + 1 < name.length() && name.charAt(at + 1) != ' ';
    }

    private String factor(String text) {
        Matcher power = POWER.matcher(text);
        if (!power.matches()) {
            return coded(text);
        }
        return power.group(1) + (power.group(2).equals("2") ? "\u00B2" : "\u00B3");
    }

    /** A column's name with a code after it, as R writes them. */
    private String coded(String text) {
        Matcher factor = FACTOR.matcher(text);
        if (factor.matches()) {
            return factor.group(1).strip() + ": " + factor.group(3);
        }
        if (columns.contains(text) || text.indexOf('(') >= 0) {
            return text;
        }
        return columns.stream()
                .filter(column -> text.startsWith(column) && text.length() > column.length())
                .max(Comparator.comparingInt(String::length))
                .map(column -> column + ": " + text.substring(column.length()))
                .orElse(text);
    }
}
