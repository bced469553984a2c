package org.sentinelle.jobs;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.impact.ImpactEvaluation;
import org.sentinelle.definition.prose.CataloguePages;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.present.dashboard.WorkingPages;
import org.sentinelle.result.ImpactResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts impact designs to the published values of their outcomes. */
@Command(
        name = "impact",
        description = {
            "Assess impact as designs say: did an indicator change more where a plan, a law or a campaign was adopted?",
            "Writes each as a page, CSV and JSON: the effect, what it rests on, and what could have been found."
        },
        footerHeading = "%nExample:%n",
        footer = "  sentinelle impact --workspace examples/impact --out results")
final class ImpactCommand implements Callable<Integer>, Commands.NeedsSurroundings {
    /** Of numbers on the screen. */
    private static final int DIGITS = 4;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Designs; all where none is named.")
    private List<String> ids = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "results",
            description = "Where to write (default: results).")
    private Path out = Path.of("results");

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
        MainJob.Run run = MainJob.opened(settings, console);
        Catalogue catalogue = run.definitions().catalogue();
        List<ImpactDesign> designs = asked(catalogue);
        ImpactOutput output =
                new ImpactOutput(catalogue, out, WorkingPages.languages(language.tag(), CataloguePages.LANGUAGES));
        if (options.common.dryRun) {
            designs.forEach(design -> describe(design, output, console));
        } else {
            try (LazySpark spark = new LazySpark(console.progress())) {
                ImpactInput input = ImpactInput.of(run, spark, designs);
                for (ImpactDesign design : designs) {
                    assess(design, input, output, console);
                }
            }
        }
        console.finish();
        return ExitCode.DONE.code();
    }

    private List<ImpactDesign> asked(Catalogue catalogue) {
        List<ImpactDesign> asked = new ArrayList<>();
        for (String id : ids.isEmpty() ? List.copyOf(catalogue.designs().keySet()) : ids) {
            ImpactDesign design = catalogue.designs().get(id);
            if (design == null) {
                throw new Failure(
                        ExitCode.WRONG_USAGE,
                        "There is no design '" + id + "'. "
                                + Suggestion.or(
                                        id, catalogue.designs().keySet(), "Write one in designs/" + id + ".yaml."));
            }
            asked.add(design);
        }
        return asked;
    }

    private static void describe(ImpactDesign design, ImpactOutput output, Console console) {
        console.result(
                design.id(),
                Map.of("outcome", design.outcome().indicator(), "write", output.told(design)),
                "Would look for an effect on " + design.outcome().indicator() + " and write " + output.told(design));
    }

    private static void assess(ImpactDesign design, ImpactInput input, ImpactOutput output, Console console)
            throws IOException {
        ImpactEvaluation evaluation = new ImpactEvaluation(design, output.catalogue(), input.data());
        ImpactResult result = console.stage("analyse", design.id(), evaluation::result);
        output.write(design, result, evaluation.panel(), input.provenance());
        console.result(design.id(), ImpactOutput.summary(result), design.id() + ": " + said(result));
        console.result(
                design.id() + "-written",
                output.told(design),
                "Written to " + output.told(design) + ". " + AnalysisOutput.LABEL);
    }

    private static String said(ImpactResult result) {
        ImpactResult.Refusal refusal = result.refusal();
        if (refusal != null) {
            return "nothing can be concluded, " + refusal.reason() + ": " + refusal.explanation();
        }
        Map<String, Object> said = new LinkedHashMap<>(ImpactOutput.summary(result));
        return String.join(
                ", ",
                said.entrySet().stream()
                        .map(e -> e.getKey() + " " + plain(e.getValue()))
                        .toList());
    }

    private static String plain(Object value) {
        return value instanceof Double number
                ? new BigDecimal(number).round(new MathContext(DIGITS)).toPlainString()
                : value.toString();
    }
}
