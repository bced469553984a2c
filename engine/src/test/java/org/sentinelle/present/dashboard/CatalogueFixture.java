package org.sentinelle.present.dashboard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sentinelle.model.Area;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DataRule;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Overlay;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;
import org.sentinelle.model.SourceMapping;

/** The nine mechanisms with members as of 2022, and six indicators like those of the catalogue. */
final class CatalogueFixture {
    static final String VICTIMS = "detected-victims";
    static final String RATE = "detected-victims-per-100000";
    static final String CHILDREN = "child-share-of-detected-victims";
    static final String WOMEN = "female-share-of-detected-victims";
    static final String CONVICTED = "persons-convicted";
    static final String RATIO = "convictions-per-100-prosecuted";

    private static final String DATASET = "trafficking-reports";
    private static final String EU = "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT"
            + " NLD POL PRT ROU SVK SVN SWE";
    private static final String COE_BEYOND =
            " ALB AND ARM AZE BIH BLR CHE GBR GEO ISL ISR LIE MCO MDA MKD MNE NOR SMR" + " SRB TUR UKR";
    private static final Map<String, String> MEMBERS = members();

    private CatalogueFixture() {}

    private static Map<String, String> members() {
        Map<String, String> members = new TreeMap<>();
        members.put("ecowas", "BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI NER NGA SEN SLE TGO");
        members.put("eccas", "AGO BDI CAF CMR COD COG GAB GNQ RWA STP TCD");
        members.put("commit", "CHN KHM LAO MMR THA VNM");
        members.put("eu", EU);
        members.put("coe", EU + COE_BEYOND);
        members.put("osce", (EU + COE_BEYOND).replace(" ISR", "") + " CAN KAZ KGZ MNG RUS TJK TKM USA UZB VAT");
        members.put("las", "ARE BHR COM DJI DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SYR TUN YEM");
        members.put(
                "oas",
                "ARG ATG BHS BLZ BOL BRA BRB CAN CHL COL CRI CUB DMA DOM ECU GRD GTM GUY HND HTI JAM KNA LCA MEX NIC"
                        + " PAN PER PRY SLV SUR TTO URY USA VCT VEN");
        members.put(
                "au",
                "AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ESH ETH GAB GHA GIN GMB GNB GNQ KEN"
                        + " LBR LBY LSO MAR MDG MLI MOZ MRT MUS MWI NAM NER NGA RWA SDN SEN SLE SOM SSD STP SWZ SYC"
                        + " TCD TGO TUN TZA UGA ZAF ZMB ZWE");
        return members;
    }

    private static final Map<String, String> NAMES = Map.of(
            "ecowas", "Economic Community of West African States",
            "eccas", "Economic Community of Central African States",
            "commit", "Coordinated Mekong Ministerial Initiative against Trafficking",
            "eu", "European Union",
            "coe", "Council of Europe Convention on Action against Trafficking in Human Beings",
            "osce", "Organization for Security and Co-operation in Europe",
            "las", "League of Arab States",
            "oas", "Organization of American States",
            "au", "African Union");

    static List<String> mechanismIds() {
        return List.copyOf(MEMBERS.keySet());
    }

    static List<String> membersOf(String mechanism) {
        return List.of(MEMBERS.getOrDefault(mechanism, "").split(" "));
    }

    static Catalogue catalogue() {
        return catalogue(DatasetSchema.Disclosure.PUBLISHED);
    }

    static Catalogue catalogue(DatasetSchema.Disclosure disclosure) {
        return new Catalogue(
                areas(),
                groups(),
                codeLists(),
                Map.of(),
                Map.of(DATASET, dataset(disclosure)),
                Map.of("unodc-glotip", source()),
                indicators(),
                Map.of("ecowas-illustrative", plan(true), "ecowas-adopted", plan(false)),
                Map.of(),
                Map.of("eu-convicted", overlay()));
    }

    private static Overlay overlay() {
        return new Overlay(
                "eu-convicted",
                "eu",
                CONVICTED,
                1,
                text("Final convictions"),
                List.of(List.of("sex", "age")),
                15,
                List.of(),
                text("Its States count final judgments only."),
                LocalDate.of(2012, 6, 19),
                true,
                "ef56");
    }

    private static Map<String, Area> areas() {
        Map<String, Area> areas = new TreeMap<>();
        for (String iso2 : Locale.getISOCountries()) {
            Locale country = new Locale("", iso2);
            String name = country.getDisplayCountry(Locale.ENGLISH);
            areas.put(country.getISO3Country(), new Area(country.getISO3Country(), text(name), true));
        }
        return areas;
    }

    private static Map<String, AreaGroup> groups() {
        Map<String, AreaGroup> groups = new TreeMap<>();
        for (String id : mechanismIds()) {
            List<Membership> members = membersOf(id).stream()
                    .map(m -> new Membership(m, null, null, true, id.equals("coe")))
                    .toList();
            groups.put(
                    id,
                    new AreaGroup(
                            id,
                            AreaGroup.Kind.MECHANISM,
                            text(NAMES.getOrDefault(id, id)),
                            null,
                            members,
                            "treaty and membership records"));
        }
        groups.put("world", new AreaGroup("world", AreaGroup.Kind.WORLD, text("World"), "001", List.of(), "UN M49"));
        return groups;
    }

