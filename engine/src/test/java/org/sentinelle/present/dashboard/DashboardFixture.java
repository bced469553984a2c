package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Rounding;
import org.sentinelle.model.Stratum;
import org.sentinelle.protect.PublishedSources;
import org.sentinelle.protect.Released;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Interval;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.Provenance;
import org.sentinelle.result.RowLedger;
import org.sentinelle.result.RuleOutcome;
import org.sentinelle.result.TrendSummary;

/** A whole dashboard's input of realistic magnitudes, drawn from a fixed seed: 0 to 75,000 victims, 2003 to 2022. */
final class DashboardFixture {
    private static final int FROM = 2003;
    private static final int TO = 2022;
    private static final int PANEL_FROM = 2012;

    private static final Map<String, Double> VICTIMS_IN_2022 = Map.of(
            "au", 8200.0,
            "coe", 14300.0,
            "commit", 640.0,
            "eccas", 60.0,
            "ecowas", 2400.0,
            "eu", 10100.0,
            "las", 900.0,
            "oas", 9300.0,
            "osce", 75100.0);

    private final List<Observation> observations = new ArrayList<>();
    private final Random draws = new Random(20220101);

    private DashboardFixture() {}

    static DashboardInput input() {
        return input(CatalogueFixture.catalogue(), "Trafficking in persons: what States report");
    }

    static DashboardInput input(String language) {
        return input(
                CatalogueFixture.catalogue(),
                "Trafficking in persons: what States report",
                new PageLanguages(language, List.of("en", "fr", "ar")));
    }

    static DashboardInput input(Catalogue catalogue, String title) {
        return input(catalogue, title, PageLanguages.only("en"));
    }

    private static DashboardInput input(Catalogue catalogue, String title, PageLanguages languages) {
        DashboardFixture fixture = new DashboardFixture();
        CatalogueFixture.mechanismIds().forEach(fixture::mechanism);
        CatalogueFixture.mechanismIds().stream()
                .flatMap(m -> CatalogueFixture.membersOf(m).stream())
                .distinct()
                .sorted()
                .forEach(fixture::state);
        Released<List<Observation>> released =
                PublishedSources.release(Confidential.seal(List.copyOf(fixture.observations)), List.of());
        return new DashboardInput(
                released,
                catalogue,
                assessments(),
                trends(),
                ledgers(),
                rules(),
                provenance(),
                new ProtectionPolicy.Suppress(),
                settings(title, languages));
    }

    /** The same out of a confidential dataset whose counts are shown rounded to multiples of 5. */
    static DashboardInput rounded(String language, Rounding rounding) {
        DashboardInput input = input(
                CatalogueFixture.catalogue(Disclosure.CONFIDENTIAL),
                "A register",
                new PageLanguages(language, List.of("en", "fr", "ar")));
        return new DashboardInput(
                input.observations(),
                input.catalogue(),
                input.assessments(),
                input.trends(),
                input.ledgers(),
                input.rules(),
                input.provenance(),
                new ProtectionPolicy.Round(5, rounding),
                input.settings());
    }

    /** The same without any observation of an indicator. */
    static DashboardInput without(DashboardInput input, String indicator) {
        List<Observation> left = input.observations().get().stream()
                .filter(o -> !o.indicator().equals(indicator))
                .toList();
        return new DashboardInput(
                PublishedSources.release(Confidential.seal(left), List.of()),
                input.catalogue(),
                input.assessments(),
                input.trends(),
                input.ledgers(),
                input.rules(),
                input.provenance(),
                input.regime(),
                input.settings());
    }

    private static DashboardSettings settings(String title, PageLanguages languages) {
        return new DashboardSettings(
                title,
                "2024-1",
                languages,
                Period.year(FROM),
                Period.year(TO),
                Period.year(PANEL_FROM),
                Period.year(TO),
                List.of());
    }

