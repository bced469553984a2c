package org.sentinelle.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.Methods;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.StandardPopulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the indicators by the part of the plans they belong to, then concordances, standards and methods of analysis. */
@Command(
        name = "list",
        description = "List the indicators by pillar: id, category, owners, unit, name; then concordances, standard"
                + " populations and the methods of analysis.",
        footerHeading = "%nExample:%n",
        footer = "  sentinelle catalogue list --pillar protection --mechanism ecowas")
final class CatalogueListCommand implements Callable<Integer>, Commands.NeedsSurroundings {
    @Mixin
    private final CatalogueOptions options = new CatalogueOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(names = "--pillar", paramLabel = "NAME", description = "Only the indicators of this pillar.")
    private @Nullable String pillar;

    @Option(names = "--mechanism", paramLabel = "ID", description = "Only the indicators that this mechanism owns.")
    private @Nullable String mechanism;

    @Option(
            names = "--category",
            paramLabel = "NAME",
            description = "Only the indicators of this category: ${COMPLETION-CANDIDATES}.")
    private Indicator.@Nullable Category category;

    private Commands.@Nullable Surroundings surroundings;

    @Override
    public void surroundings(Commands.Surroundings given) {
        this.surroundings = given;
    }

    @Override
    public Integer call() {
        Console console = Objects.requireNonNull(surroundings).console(options.common);
        Catalogue catalogue = CatalogueReader.read(options.roots());
        requireKnown(catalogue);
        List<Indicator> chosen =
                catalogue.indicators().values().stream().filter(this::isChosen).toList();
        console.result("indicators", chosen.stream().map(this::json).toList(), text(chosen));
        if (pillar == null && mechanism == null && category == null) {
            List<MethodDeclaration> methods =
                    Methods.all().stream().map(Method::declaration).toList();
            named(console, "concordances", names(catalogue.concordances(), Concordance::name));
            named(console, "standard populations", names(catalogue.standards(), StandardPopulation::name));
            console.result(
                    "methods", methods.stream().map(MethodDeclaration::id).toList(), methods(methods));
        }
        console.finish();
        return ExitCode.DONE.code();
    }

    private boolean isChosen(Indicator indicator) {
        return (pillar == null || pillar.equals(indicator.pillar()))
                && (mechanism == null || indicator.owners().contains(mechanism))
                && (category == null || category == indicator.category());
    }

    private void requireKnown(Catalogue catalogue) {
        Set<String> pillars = new TreeSet<>();
        Set<String> owners = new TreeSet<>();
        catalogue.indicators().values().forEach(indicator -> {
            pillars.add(indicator.pillar());
            owners.addAll(indicator.owners());
        });
        requireKnown("pillar", pillar, pillars);
        requireKnown("mechanism", mechanism, owners);
    }

    private static void requireKnown(String what, @Nullable String given, Set<String> known) {
        if (given != null && !known.contains(given)) {
            throw new Failure(
                    ExitCode.WRONG_USAGE,
                    "No indicator has the " + what + " '" + given + "'. "
                            + Suggestion.or(given, known, "Write one of: " + String.join(", ", known) + "."));
        }
    }

    private Map<String, Object> json(Indicator indicator) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", indicator.id());
        json.put("version", indicator.version());
        json.put("name", indicator.name().in(language.tag()));
        json.put("pillar", indicator.pillar());
        json.put("category", category(indicator));
        json.put("owners", indicator.owners());
        json.put("unit", indicator.unit());
        json.put("provisional", indicator.provisional());
        return json;
    }

    private String text(List<Indicator> indicators) {
        Map<String, List<Indicator>> byPillar = new TreeMap<>();
        indicators.forEach(indicator -> byPillar.computeIfAbsent(indicator.pillar(), p -> new ArrayList<>())
                .add(indicator));
        List<String> lines = new ArrayList<>();
        byPillar.forEach((name, members) -> {
            lines.add(name + " (" + members.size() + ")");
            members.forEach(indicator -> lines.add(line(indicator)));
            lines.add("");
        });
        return indicators.isEmpty()
                ? "No indicator fits all of what was asked for."
                : String.join(System.lineSeparator(), lines);
    }

    private String line(Indicator indicator) {
        return String.format(
                Locale.ROOT,
                "  %-40s %-10s  %s%n      %s%n      %s",
                indicator.id(),
                category(indicator),
                indicator.unit(),
                indicator.name().in(language.tag()),
                "owners: " + String.join(", ", indicator.owners()));
    }

    private static String category(Indicator indicator) {
        return indicator.category().name().toLowerCase(Locale.ROOT);
    }

    private <V> Map<String, String> names(Map<String, V> definitions, Function<V, LocalisedText> name) {
        Map<String, String> names = new LinkedHashMap<>();
        definitions.forEach(
                (id, definition) -> names.put(id, name.apply(definition).in(language.tag())));
        return names;
    }

    /** A sort of definitions that has no pillar: each with its id and name; nothing where there is none. */
    private static void named(Console console, String sort, Map<String, String> names) {
        List<String> lines = new ArrayList<>(List.of(sort + " (" + names.size() + ")"));
        names.forEach((id, name) -> lines.add(String.format(Locale.ROOT, "  %-40s %s", id, name)));
        lines.add("");
        if (!names.isEmpty()) {
            console.result(sort, names, String.join(System.lineSeparator(), lines));
        }
    }

    private static String methods(List<MethodDeclaration> methods) {
        List<String> lines = new ArrayList<>(List.of("methods of analysis (" + methods.size() + ")"));
        methods.forEach(method -> lines.add(
                String.format(Locale.ROOT, "  %-40s %-10s  %s", method.id(), method.family(), method.name())));
        return String.join(System.lineSeparator(), lines);
    }
}
