package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person writes wrong into a design, and what the command says about it. */
class ImpactBadInputTest {
    private static final String FILE = "definitions/designs/referral-identified.yaml";

    @TempDir
    Path folder;

    private Path workspace;

    @BeforeEach
    void copy_the_example() throws IOException {
        workspace = CommandLineRun.exampleWorkspace("impact", folder);
    }

    private void refused(String what, String instead, String... says) throws IOException {
        String good = CommandLineRun.text(workspace.resolve(FILE));
        assertThat(good).contains(what);
        ImpactWorkspace.write(workspace, FILE, good.replace(what, instead));
        CommandLineRun run = CommandLineRun.of(
                "impact",
                "--workspace",
                workspace.toString(),
                "--out",
                folder.resolve("out").toString());
        ImpactWorkspace.write(workspace, FILE, good);
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(run.err())
                .contains("designs/referral-identified.yaml:")
                .contains(says)
                .doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void unknown_ids_are_named_with_likely_ones() throws IOException {
        refused("indicator: identified-victims", "indicator: identified-victim", "Did you mean 'identified-victims'?");
        refused("kinds: [referral]", "kinds: [referal]", "'referal'", "referral");
        refused("units: [ecowas]", "units: [ecowos]", "Did you mean 'ecowas'?");
        refused(
                "recording: professionals-trained",
                "recording: professionals",
                "There is no indicator 'professionals'");
    }

    @Test
    void unknown_keys_and_wrong_types_are_named() throws IOException {
        refused("comparison:", "comparision:", "comparision", "comparison");
        refused("later-start: 1", "later-start: soon", "later-start");
        refused("units: [ecowas]", "units: [ecowas, ecowas]", "units");
        refused("comparison: not-yet-adopted", "comparison: everybody", "never-adopted");
        refused("{from: 2008, to: 2019}", "2008", "periods");
        refused("counts-from: next-period}", "counts-from: next-period, members: most}", "members");
    }

    @Test
    void periods_that_cannot_be_are_named() throws IOException {
        refused("from: 2008", "from: 2019", "There is one period only");
        refused("from: 2008", "from: 2020", "The periods end before they begin");
        refused("from: 2008, to: 2019", "from: 2008-Q1, to: 2019-Q4", "has a value for each year");
    }

    @Test
    void an_outcome_that_is_its_own_covariate_and_a_stratum_that_is_not_there_are_named() throws IOException {
        refused("comparison:", "covariates: [identified-victims]\ncomparison:", "The outcome is among the covariates");
        refused(
                "{indicator: identified-victims}",
                "{indicator: identified-victims, stratum: {citizenship: X}}",
                "is not broken down by citizenship");
    }

    @Test
    void a_state_among_groups_is_named() throws IOException {
        String good = CommandLineRun.text(workspace.resolve(FILE));
        ImpactWorkspace.write(
                workspace, FILE, good.replace("counts-from: next-period}", "counts-from: next-period, members: half}"));
        refused("units: [ecowas]", "units: [ecowas, GHA]", "'GHA' is a State, while 'members' makes groups the units");
    }

    @Test
    void two_designs_of_one_id_are_both_named() throws IOException {
        ImpactWorkspace.write(
                workspace, "definitions/designs/another.yaml", CommandLineRun.text(workspace.resolve(FILE)));
        CommandLineRun run = CommandLineRun.of("impact", "--workspace", workspace.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(run.err())
                .contains("designs/another.yaml:", "referral-identified")
                .doesNotContain("\tat ");
    }
}