    private void mechanism(String id) {
        int members = CatalogueFixture.membersOf(id).size();
        double last = VICTIMS_IN_2022.getOrDefault(id, 100.0);
        for (int year = FROM; year <= TO; year++) {
            double growth = Math.pow(0.5 + 0.5 * (year - FROM) / (TO - FROM), 1.4) * (0.85 + 0.3 * draws.nextDouble());
            boolean nobody = year < 2005 || (id.equals("eccas") && year % 5 == 0);
            int reporting = nobody ? 0 : Math.min(members, (int) Math.round(members * (0.35 + 0.5 * growth)));
            Coverage coverage = new Coverage(
                    reporting,
                    members,
                    id.equals("coe") ? 1 : 0,
                    nobody ? null : (Double) Math.min(0.99, 0.3 + 0.5 * growth));
            series(id, year, Panel.ALL, nobody ? null : (Double) (last * growth), coverage, id.equals("eu") ? 0 : 4);
            if (year >= PANEL_FROM && !id.equals("eccas")) {
                Coverage same = new Coverage(Math.max(2, members / 4), Math.max(2, members / 4), 0, 0.4);
                series(id, year, Panel.FIXED, last * growth * 0.4, same, id.equals("eu") ? 0 : 4);
            }
        }
    }

    private void series(String area, int year, Panel panel, @Nullable Double victims, Coverage coverage, int open) {
        if (victims == null) {
            for (String indicator : List.of(
                    CatalogueFixture.VICTIMS,
                    CatalogueFixture.RATE,
                    CatalogueFixture.CHILDREN,
                    CatalogueFixture.WOMEN,
                    CatalogueFixture.CONVICTED,
                    CatalogueFixture.RATIO)) {
                add(indicator, area, year, Stratum.TOTAL, panel, null, coverage);
            }
            return;
        }
        double low = Math.floor(victims);
        double high = low + (year % 3 == 0 ? 0 : open * coverage.reporting() * draws.nextInt(3));
        add(CatalogueFixture.VICTIMS, area, year, Stratum.TOTAL, panel, new Bounds(low, high), coverage);
        add(CatalogueFixture.RATE, area, year, Stratum.TOTAL, panel, new Bounds(low / 9e3, high / 9e3), coverage);
        double children = 18 + 30 * draws.nextDouble();
        add(
                CatalogueFixture.CHILDREN,
                area,
                year,
                Stratum.TOTAL,
                panel,
                new Bounds(children, children + (high - low) / (low + 1) * 20),
                coverage);
        double women = 55 + 25 * draws.nextDouble();
        add(CatalogueFixture.WOMEN, area, year, Stratum.TOTAL, panel, Bounds.point(women), coverage);
        double convicted = Math.floor(low * 0.11);
        Coverage courts = new Coverage(
                Math.max(1, coverage.reporting() * 3 / 4), coverage.expected(), 0, coverage.populationShare());
        add(
                CatalogueFixture.CONVICTED,
                area,
                year,
                Stratum.TOTAL,
                panel,
                new Bounds(convicted, convicted + open),
                courts);
        double ratio = 30 + 60 * draws.nextDouble();
        add(CatalogueFixture.RATIO, area, year, Stratum.TOTAL, panel, new Bounds(ratio, ratio + open * 0.4), courts);
        if (panel == Panel.ALL) {
            parts(CatalogueFixture.VICTIMS, area, year, low, coverage);
            parts(CatalogueFixture.CONVICTED, area, year, convicted, courts);
        }
    }

    private void parts(String indicator, String area, int year, double total, Coverage coverage) {
        part(indicator, area, year, "sex", "F", Math.floor(total * 0.7), coverage);
        part(indicator, area, year, "sex", "M", Math.floor(total * 0.29), coverage);
        part(indicator, area, year, "age", "Y0T17", Math.floor(total * 0.3), coverage);
        part(indicator, area, year, "age", "Y_GE18", Math.floor(total * 0.6), coverage);
        part(indicator, area, year, "age", "_U", Math.floor(total * 0.1), coverage);
    }

    private void part(
            String indicator, String area, int year, String dimension, String code, double n, Coverage coverage) {
        Stratum stratum = new Stratum(new TreeMap<>(Map.of(dimension, code)));
        add(indicator, area, year, stratum, Panel.ALL, new Bounds(n, n + 6), coverage);
    }

    private void state(String code) {
        Coverage one = new Coverage(1, 1, 0, 1.0);
        int kind = draws.nextInt(10);
        for (int year = FROM; year <= TO; year++) {
            if (kind == 0 || draws.nextInt(4) == 0) {
                add(CatalogueFixture.VICTIMS, code, year, Stratum.TOTAL, Panel.ALL, null, new Coverage(0, 1, 0, null));
                continue;
            }
            boolean tiny = kind < 3;
            double n = tiny ? 0 : Math.floor(Math.exp(2 + 5 * draws.nextDouble()));
            series(code, year, Panel.ALL, n, one, tiny ? 4 : 0);
        }
        if (kind == 5) {
            observations.add(observations.remove(observations.size() - 1).suppressed("suppressed"));
        }
    }

