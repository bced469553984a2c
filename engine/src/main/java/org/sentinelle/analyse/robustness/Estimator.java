package org.sentinelle.analyse.robustness;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.analyse.Methods;

/**
 * A method of the catalogue with options: {@code linear-regression errors=HC3}.
 *
 * @param written as it was
 */
record Estimator(String written, String method, Map<String, String> options) implements Serializable {
    static final String COEFFICIENT = "coefficient";

    private static final String LEVEL = "level";

    Estimator {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** The method's id, and after it the options with blanks between. */
    static Estimator of(String written) {
        String[] words = written.strip().split("\\s+");
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(words).skip(1).forEach(word -> {
            int equals = word.indexOf('=');
            options.put(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
        });
        return new Estimator(String.join(" ", words), words[0], options);
    }

    /** What is wrong with it; null where nothing is. */
    @Nullable
    String problem() {
        Method found = Methods.find(method).orElse(null);
        if (found == null) {
            return Methods.unknown(method);
        }
        MethodDeclaration declaration = found.declaration();
        if (declaration.formula() == FormulaUse.NONE
                || declaration.formula() == FormulaUse.ANY
                || declaration.terms().stream().noneMatch(t -> t.name().equals(COEFFICIENT) && t.per() != null)) {
            return "Method " + method
                    + " has no coefficients. Write a regression, such as linear-regression errors=HC3.";
        }
        for (Map.Entry<String, String> option : options.entrySet()) {
            MethodOption declared = declaration.options().stream()
                    .filter(o -> o.name().equals(option.getKey()))
                    .findFirst()
                    .orElse(null);
            if (declared == null) {
                return "Method " + method + " has no option '" + option.getKey() + "'. Its options are "
                        + String.join(
                                ", ",
                                declaration.options().stream()
                                        .map(MethodOption::name)
                                        .toList()) + ".";
            }
            if (declared.type().read(option.getValue()) == null) {
                return "Option " + option.getKey() + " of " + method + " is '" + option.getValue() + "'. Write "
                        + declared.type().allowed() + ".";
            }
        }
        return null;
    }

    MethodDeclaration declaration() {
        return Methods.find(method).orElseThrow().declaration();
    }

    /** With the level of its intervals, where it knows one and none is written. */
    Estimator atLevel(double level) {
        if (options.containsKey(LEVEL)
                || declaration().options().stream().noneMatch(o -> o.name().equals(LEVEL))) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(LEVEL, Objects.toString(level));
        return new Estimator(written, method, more);
    }

    /** Of columns by role, those that the method knows. */
    Map<String, List<String>> known(Map<String, List<String>> columns) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        declaration().columns().forEach(role -> {
            List<String> headers = columns.get(role.name());
            if (headers != null) {
                known.put(role.name(), headers);
            }
        });
        return known;
    }
}
