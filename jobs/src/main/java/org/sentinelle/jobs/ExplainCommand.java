package org.sentinelle.jobs;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator;
import org.sentinelle.present.descent.DescentText;
import org.sentinelle.present.descent.PublishedRun;
import org.sentinelle.present.descent.Tracing;
import org.sentinelle.result.Descent;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.store.DescentProv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where a published number comes from; it reads and writes nothing, so a dry run is the run itself. */
@Command(
        name = "explain",
        description = {
            "Show where a published number comes from: its definition, the States behind it, the files they were read from.",
            "With --json, as W3C PROV in the form PROV-JSON."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  sentinelle explain detected-victims --area ecowas --period 2021",
            "  sentinelle explain detected-victims --area GHA --period 2021 --stratum \"sex=F\" --language fr"
        })
final class ExplainCommand implements Callable<Integer>, Commands.NeedsSurroundings {
    @Parameters(paramLabel = "INDICATOR", description = "The indicator's id; 'sentinelle catalogue list' names them.")
    private String indicator = "";

    @Option(
            names = "--area",
            required = true,
            paramLabel = "A",
            description = "A State's code or name, or a mechanism's or region's id: GHA, ecowas.")
    private String area = "";

    @Option(
            names = "--period",
            required = true,
            paramLabel = "P",
            description = "The period, written as in the publication: 2021, 2021-Q3.")
    private String period = "";

    @Option(
            names = "--stratum",
            paramLabel = "S",
            defaultValue = "",
            description = "A breakdown, written as in the publication: \"sex=F;age=Y_LT18\" (default: the total).")
    private String stratum = "";

    @Option(
            names = "--panel",
            paramLabel = "PANEL",
            defaultValue = "all",
            description = "Of a group: all that reported, or the fixed panel that reported every year:"
                    + " all, fixed (default: ${DEFAULT-VALUE}).")
    private Panel panel = Panel.ALL;

    @Option(
            names = "--publication",
            paramLabel = "ID",
            description = "The publication whose number it is (default: the current one).")
    private @Nullable String publication;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final Options options = new Options();

    private Commands.@Nullable Surroundings surroundings;

    @Override
    public void surroundings(Commands.Surroundings given) {
        this.surroundings = given;
    }

    @Override
    public Integer call() throws IOException {
        Commands.Surroundings outside = Objects.requireNonNull(surroundings);
        Settings settings = outside.settings(options.flags());
        Console console = outside.console(options.common, settings);
        String tag = language.tag();
        WorkspaceFolder folder = WorkspaceFolder.at(settings.workspace());
        PublishedNumbers numbers = PublishedNumbers.of(folder, publication);
        Definitions definitions = Definitions.of(folder);
        Catalogue catalogue = definitions.catalogue();
        PublishedRun run = numbers.of(madeOf(indicator, catalogue));
        NumberSearch search = new NumberSearch(numbers, run, catalogue);
        Observation found = search.find(new NumberSearch.Wanted(indicator, area, period, stratum, panel));
        Descent descent = new Tracing(catalogue, definitions.hash(), run).of(found);
        if (options.common.json) {
            DescentProv.of(descent).forEach((key, value) -> console.result(key, value, ""));
        } else {
            console.result("text", null, DescentText.of(descent, catalogue, tag).stripTrailing());
        }
        console.finish();
        return ExitCode.DONE.code();
    }

    private static Set<String> madeOf(String indicator, Catalogue catalogue) {
        Indicator found = catalogue.indicators().get(indicator);
        return found == null
                ? Set.of(indicator)
                : catalogue.madeOf(found).stream().map(Indicator::id).collect(Collectors.toSet());
    }
}
