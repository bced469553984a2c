package org.sentinelle.present.descent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.DefinitionRoot;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Overlays;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.model.WorkspaceSpec.Span;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Descent;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.Provenance;
import org.sentinelle.result.RowLedger;

/** A small publication of made-up figures over the definitions of the example workspace. */
final class DescentFixture {
    static final String VICTIMS = "detected-victims";
    static final String RATIO = "convictions-per-100-prosecuted";
    static final String REGISTERED = "registered-victims";
    static final Period YEAR = Period.year(2021);

    private static final String DEFINITIONS = "the hash of all definitions";
    private static final Catalogue CATALOGUE = Overlays.applied(CatalogueReader.read(
            List.of(SharedDefinitions.root(), DefinitionRoot.ofWorkspace(Path.of("../examples/first-run")))));

    private final List<Observation> observations = new ArrayList<>();

    static Catalogue catalogue() {
        return CATALOGUE;
    }

    /** Where an observation stands. */
    record At(String indicator, String area, Period period, Panel panel) {
        static At all(String indicator, String area) {
            return new At(indicator, area, YEAR, Panel.ALL);
        }
    }

    Observation figure(At at, Bounds numerator, @Nullable Bounds denominator, Coverage coverage) {
        Bounds value = denominator == null
                ? numerator
                : new Bounds(100 * numerator.low() / denominator.high(), 100 * numerator.high() / denominator.low());
        return add(at, ObsStatus.A, List.of(), value, numerator, denominator, coverage);
    }

    /** A State's own total. */
    Observation state(String area, double count) {
        return figure(At.all(VICTIMS, area), Bounds.point(count), null, new Coverage(1, 1, 0, null));
    }

    Observation state(String area, double numerator, double denominator) {
        return figure(
                At.all(RATIO, area), Bounds.point(numerator), Bounds.point(denominator), new Coverage(1, 1, 0, null));
    }

    Observation missing(At at, ObsStatus status, String... flags) {
        return add(at, status, List.of(flags), null, null, null, new Coverage(0, 1, 0, null));
    }

    /** A cell of the confidential register as protection hides it. */
    Observation hidden(String area) {
        return add(At.all(REGISTERED, area), ObsStatus.Q, List.of("suppressed"), null, null, null, Coverage.WITHHELD);
    }

    /** A cell of it as protection shows it. */
    Observation shown(String area, double count, String... flags) {
        Bounds value = Bounds.point(count);
        return add(At.all(REGISTERED, area), ObsStatus.A, List.of(flags), value, value, null, Coverage.WITHHELD);
    }

    private Observation add(
            At at,
            ObsStatus status,
            List<String> flags,
            @Nullable Bounds value,
            @Nullable Bounds numerator,
            @Nullable Bounds denominator,
            Coverage coverage) {
        Observation made = new Observation(
                at.indicator(),
                at.area(),
                at.period(),
                Stratum.TOTAL,
                at.panel(),
                status,
                status == ObsStatus.Q ? ConfStatus.N : ConfStatus.F,
                flags,
                value,
                null,
                numerator,
                denominator,
                coverage,
                coverage.isWithheld() || numerator == null ? 0 : coverage.reporting(),
                numerator == null || numerator.isPoint() ? 0 : 1);
        observations.add(made);
        return made;
    }

    Descent of(Observation number) {
        return new Tracing(CATALOGUE, DEFINITIONS, run()).of(number);
    }

    PublishedRun run() {
        RowLedger ledger = new RowLedger(
                "unodc-glotip",
                "trafficking-reports",
                "glotip.csv",
                "aa".repeat(32),
                12,
                9,
                2,
                new TreeMap<>(Map.of("blank-area", 2L)),
                1);
        return new PublishedRun("p-0123456789ab", provenance(), List.of(ledger), observations);
    }

    private static Provenance provenance() {
        TreeMap<String, String> definitions = new TreeMap<>();
        CATALOGUE.indicators().values().forEach(i -> definitions.put(i.id() + " v" + i.version(), i.hash()));
        CATALOGUE.sources().values().forEach(s -> definitions.put("source " + s.id(), s.hash()));
        definitions.put("overlay ecowas-convictions", "the hash of an older text");
        Span years = new Span(Period.year(2020), YEAR);
        return new Provenance(
                "ab".repeat(32),
                "1.0+test",
                List.of(
                        new Provenance.Input("unodc-glotip", "trafficking-reports", "glotip.csv", "aa".repeat(32), 12L),
                        new Provenance.Input("case-register", "case-register", "register.csv", "bb".repeat(32), null)),
                definitions,
                new Provenance.Terms(DEFINITIONS, years, years, 10));
    }
}
