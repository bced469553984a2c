package org.sentinelle.present.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.Stratum;
import org.sentinelle.protect.PublishedSources;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.TrendSummary;

/** A dashboard with an indicator for each length of period, with breaks and every kind of missing value, made by rule. */
final class PeriodsFixture {
    static final String YEARLY = "yearly-victims";
    static final String HALVES = "half-yearly-trainings";
    static final String QUARTERS = "quarterly-referrals";
    static final String MONTHS = "monthly-hotline-calls";
    static final String ROUNDS = "round-recommendations";
    static final String FINANCIAL_YEARS = "financial-year-spending";

    private static final List<String> ALL = List.of(YEARLY, QUARTERS, MONTHS, HALVES, ROUNDS, FINANCIAL_YEARS);

    private static final List<String> MECHANISMS = List.of("coe", "ecowas", "eu");

    private final List<Observation> observations = new ArrayList<>();

    private PeriodsFixture() {}

    static DashboardInput input(String language) {
        return input(language, ALL);
    }

    /** The same with the indicators in another order, the first being the one that the overview draws. */
    static DashboardInput input(String language, List<String> order) {
        PeriodsFixture fixture = new PeriodsFixture();
        MECHANISMS.forEach(fixture::mechanism);
        List.of("GHA", "NGA", "FRA").forEach(fixture::state);
        return fixture.input(new PageLanguages(language, List.of("en", "fr", "ar")), order);
    }

    /** The same with values of whole years beside those of quarters. */
    static DashboardInput mixed() {
        PeriodsFixture fixture = new PeriodsFixture();
        MECHANISMS.forEach(fixture::mechanism);
        fixture.series(QUARTERS, "eu", calendar(Grain.YEAR, 2010, 2012));
        return fixture.input(PageLanguages.only("en"), ALL);
    }

    /** The same with one indicator by month over all years shown. */
    static DashboardInput dense() {
        PeriodsFixture fixture = new PeriodsFixture();
        fixture.series(MONTHS, "eu", calendar(Grain.MONTH, 2006, 2013));
        return fixture.input(PageLanguages.only("en"), List.of(MONTHS));
    }

    private DashboardInput input(PageLanguages languages, List<String> order) {
        DashboardInput years = DashboardFixture.input();
        return new DashboardInput(
                PublishedSources.release(Confidential.seal(List.copyOf(observations)), List.of()),
                catalogue(),
                assessments(),
                trends(),
                years.ledgers(),
                years.rules(),
                years.provenance(),
                years.regime(),
                new DashboardSettings(
                        "Periods of every length",
                        "2013-1",
                        languages,
                        Period.year(2006),
                        Period.year(2013),
                        Period.year(2009),
                        Period.year(2013),
                        order));
    }

    private static Catalogue catalogue() {
        Catalogue plain = CatalogueFixture.catalogue();
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        for (Indicator i : List.of(
                indicator(
                        YEARLY,
                        "Victims detected in the year",
                        "Victimes détectées dans l’année",
                        "الضحايا المكتشفون في السنة"),
                indicator(
                        QUARTERS,
                        "Persons referred to services",
                        "Personnes orientées vers les services",
                        "الأشخاص المحالون إلى الخدمات"),
                indicator(MONTHS, "Calls to the hotline", "Appels au numéro d’urgence", "الاتصالات بالخط الساخن"),
                indicator(HALVES, "Officials trained", "Agents formés", "الموظفون المدرَّبون"),
                indicator(
                        ROUNDS, "Recommendations carried out", "Recommandations mises en œuvre", "التوصيات المنفَّذة"),
                indicator(
                        FINANCIAL_YEARS,
                        "Grants to shelters",
                        "Subventions aux foyers",
                        "المنح المقدمة إلى دور الإيواء"))) {
            indicators.put(i.id(), i);
        }
        return new Catalogue(
                plain.areas(),
                new TreeMap<>(Map.of(
                        "coe", plain.groups().get("coe"),
                        "ecowas", plain.groups().get("ecowas"),
                        "eu", plain.groups().get("eu"))),
                plain.codeLists(),
                plain.spellings(),
                plain.datasets(),
                plain.sources(),
                indicators,
                Map.of(),
                Map.of());
    }

    private static Indicator indicator(String id, String english, String french, String arabic) {
        return new Indicator(
                id,
                1,
                new LocalisedText(new TreeMap<>(Map.of("en", english, "fr", french, "ar", arabic))),
                LocalisedText.english("What the authorities of a State reported for the period."),
                Indicator.Category.OUTCOME,
                "protection",
                MECHANISMS,
                2,
                Indicator.Direction.INCREASE,
                "persons",
                new Measure.Total(new Measure.Component("trafficking-reports", "count", Filter.ALL, null)),
                Indicator.Rollup.SUM,
                Indicator.Rollup.SUM,
                List.of(),
                Indicator.MissingPolicy.ANY_INPUT,
                null,
                null,
                new Indicator.Concept("victims", "detected", "person", "unodc-glotip"),
                List.of(),
                List.of(),
                false,
                "0123456789abcdef0123456789abcdef");
    }

