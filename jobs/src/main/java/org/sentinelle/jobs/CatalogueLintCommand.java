package org.sentinelle.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.model.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads all definitions and says what is wrong with them, and what would make them better. */
@Command(
        name = "lint",
        description = "Read all definitions and report every problem, with file, line and what to do.",
        footerHeading = "%nExample:%n",
        footer = "  sentinelle catalogue lint --workspace my-workspace --strict")
final class CatalogueLintCommand implements Callable<Integer>, Commands.NeedsSurroundings {
    @Mixin
    private final CatalogueOptions options = new CatalogueOptions();

    @Option(names = "--strict", description = "Fail where there is advice, too.")
    private boolean strict;

    private Commands.@Nullable Surroundings surroundings;

    @Override
    public void surroundings(Commands.Surroundings given) {
        this.surroundings = given;
    }

    @Override
    public Integer call() {
        Console console = Objects.requireNonNull(surroundings).console(options.common);
        List<String> advice = new ArrayList<>();
        Catalogue catalogue = CatalogueReader.read(options.roots(), found -> advice.add(found.text()));
        counts(catalogue)
                .forEach((what, many) -> console.result(what, many, String.format(Locale.ROOT, "%6d %s", many, what)));
        console.result("problems", 0, "No problems.");
        console.result("advice", advice, advised(advice));
        console.finish();
        return (strict && !advice.isEmpty() ? ExitCode.WRONG_USAGE : ExitCode.DONE).code();
    }

    private static Map<String, Integer> counts(Catalogue catalogue) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("mechanisms and regions", catalogue.groups().size());
        counts.put("countries and areas", catalogue.areas().size());
        counts.put("code lists", catalogue.codeLists().size());
        counts.put("concordances", catalogue.concordances().size());
        counts.put("standard populations", catalogue.standards().size());
        counts.put("datasets", catalogue.datasets().size());
        counts.put("sources", catalogue.sources().size());
        counts.put("indicators", catalogue.indicators().size());
        counts.put("plans", catalogue.plans().size());
        return counts;
    }

    private String advised(List<String> advice) {
        if (advice.isEmpty()) {
            return "No advice.";
        }
        String end = strict ? "With --strict, advice fails." : "Advice fails only with --strict.";
        return String.join(
                System.lineSeparator(),
                String.join(
                        System.lineSeparator(),
                        advice.stream().map(text -> "advice: " + text).toList()),
                advice.size() + " piece(s) of advice. " + end);
    }
}
