package org.sentinelle.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.present.descent.PublishedRun;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** Finds the number that is meant, or says what there is near it. */
final class NumberSearch {
    private static final int MOST_LISTED = 24;
    private static final int MOST_SUGGESTED = 3;

    private final PublishedNumbers numbers;
    private final PublishedRun run;
    private final Catalogue catalogue;

    NumberSearch(PublishedNumbers numbers, PublishedRun run, Catalogue catalogue) {
        this.numbers = numbers;
        this.run = run;
        this.catalogue = catalogue;
    }

    /** A number as the command line names it. */
    record Wanted(String indicator, String area, String period, String stratum, Panel panel) {}

    /** The observation; throws {@link Failure} where there is none. */
    Observation find(Wanted wanted) throws IOException {
        List<Observation> own = run.observations().stream()
                .filter(o -> o.indicator().equals(wanted.indicator()))
                .toList();
        if (own.isEmpty()) {
            throw unknownIndicator(wanted.indicator());
        }
        String area = area(wanted.area());
        Period period = parsed(wanted.period(), Period::parse);
        Stratum stratum = parsed(wanted.stratum(), Stratum::parse);
        List<Observation> left = narrowed(own, Observation::area, area, "area", String::valueOf);
        left = narrowed(left, Observation::panel, wanted.panel(), "panel", NumberSearch::lower);
        left = narrowed(left, Observation::stratum, stratum, "stratum", NumberSearch::label);
        left = narrowed(left, Observation::period, period, "period", Period::label);
        return left.get(0);
    }

    private Failure unknownIndicator(String indicator) throws IOException {
        Set<String> known = numbers.indicators();
        String defined = catalogue.indicators().containsKey(indicator)
                ? "It is defined, but nothing that it needs was read. "
                : "";
        String remedy = "The publication has: " + listed(known) + ".";
        return wrong("Publication " + run.publication() + " has no indicator '" + indicator + "'. " + defined
                + Suggestion.or(indicator, known, remedy));
    }

    /** The code that is meant by a code in any capitals, or by a name in any language. */
    private String area(String written) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Observation o : run.observations()) {
            codes.put(o.area().toLowerCase(Locale.ROOT), o.area());
        }
        catalogue
                .areas()
                .values()
                .forEach(a -> a.name().byLanguage().values().forEach(name -> named(codes, name, a.code())));
        for (AreaGroup group : catalogue.groups().values()) {
            named(codes, group.shortName(), group.id());
            group.name().byLanguage().values().forEach(name -> named(codes, name, group.id()));
        }
        String found = codes.get(written.strip().toLowerCase(Locale.ROOT));
        if (found == null) {
            throw wrong("No area is called '" + written + "'. " + nearestArea(written, codes));
        }
        return found;
    }

    /** Several, since a slip of the pen can be as near to one State as to another. */
    private static String nearestArea(String written, Map<String, String> codes) {
        Map<String, String> left = new LinkedHashMap<>(codes);
        List<String> near = new ArrayList<>();
        for (String next = Suggestion.closest(written, left.keySet());
                next != null && near.size() < MOST_SUGGESTED;
                next = Suggestion.closest(written, left.keySet())) {
            String code = String.valueOf(left.get(next));
            near.add(code.equalsIgnoreCase(next) ? code : code + " (" + next + ")");
            left.values().removeIf(code::equals);
        }
        return near.isEmpty()
                ? "There are: " + listed(new TreeSet<>(codes.values())) + "."
                : "Did you mean: " + String.join(", ", near) + "?";
    }

    private static void named(Map<String, String> codes, String name, String code) {
        codes.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
    }

    private static <T> T parsed(String written, Function<String, T> parse) {
        try {
            return parse.apply(written);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()) + ".");
        }
    }

    /** Those with the wanted value of one coordinate; where none has it, those that there are, the nearest first. */
    private <T extends Comparable<? super T>> List<Observation> narrowed(
            List<Observation> from,
            Function<Observation, T> coordinate,
            T wanted,
            String name,
            Function<T, String> written) {
        List<Observation> left =
                from.stream().filter(o -> coordinate.apply(o).equals(wanted)).toList();
        if (left.isEmpty()) {
            List<String> there = from.stream()
                    .map(coordinate)
                    .distinct()
                    .sorted()
                    .map(written)
                    .toList();
            throw wrong(missing(from.get(0), name, written.apply(wanted)) + nearest(written.apply(wanted), there));
        }
        return left;
    }

    private String missing(Observation one, String name, String wanted) {
        String where = name.equals("area") ? "" : " for " + one.area();
        return "Publication " + run.publication() + " has no value of " + one.indicator() + where + " with " + name
                + " '" + wanted + "'. ";
    }

    private static String nearest(String wanted, List<String> there) {
        String near = Suggestion.closest(wanted, there);
        String all = "There are: " + listed(there) + ".";
        return near == null ? all : "Did you mean '" + near + "'? " + all;
    }

    /** So many, then how many more. */
    private static String listed(Collection<String> words) {
        List<String> shown = new ArrayList<>(words);
        String text = shown.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return shown.size() <= MOST_LISTED ? text : text + " and " + (shown.size() - MOST_LISTED) + " more";
    }

    private static String label(Stratum stratum) {
        return stratum.isTotal() ? "(total)" : stratum.label();
    }

    private static String lower(Panel panel) {
        return panel.name().toLowerCase(Locale.ROOT);
    }

    private static Failure wrong(String message) {
        return new Failure(ExitCode.WRONG_USAGE, message);
    }
}