    static List<Period> calendar(Grain grain, int from, int to) {
        List<Period> periods = new ArrayList<>();
        for (int month = 12 * from; month < 12 * (to + 1); month += grain.months()) {
            periods.add(Period.starting(grain, YearMonth.of(month / 12, month % 12 + 1)));
        }
        return periods;
    }

    static List<Period> rounds() {
        return List.of(
                Period.parse("2006-02-01/2008-01-31"),
                Period.parse("2008-02-15/2010-01-31"),
                Period.parse("2010-03-01/2011-02-28"),
                Period.parse("2011-06-01/2013-05-31"));
    }

    static List<Period> financialYears() {
        return IntStream.rangeClosed(2006, 2012)
                .mapToObj(y -> new Period(Grain.DECLARED, LocalDate.of(y, 4, 1), LocalDate.of(y + 1, 3, 31)))
                .toList();
    }

    private void mechanism(String area) {
        series(YEARLY, area, calendar(Grain.YEAR, 2006, 2013));
        series(QUARTERS, area, calendar(Grain.QUARTER, 2010, 2013));
        series(MONTHS, area, calendar(Grain.MONTH, 2010, 2013));
        series(HALVES, area, calendar(Grain.HALF, 2007, 2013));
        series(ROUNDS, area, rounds());
        series(FINANCIAL_YEARS, area, financialYears());
    }

    private void state(String area) {
        List<Period> quarters = calendar(Grain.QUARTER, 2010, 2013);
        for (int i = 0; i < quarters.size(); i++) {
            add(new Place(QUARTERS, area, quarters.get(i), Panel.ALL, Stratum.TOTAL), kind(i), 7.0 * i);
        }
    }

    private void series(String indicator, String area, List<Period> periods) {
        for (int i = 0; i < periods.size(); i++) {
            double value = 40 + 9.0 * i + 30 * Math.sin(i * Math.PI / 2) + 11.0 * (area.length() - 3);
            Kind kind = kind(i);
            add(new Place(indicator, area, periods.get(i), Panel.ALL, Stratum.TOTAL), kind, value);
            for (String sex : List.of("F", "M")) {
                Stratum stratum = new Stratum(new TreeMap<>(Map.of("sex", sex)));
                add(new Place(indicator, area, periods.get(i), Panel.ALL, stratum), kind, value / 2);
            }
            if (periods.get(i).year() >= 2009 && area.equals("eu")) {
                add(
                        new Place(indicator, area, periods.get(i), Panel.FIXED, Stratum.TOTAL),
                        new Kind(ObsStatus.A, List.of()),
                        value * 0.6);
            }
        }
    }

    private record Place(String indicator, String area, Period period, Panel panel, Stratum stratum) {}

    private record Kind(ObsStatus status, List<String> flags) {}

    private static Kind kind(int place) {
        return switch (place) {
            case 2 -> new Kind(ObsStatus.B, List.of("break-in-series"));
            case 5 -> new Kind(ObsStatus.L, List.of("not-requested"));
            case 7, 8 -> new Kind(ObsStatus.Q, List.of("suppressed-by-source"));
            case 10 -> new Kind(ObsStatus.M, List.of("not-applicable"));
            case 12 -> new Kind(ObsStatus.O, List.of("not-reported"));
            case 13 -> new Kind(ObsStatus.E, List.of("carried-forward", "incomplete-periods", "straddles-periods"));
            default -> new Kind(ObsStatus.A, List.of());
        };
    }

    private void add(Place place, Kind kind, double value) {
        boolean open =
                place.period().start().getMonthValue() == 7 && place.period().year() == 2012;
        Bounds bounds = kind.status().isMissing() ? null : new Bounds(value, open ? value + 25 : value);
        observations.add(new Observation(
                place.indicator(),
                place.area(),
                place.period(),
                place.stratum(),
                place.panel(),
                kind.status(),
                ConfStatus.F,
                kind.flags(),
                bounds,
                null,
                bounds,
                null,
                new Coverage(bounds == null ? 0 : 4 + place.period().start().getMonthValue() % 5, 15, 0, 0.4),
                4,
                0));
    }

    private static List<TrendSummary> trends() {
        return List.of(
                trend(QUARTERS, Grain.QUARTER, null),
                trend(ROUNDS, Grain.DECLARED, "too-few-observations"),
                trend(MONTHS, Grain.MONTH, "break-in-series"));
    }

    private static TrendSummary trend(String indicator, Grain grain, @Nullable String reason) {
        boolean answered = reason == null;
        return new TrendSummary(
                indicator,
                "eu",
                Panel.FIXED,
                grain,
                "mann-kendall",
                answered ? "answered" : "declined",
                answered ? "increasing" : null,
                answered ? (Double) 21.5 : null,
                answered ? (Double) 12.0 : null,
                answered ? (Double) 33.0 : null,
                answered ? (Double) 0.012 : null,
                16,
                reason);
    }

    private static List<Assessment> assessments() {
        return List.of(new Assessment(
                "made-up",
                "referrals",
                QUARTERS,
                "eu",
                "eurostat-progress",
                "2023",
                "declined",
                null,
                null,
                Period.parse("2010-Q1"),
                Bounds.point(40),
                Period.parse("2012-Q1"),
                Bounds.point(112),
                Period.parse("2012-Q2"),
                150,
                null,
                Bounds.point(0.65),
                "break-in-series",
                List.of()));
    }
}
