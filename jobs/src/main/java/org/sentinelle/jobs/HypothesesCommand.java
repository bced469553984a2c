package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.prose.CataloguePages;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.present.dashboard.WorkingPages;
import org.sentinelle.result.HypothesisTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tests registered hypotheses and writes their registers. */
@Command(
        name = "hypotheses",
        description = {
            "Test the hypotheses of registers on their data, and write each register as a page, CSV and JSON:",
            "what was registered, what the data say, what was never tested, and what rests on it."
        },
        footerHeading = "%nExample:%n",
        footer = "  sentinelle hypotheses --workspace examples/hypotheses --out results")
final class HypothesesCommand implements Callable<Integer>, Commands.NeedsSurroundings {
    @Parameters(arity = "0..*", paramLabel = "ID", description = "Registers; all where none is named.")
    private List<String> ids = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A folder with data files that do not lie where their analyses say.")
    private @Nullable Path data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "results",
            description = "Where to write (default: results).")
    private Path out = Path.of("results");

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final CatalogueOptions options = new CatalogueOptions();

    private Commands.@Nullable Surroundings surroundings;

    @Override
    public void surroundings(Commands.Surroundings given) {
        this.surroundings = given;
    }

    @Override
    public Integer call() throws IOException {
        Console console = Objects.requireNonNull(surroundings).console(options.common);
        Catalogue catalogue = CatalogueReader.read(options.roots());
        Collection<HypothesisRegister> registers = asked(catalogue);
        RegisterOutput output =
                new RegisterOutput(catalogue, out, WorkingPages.languages(language.tag(), CataloguePages.LANGUAGES));
        try (LazySpark spark = new LazySpark(console.progress())) {
            RegisterRun run = new RegisterRun(
                    AnalysisPlaces.of(options.roots(), data),
                    Objects.requireNonNullElse(options.workspace(), Path.of("workspace")),
                    new SparkReplicates(spark));
            for (HypothesisRegister register : registers) {
                if (options.common.dryRun) {
                    describe(register, output, console);
                } else {
                    test(register, run, output, console);
                }
            }
        }
        console.finish();
        return ExitCode.DONE.code();
    }

    private Collection<HypothesisRegister> asked(Catalogue catalogue) {
        Map<String, HypothesisRegister> asked = new LinkedHashMap<>();
        for (String id : ids.isEmpty() ? List.copyOf(catalogue.registers().keySet()) : ids) {
            HypothesisRegister register = catalogue.registers().get(id);
            if (register == null) {
                throw new Failure(
                        ExitCode.WRONG_USAGE,
                        "There is no register '" + id + "'. "
                                + Suggestion.or(
                                        id,
                                        catalogue.registers().keySet(),
                                        "Write one in hypotheses/" + id + ".yaml."));
            }
            asked.put(id, register);
        }
        return asked.values();
    }

    private static void describe(HypothesisRegister register, RegisterOutput output, Console console) {
        console.result(
                register.id(),
                Map.of("hypotheses", (long) register.hypotheses().size(), "write", output.told(register)),
                "Would test " + register.hypotheses().size() + " hypotheses of " + register.id() + " and write "
                        + output.told(register));
    }

    private static void test(HypothesisRegister register, RegisterRun run, RegisterOutput output, Console console)
            throws IOException {
        List<HypothesisTest> tests = console.stage("analyse", register.id(), () -> run.tests(register));
        output.write(register, tests);
        Map<String, Long> verdicts = tests.stream()
                .collect(Collectors.groupingBy(test -> test.verdict().code(), TreeMap::new, Collectors.counting()));
        String said = verdicts.entrySet().stream()
                .map(verdict -> verdict.getKey() + " " + verdict.getValue())
                .collect(Collectors.joining(", "));
        console.result(register.id(), verdicts, register.id() + ": " + said);
        console.result(
                register.id() + "-written",
                output.told(register),
                "Written to " + output.told(register) + ". " + AnalysisOutput.LABEL);
    }
}
