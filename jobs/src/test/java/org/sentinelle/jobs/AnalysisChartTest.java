package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisChartTest {
    private static final String NILE = "examples/analysis/nile.yaml";

    @TempDir
    Path out;

    private CommandLineRun analyse(String... more) {
        String[] args = new String[4 + more.length];
        args[0] = "analyse";
        args[1] = CommandLineRun.checkout().resolve(NILE).toString();
        args[2] = "--out";
        args[3] = out.toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return CommandLineRun.of(args);
    }

    @Test
    void a_finding_over_time_is_drawn_as_svg_and_as_png() throws Exception {
        CommandLineRun run = analyse();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(out.resolve("nile.svg"))
                .content()
                .contains(">flow</text>", ">Fitted</text>", "Observed values: 100, from 1871 to 1970");
        assertThat(Files.readAllBytes(out.resolve("nile.png"))).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void the_words_of_the_chart_are_in_the_language_asked_for() {
        assertThat(analyse("--language", "fr").exit()).isZero();
        assertThat(out.resolve("nile.svg")).content().contains(">Ajust\u00e9</text>", "Valeurs observ\u00e9es");
        assertThat(analyse("--language", "ar").exit()).isZero();
        assertThat(out.resolve("nile.svg")).content().contains("\u0627\u0644\u0642\u064a\u0645");
    }

    @Test
    void a_language_without_words_is_refused() {
        CommandLineRun run = analyse("--language", "de");
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(run.err()).contains("There are no words in 'de'. Write one of: en, fr, ar.");
    }
}