    private static Map<String, CodeList> codeLists() {
        CodeList sex = new CodeList(
                "sex",
                text("Sex"),
                List.of(code("_T", "Both"), code("F", "Female"), code("M", "Male"), code("_U", "Not stated")));
        CodeList age = new CodeList(
                "age",
                text("Age"),
                List.of(code("Y0T17", "0 to 17 years"), code("Y_GE18", "18 years or over"), code("_U", "Not stated")));
        return Map.of("sex", sex, "age", age);
    }

    private static CodeList.Code code(String id, String name) {
        return new CodeList.Code(id, text(name));
    }

    private static DatasetSchema dataset(DatasetSchema.Disclosure disclosure) {
        return new DatasetSchema(
                DATASET,
                text("Reports"),
                disclosure,
                List.of(
                        new DatasetSchema.Field("sex", DatasetSchema.Role.DIMENSION, "sex", "_T", text("Sex")),
                        new DatasetSchema.Field("age", DatasetSchema.Role.DIMENSION, "age", "_T", text("Age"))),
                List.of(
                        new DataRule.PartsOfTotal(
                                "detected-by-sex",
                                text("Detected victims by sex add up to the total"),
                                Filter.ALL,
                                "sex",
                                List.of("F", "M")),
                        new DataRule.NotAbove(
                                "convicted-not-above-prosecuted",
                                text("No more persons convicted than prosecuted in the year"),
                                Filter.ALL,
                                Filter.ALL)),
                "UNODC");
    }

    private static SourceMapping source() {
        return new SourceMapping(
                "unodc-glotip",
                DATASET,
                text("UNODC GLOTIP questionnaire data"),
                "UNODC",
                "Free re-use with attribution to the UNODC GLOTIP database",
                "glotip_*.csv",
                new SourceMapping.Format("UTF-8", ','),
                List.of(),
                List.of(new SourceMapping.Rejection(
                        "questionnaire-variable-code",
                        "txtVALUE",
                        "61.*",
                        text("The name of a questionnaire variable was published in the place of a count."))),
                List.of(),
                SourceMapping.Contradictions.QUARANTINE,
                null,
                "ab12");
    }

    private static Map<String, Indicator> indicators() {
        Measure.Component any = new Measure.Component(DATASET, "count", Filter.ALL, null);
        Map<String, Indicator> all = new LinkedHashMap<>();
        put(all, VICTIMS, "Detected victims", "detected", "persons", new Measure.Total(any));
        put(
                all,
                RATE,
                "Detected victims per 100,000 population",
                "detected",
                "per 100,000",
                new Measure.Rate(any, any, 100_000));
        put(
                all,
                CHILDREN,
                "Share of children among detected victims",
                "detected",
                "percent",
                new Measure.Proportion(any, any, 100));
        put(
                all,
                WOMEN,
                "Share of women and girls among detected victims",
                "detected",
                "percent",
                new Measure.Proportion(any, any, 100));
        put(all, CONVICTED, "Persons convicted", "convicted", "persons", new Measure.Total(any));
        put(
                all,
                RATIO,
                "Convictions per 100 persons prosecuted",
                "convicted",
                "per 100 prosecuted",
                new Measure.Ratio(any, any, 100));
        return all;
    }

    private static void put(
            Map<String, Indicator> all, String id, String name, String stage, String unit, Measure measure) {
        all.put(id, indicator(id, name, stage, unit, measure));
    }

    static Indicator indicator(String id, String name, String stage, String unit, Measure measure) {
        return new Indicator(
                id,
                1,
                text(name),
                text("Persons that the authorities of a State reported for the year. Persons of unknown status count"
                        + " in none of the parts."),
                Indicator.Category.OUTCOME,
                "protection",
                List.of("ecowas", "eu"),
                2,
                Indicator.Direction.INCREASE,
                unit,
                measure,
                Indicator.Rollup.SUM,
                Indicator.Rollup.SUM,
                List.of(),
                Indicator.MissingPolicy.ANY_INPUT,
                null,
                null,
                new Indicator.Concept("victims", stage, "person", "unodc-glotip"),
                List.of(),
                List.of(),
                true,
                "0123456789abcdef0123456789abcdef");
    }

    private static Plan plan(boolean illustrative) {
        return new Plan(
                illustrative ? "ecowas-illustrative" : "ecowas-adopted",
                "ecowas",
                text(illustrative ? "Illustrative targets for West Africa" : "Plan of action 2018–2022"),
                Period.year(2012),
                Period.year(2022),
                null,
                null,
                List.of(),
                List.of(target(illustrative)),
                true,
                "made up",
                "cd34");
    }

    private static Plan.Target target(boolean illustrative) {
        return new Plan.Target(
                "convictions",
                illustrative ? RATIO : CONVICTED,
                "ecowas",
                Period.year(2012),
                null,
                Map.of(),
                Period.year(2022),
                60,
                null,
                null,
                false,
                illustrative);
    }

    private static LocalisedText text(String english) {
        return LocalisedText.english(english);
    }
}
