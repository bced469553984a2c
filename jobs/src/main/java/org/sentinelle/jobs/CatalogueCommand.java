package org.sentinelle.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.DefinitionRoot;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The definitions: what there is, and whether it is sound. Needs no Spark. */
@Command(
        name = "catalogue",
        description = "The shared definitions and those of a workspace.",
        synopsisSubcommandLabel = "(list | lint)",
        footerHeading = "%nExample:%n",
        footer = "  sentinelle catalogue lint --definitions my-workspace/definitions")
final class CatalogueCommand implements Commands.NeedsSurroundings {
    private Commands.@Nullable Surroundings surroundings;

    @Override
    public void surroundings(Commands.Surroundings given) {
        this.surroundings = given;
    }

    private Console console(boolean json) {
        return Objects.requireNonNull(surroundings).console(json);
    }

    @Command(
            name = "lint",
            description = "Read all definitions and report every problem, with file, line and what to do.",
            footerHeading = "%nExample:%n",
            footer = "  sentinelle catalogue lint")
    int lint(
            @Option(
                            names = "--definitions",
                            paramLabel = "DIR",
                            description = "Further definitions to read beside the shared ones.")
                    @Nullable
                    Path definitions,
            @Option(names = "--json", description = "Print the result as JSON.") boolean json)
            throws Exception {
        Catalogue catalogue = read(definitions);
        Console console = console(json);
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("mechanisms and regions", catalogue.groups().size());
        counts.put("countries and areas", catalogue.areas().size());
        counts.put("code lists", catalogue.codeLists().size());
        counts.put("datasets", catalogue.datasets().size());
        counts.put("sources", catalogue.sources().size());
        counts.put("indicators", catalogue.indicators().size());
        counts.put("plans", catalogue.plans().size());
        counts.put("overlays", catalogue.overlays().size());
        counts.forEach(
                (what, many) -> console.result(what, many, String.format(java.util.Locale.ROOT, "%6d %s", many, what)));
        console.result("problems", 0, "No problems.");
        console.finish();
        return ExitCode.DONE.code();
    }

    @Command(
            name = "list",
            description = "List the indicators: id, version, category, owners, name.",
            footerHeading = "%nExample:%n",
            footer = "  sentinelle catalogue list")
    int list(
            @Option(
                            names = "--definitions",
                            paramLabel = "DIR",
                            description = "Further definitions to read beside the shared ones.")
                    @Nullable
                    Path definitions,
            @Option(names = "--json", description = "Print the result as JSON.") boolean json)
            throws Exception {
        Console console = console(json);
        for (Indicator indicator : read(definitions).indicators().values()) {
            console.result(
                    indicator.id(),
                    indicator.name().english(),
                    String.format(
                            "%-36s v%d  %-10s  %s%n%36s %s",
                            indicator.id(),
                            indicator.version(),
                            indicator.category().name().toLowerCase(java.util.Locale.ROOT),
                            String.join(" ", indicator.owners()),
                            "",
                            indicator.name().english()));
        }
        console.finish();
        return ExitCode.DONE.code();
    }

    private static Catalogue read(@Nullable Path definitions) throws Exception {
        List<DefinitionRoot> roots = new ArrayList<>(List.of(SharedDefinitions.root()));
        if (definitions != null) {
            if (!Files.isDirectory(definitions)) {
                throw new Failure(ExitCode.WRONG_USAGE, definitions + " is no folder. Name a folder of definitions.");
            }
            roots.add(new DefinitionRoot(definitions.toString(), definitions));
        }
        return Definitions.of(roots).catalogue();
    }
}
