package org.sentinelle.jobs;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command {@code sentinelle}. */
@Command(
        name = "sentinelle",
        description = "Monitoring and evaluation of regional action plans against trafficking in persons.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = CodeVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            InitCommand.class,
            DemoCommand.class,
            IngestCommand.class,
            CheckCommand.class,
            ComputeCommand.class,
            AssessCommand.class,
            AnalyseCommand.class,
            HypothesesCommand.class,
            ImpactCommand.class,
            PublishCommand.class,
            RunCommand.class,
            ExplainCommand.class,
            AuditCommand.class,
            CatalogueCommand.class,
            ConfigCommand.class,
            KeysCommand.class,
            WarmUpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a gate found something that must not be published",
            "2:wrong usage or definition",
            "3:input unusable",
            "4:internal fault",
            "5:locked by another run",
            "6:cannot write"
        })
public final class Sentinelle {
    public static void main(String[] args) {
        // Libraries name files and write numbers in the default locale; results must not depend on who runs them.
        Locale.setDefault(Locale.ROOT);
        System.exit(run(
                args,
                new Commands.Surroundings(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                        InstantSource.system(),
                        System.getenv(),
                        Boolean.getBoolean("sentinelle.terminal"))));
    }

    /** Runs the command line and gives its exit code; what lies outside comes from the caller, so tests can pass theirs. */
    static int run(String[] args, Commands.Surroundings surroundings) {
        CommandLine commandLine = new CommandLine(new Sentinelle(), new Commands(surroundings))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures(surroundings.out(), surroundings.err()))
                .setExitCodeExceptionMapper(e -> e instanceof CommandLine.ParameterException
                        ? ExitCode.WRONG_USAGE.code()
                        : ExitCode.INTERNAL_FAULT.code());
        return commandLine.execute(args.length == 0 ? new String[] {"--help"} : args);
    }
}
