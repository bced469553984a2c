package org.sentinelle.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A choice that a method leaves to the analyst.
 *
 * @param name kebab-case, the key under {@code options} in an analysis file
 * @param byDefault as it would be written; what counts where the file says nothing
 */
public record MethodOption(String name, Type type, String byDefault, String description) {

    /** What may be written for an option, and the value it stands for. */
    public sealed interface Type {
        /** The value, or null where the text is none. */
        @Nullable
        Object read(String written);

        /** The values that are understood, to follow "write". */
        String allowed();
    }

    /** A number strictly between two limits, of which the upper may be infinite. */
    public record NumberBetween(double above, double below) implements Type {
        @Override
        public @Nullable Object read(String written) {
            Double number = Cells.number(written);
            return number != null && number > above && number < below ? number : null;
        }

        @Override
        public String allowed() {
            String least = "a number above " + plain(above);
            return Double.isInfinite(below) ? least : least + " and below " + plain(below);
        }

        private static String plain(double limit) {
            return limit == Math.rint(limit) ? String.format(Locale.ROOT, "%.0f", limit) : Double.toString(limit);
        }
    }

    /** A whole number between two limits, both included. */
    public record Whole(long from, long to) implements Type {
        private static final Pattern WRITTEN = Pattern.compile("[+-]?\\d{1,18}");

        @Override
        public @Nullable Object read(String written) {
            if (!WRITTEN.matcher(written).matches()) {
                return null;
            }
            long number = Long.parseLong(written);
            return number >= from && number <= to ? number : null;
        }

        @Override
        public String allowed() {
            return "a whole number from " + from + " to " + to;
        }
    }

    /** A number between two limits, both included, or one of several words in its place. */
    public record NumberOr(double from, double to, List<String> words) implements Type {
        public NumberOr {
            words = List.copyOf(words);
        }

        @Override
        public @Nullable Object read(String written) {
            if (words.contains(written)) {
                return written;
            }
            Double number = Cells.number(written);
            return number != null && number >= from && number <= to ? number : null;
        }

        @Override
        public String allowed() {
            String numbers = Double.isInfinite(to)
                    ? Double.isInfinite(from) ? "a number" : "a number from " + NumberBetween.plain(from) + " up"
                    : "a number from " + NumberBetween.plain(from) + " to " + NumberBetween.plain(to);
            return words.isEmpty() ? numbers : numbers + ", or " + String.join(", ", words);
        }
    }

    /** A whole number between two limits, both included, or one of several words in its place. */
    public record WholeOr(long from, long to, List<String> words) implements Type {
        public WholeOr {
            words = List.copyOf(words);
        }

        @Override
        public @Nullable Object read(String written) {
            return words.contains(written) ? written : new Whole(from, to).read(written);
        }

        @Override
        public String allowed() {
            return new Whole(from, to).allowed() + ", or " + String.join(", ", words);
        }
    }

    /** Numbers with blanks between them, or one of several words in their place. */
    public record NumbersOr(List<String> words) implements Type {
        public NumbersOr {
            words = List.copyOf(words);
        }

        @Override
        public @Nullable Object read(String written) {
            if (words.contains(written)) {
                return written;
            }
            List<Double> numbers = new ArrayList<>();
            for (String part : written.strip().split("\\s+", -1)) {
                Double number = Cells.number(part);
                if (number == null) {
                    return null;
                }
                numbers.add(number);
            }
            return List.copyOf(numbers);
        }

        @Override
        public String allowed() {
            return "numbers with blanks between them, or " + String.join(", ", words);
        }
    }

    /** Text that the method itself reads; {@code says} is what it reads. */
    public record Text(String says) implements Type {
        @Override
        public @Nullable Object read(String written) {
            return written.isBlank() ? null : written.strip();
        }

        @Override
        public String allowed() {
            return says;
        }
    }

    /** True or false. */
    public record Flag() implements Type {
        @Override
        public @Nullable Object read(String written) {
            return switch (written) {
                case "true" -> true;
                case "false" -> false;
                default -> null;
            };
        }

        @Override
        public String allowed() {
            return "true or false";
        }
    }

    /** One of several words. */
    public record Choice(List<String> words) implements Type {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public @Nullable Object read(String written) {
            return words.contains(written) ? written : null;
        }

        @Override
        public String allowed() {
            return "one of " + String.join(", ", words);
        }
    }

    public MethodOption {
        if (type.read(byDefault) == null) {
            throw new IllegalArgumentException("Default '" + byDefault + "' of " + name + " is not " + type.allowed());
        }
    }

    String prose() {
        return name + " (" + type.allowed() + "; default " + byDefault + "): " + description;
    }
}
