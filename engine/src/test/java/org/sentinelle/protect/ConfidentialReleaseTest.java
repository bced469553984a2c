package org.sentinelle.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Period;
import org.sentinelle.protect.gate.PublicationGate;
import org.sentinelle.protect.gate.ShownNumber;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** Small made-up case registers on their way out. */
class ConfidentialReleaseTest {
    private static final List<String> SITES = List.of("border", "market", "port");

    @Test
    void every_cell_asked_for_comes_out_whatever_the_rows_say() throws IOException {
        PaperTable table = sites();
        PaperTable fewerRows = new PaperTable(table.scope(), table.leaves().subList(0, 4));

        List<CellKey> all = keys(table.released());
        assertThat(all).hasSize((3 + 1) * (1 + 4) * (1 + 4));
        assertThat(keys(fewerRows.released())).isEqualTo(all);
        assertThat(keys(new PaperTable(table.scope(), List.of()).released())).isEqualTo(all);
    }

    @Test
    void no_count_below_the_threshold_is_shown_and_zeros_look_like_the_rest() throws IOException {
        List<Observation> released = sites().released().observations().get();

        assertThat(released)
                .anyMatch(o -> o.bounds() != null)
                .allMatch(o -> o.bounds() == null || o.bounds().low() >= 10);
        assertThat(released.stream().filter(o -> o.bounds() == null))
                .allMatch(o -> o.status() == ObsStatus.Q && o.confidentiality() == ConfStatus.N)
                .allMatch(o -> o.flags().equals(List.of("suppressed")));
    }

    @Test
    void nothing_beside_the_count_tells_of_the_rows() throws IOException {
        assertThat(sites().released().observations().get())
                .allMatch(o -> o.rows() == 0 && o.censoredRows() == 0)
                .allMatch(o -> o.coverage().equals(Coverage.WITHHELD))
                .allMatch(o -> !o.flags().contains("incomplete-parts"))
                .allMatch(o -> o.denominator() == null);
    }

    @Test
    void what_is_released_passes_the_gate_and_one_number_more_does_not() throws IOException {
        Release release = sites().released();
        List<ShownNumber> shown = new ArrayList<>(shown(release));
        PublicationGate gate = new PublicationGate(10);
        assertThat(gate.audit(release.ledger(), shown).findings()).isEmpty();

        Observation hidden = release.observations().get().stream()
                .filter(o -> o.bounds() == null)
                .findFirst()
                .orElseThrow();
        shown.add(new ShownNumber(key(hidden), 12));
        assertThat(gate.audit(release.ledger(), shown).passes()).isFalse();
    }

    @Test
    void ratios_and_second_counts_over_one_dataset_are_held_back() throws IOException {
        PaperTable table = sites();
        Scope share = renamed(table.scope(), "share", "register", false);
        Scope second = renamed(table.scope(), "minors", "register", true);
        Release release = new ConfidentialRelease(Policy.DEFAULT)
                .release(
                        Confidential.seal(table.observations()),
                        Confidential.seal(table.leaves()),
                        List.of(table.scope(), share, second));

        assertThat(of(release, "share")).isNotEmpty().allMatch(o -> o.flags().equals(List.of("needs-released-inputs")));
        assertThat(of(release, "minors"))
                .isNotEmpty()
                .allMatch(o -> o.flags().equals(List.of("needs-joint-protection")) && o.bounds() == null);
        assertThat(of(release, PaperTable.INDICATOR)).anyMatch(o -> o.bounds() != null);
    }

    @Test
    void values_over_a_fixed_panel_are_held_back() throws IOException {
        Scope scope = sites().scope();
        Scope both = new Scope(
                scope.dataset(),
                scope.indicator(),
                true,
                null,
                scope.areas(),
                scope.groups(),
                scope.periods(),
                scope.codes(),
                scope.margins(),
                Set.of(Panel.ALL, Panel.FIXED));
        List<Observation> fixed = new PaperTable(both, sites().leaves())
                .released().observations().get().stream()
                        .filter(o -> o.panel() == Panel.FIXED)
                        .toList();
        assertThat(fixed).hasSize(25).allMatch(o -> o.area().equals("all") && o.bounds() == null);
    }

    @Test
    void the_stricter_of_the_two_thresholds_wins() {
        assertThat(new Policy(10).thresholdFor(null)).isEqualTo(10);
        assertThat(new Policy(10).thresholdFor(20)).isEqualTo(20);
        assertThat(new Policy(10).thresholdFor(5)).isEqualTo(10);
    }