    private void add(
            String indicator,
            String area,
            int year,
            Stratum stratum,
            Panel panel,
            @Nullable Bounds bounds,
            Coverage coverage) {
        boolean open = bounds != null && !bounds.isPoint();
        boolean interval = indicator.equals(CatalogueFixture.WOMEN) && bounds != null;
        observations.add(new Observation(
                indicator,
                area,
                Period.year(year),
                stratum,
                panel,
                bounds == null ? ObsStatus.O : ObsStatus.A,
                ConfStatus.F,
                bounds == null ? List.of("not-reported") : open ? List.of("censored-inputs") : List.of(),
                bounds,
                interval ? new Interval(bounds.low() - 2.5, bounds.high() + 2.5, 0.95, "wilson") : null,
                bounds,
                null,
                coverage,
                bounds == null ? 0 : 12,
                open ? 3 : 0));
    }

    private static List<TrendSummary> trends() {
        List<TrendSummary> trends = new ArrayList<>();
        List<String> verdicts = List.of("increasing", "no-evidence", "undecided", "decreasing");
        int next = 0;
        for (String id : CatalogueFixture.mechanismIds()) {
            String verdict = verdicts.get(next++ % verdicts.size());
            if (id.equals("eccas")) {
                trends.add(trend(id, Panel.FIXED, null, null, "too-few-observations"));
            } else {
                Double p =
                        verdict.equals("undecided") ? null : (Double) (verdict.equals("increasing") ? 0.0004 : 0.212);
                trends.add(trend(id, Panel.FIXED, verdict, p, null));
                trends.add(trend(id, Panel.ALL, "increasing", 0.013, null));
            }
        }
        return trends;
    }

    private static TrendSummary trend(
            String area, Panel panel, @Nullable String verdict, @Nullable Double p, @Nullable String reason) {
        boolean answered = verdict != null;
        return new TrendSummary(
                CatalogueFixture.VICTIMS,
                area,
                panel,
                Period.Grain.YEAR,
                "mann-kendall",
                answered ? "answered" : "declined",
                verdict,
                answered ? (Double) 41.27 : null,
                answered ? (Double) (-3.1) : null,
                answered ? (Double) 88.4 : null,
                p,
                11,
                reason);
    }

    private static List<Assessment> assessments() {
        return List.of(
                assessment(
                        "ecowas-illustrative",
                        CatalogueFixture.RATIO,
                        "moderate-progress",
                        "significant-progress",
                        null),
                assessment("ecowas-adopted", CatalogueFixture.CONVICTED, null, null, "no-baseline"));
    }

    private static Assessment assessment(
            String plan, String indicator, @Nullable String low, @Nullable String high, @Nullable String reason) {
        return new Assessment(
                plan,
                "convictions",
                indicator,
                "ecowas",
                "eurostat-growth-rate",
                "2023",
                reason == null ? "answered" : "declined",
                low,
                high,
                Period.year(2012),
                reason == null ? new Bounds(33.1, 35.2) : null,
                Period.year(2022),
                new Bounds(55.1, 58),
                Period.year(2022),
                60,
                null,
                null,
                reason,
                List.of("changing-panel"));
    }

    private static List<RowLedger> ledgers() {
        return List.of(new RowLedger(
                "unodc-glotip",
                "trafficking-reports",
                "glotip_2025-04-14.csv",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                58_769,
                57_998,
                29_170,
                new TreeMap<>(Map.of("questionnaire-variable-code", 128L, "contradictory-values", 2L)),
                641));
    }

    private static List<RuleOutcome> rules() {
        RuleOutcome.Breach breach =
                new RuleOutcome.Breach("PAK", "2019", Bounds.point(32_022), new Bounds(1_204, 1_219));
        return List.of(
                new RuleOutcome("trafficking-reports", "detected-by-sex", 1409, 75, 193, List.of(breach, breach)),
                new RuleOutcome(
                        "trafficking-reports", "convicted-not-above-prosecuted", 1376, 130, 0, List.of(breach)));
    }

    private static Provenance provenance() {
        return new Provenance(
                "run-2c26b46b68ff",
                "0.1.0",
                List.of(new Provenance.Input(
                        "unodc-glotip",
                        "trafficking-reports",
                        "glotip_2025-04-14.csv",
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        58_769L)),
                new TreeMap<>(Map.of("detected-victims", "0123456789012345abcdef0123456789", "ecowas", "fedcba98")),
                null);
    }
}
