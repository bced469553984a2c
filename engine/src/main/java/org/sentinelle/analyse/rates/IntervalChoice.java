package org.sentinelle.analyse.rates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sentinelle.analyse.MethodOption;

/** Which of several formulas an analysis file names: {@code wilson-corrected} for WILSON_CORRECTED. */
final class IntervalChoice {
    static final String INTERVAL = "interval";
    static final String LEVEL = "level";

    private IntervalChoice() {}

    static <E extends Enum<E>> MethodOption option(String name, E byDefault, String description) {
        List<String> words = Arrays.stream(byDefault.getDeclaringClass().getEnumConstants())
                .map(IntervalChoice::word)
                .toList();
        return new MethodOption(name, new MethodOption.Choice(words), word(byDefault), description);
    }

    static MethodOption level(String description) {
        return new MethodOption(LEVEL, new MethodOption.NumberBetween(0, 1), "0.95", description);
    }

    static <E extends Enum<E>> E chosen(Class<E> formulas, String word) {
        return Enum.valueOf(formulas, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static String word(Enum<?> formula) {
        return formula.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