    @Test
    void an_observation_that_its_leaves_do_not_add_up_to_stops_the_release() throws IOException {
        PaperTable table = sites();
        List<Observation> wrong = List.of(PaperTable.observation(PaperTable.cell("port", ""), 12_345));
        assertThatThrownBy(() -> new ConfidentialRelease(Policy.DEFAULT)
                        .release(Confidential.seal(wrong), Confidential.seal(table.leaves()), List.of(table.scope())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("victims at port 2020")
                .hasMessageNotContaining("12345");
    }

    @Test
    void the_example_register_is_the_one_that_was_drawn_and_keeps_its_larger_totals() throws IOException {
        Path file =
                Path.of(System.getProperty("sentinelle.root", ".."), "examples/first-run/incoming/case_register.csv");
        String csv = Files.readString(file);
        assertThat(csv).isEqualTo(MadeUpCaseRegister.csv());

        PaperTable table = register(csv);
        Release release = table.released();
        assertThat(new PublicationGate(10)
                        .audit(release.ledger(), shown(release))
                        .findings())
                .isEmpty();
        assertThat(release.observations().get())
                .filteredOn(o -> o.area().equals("ecowas") && o.stratum().isTotal())
                .hasSize(3)
                .allMatch(o -> o.bounds() != null);
        assertThat(shown(release)).as("of 77 cells of at least 10").hasSizeGreaterThan(30);
    }

    private static PaperTable register(String csv) {
        Map<List<String>, Long> counts = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        Map<String, String> codes = new HashMap<>(Map.of("female", "F", "male", "M", "other", "OTH"));
        codes.putAll(Map.of("not stated", "_U", "sexual exploitation", "SEX", "forced labour", "LAB"));
        csv.lines().skip(1).map(line -> Arrays.asList(line.split(","))).forEach(row -> {
            String stratum = "sex=" + codes.get(row.get(3)) + ";form=" + codes.get(row.get(5));
            counts.merge(List.of(row.get(1), row.get(2), stratum), 1L, Long::sum);
        });
        AreaGroup ecowas = PaperTable.group("ecowas", "BEN", "GHA", "TGO");
        Scope scope = new Scope(
                "case-register",
                PaperTable.INDICATOR,
                true,
                10,
                List.of("BEN", "GHA", "TGO"),
                List.of(ecowas),
                List.of(Period.year(2020), Period.year(2021), Period.year(2022)),
                new TreeMap<>(
                        Map.of("sex", List.of("F", "M", "OTH", "_U"), "form", List.of("SEX", "LAB", "OTH", "_U"))),
                List.of(Set.of(), Set.of("sex"), Set.of("form"), Set.of("sex", "form")),
                Set.of(Panel.ALL));
        PaperTable table = new PaperTable(scope, List.of());
        for (Map.Entry<List<String>, Long> entry : counts.entrySet()) {
            List<String> at = entry.getKey();
            table = table.with(at.get(0), Period.parse(at.get(1)), at.get(2), entry.getValue());
        }
        return table;
    }

    private static PaperTable sites() throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(ConfidentialReleaseTest.class.getResourceAsStream("sites.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> counts.merge(line, 1L, Long::sum));
        }
        PaperTable table = PaperTable.empty(
                SITES,
                List.of(PaperTable.group("all", "border", "market", "port")),
                new TreeMap<>(
                        Map.of("sex", List.of("F", "M", "OTH", "_U"), "form", List.of("SEX", "LAB", "OTH", "_U"))));
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            String[] row = entry.getKey().split(",");
            table = table.with(row[0], "sex=" + row[1] + ";form=" + row[2], entry.getValue());
        }
        return table;
    }

    private static Scope renamed(Scope scope, String indicator, String dataset, boolean counts) {
        return new Scope(
                dataset,
                indicator,
                counts,
                scope.threshold(),
                scope.areas(),
                scope.groups(),
                scope.periods(),
                scope.codes(),
                scope.margins(),
                scope.panels());
    }

    private static List<Observation> of(Release release, String indicator) {
        return release.observations().get().stream()
                .filter(o -> o.indicator().equals(indicator))
                .toList();
    }

    private static List<ShownNumber> shown(Release release) {
        return release.observations().get().stream()
                .filter(o -> o.bounds() != null)
                .map(o -> new ShownNumber(key(o), o.bounds().low()))
                .toList();
    }

    private static List<CellKey> keys(Release release) {
        return release.observations().get().stream()
                .map(ConfidentialReleaseTest::key)
                .toList();
    }

    private static CellKey key(Observation o) {
        return new CellKey(o.indicator(), o.area(), o.period(), o.stratum());
    }
}
