package org.sentinelle.harmonise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Area;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DataRule;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Filter;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Period;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.Bound;
import org.sentinelle.model.SourceMapping.CodeField;
import org.sentinelle.model.SourceMapping.CountField;
import org.sentinelle.model.SourceMapping.PeriodField;
import org.sentinelle.model.SourceMapping.TextField;
import org.sentinelle.model.SpellingTable;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.store.ParquetTables;

/** The definitions of the UNODC GLOTIP source and its dataset, as indicators/sources and indicators/datasets say them. */
public final class Reports {
    public static final String SOURCE = "unodc-glotip";
    public static final String DATASET = "trafficking-reports";

    static final String HEADER = "Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,"
            + "Unit of measurement,txtVALUE,Source\n";

    private Reports() {}

    private static LocalisedText text(String english) {
        return LocalisedText.english(english);
    }

    public static SourceMapping mapping() {
        return mapping("UTF-8", ',');
    }

    /** The accepted rows of a harmonised folder, of all years, in the order of their lines. */
    static Table accepted(Path harmonised) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(harmonised.resolve(Harmoniser.ACCEPTED))) {
            files = all.filter(f -> f.toString().endsWith(".parquet")).toList();
        }
        List<Column> columns = List.of(new Column(Harmoniser.LINE, Table.Type.INTEGER, ""));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Path file : files) {
            Table table = ParquetTables.read(file);
            columns = table.columns();
            rows.addAll(table.rows());
        }
        int line = columns.stream().map(Column::name).toList().indexOf(Harmoniser.LINE);
        rows.sort(Comparator.comparingLong(row -> row.get(line) instanceof Long number ? number : 0));
        return new Table("accepted", columns, rows);
    }

    static SourceMapping mapping(String encoding, char delimiter) {
        return new SourceMapping(
                SOURCE,
                DATASET,
                text("GLOTIP"),
                "UNODC",
                "free re-use with attribution",
                "glotip_*.csv",
                new SourceMapping.Format(encoding, delimiter),
                List.of(HEADER.strip().split(",")),
                List.of(new SourceMapping.Rejection(
                        "questionnaire-variable-code",
                        "txtVALUE",
                        "61([1-9]|1[0-9]|2[01])20[0-9]{2}",
                        text("a variable's name in the place of a count"))),
                List.of(
                        code("area", "Iso3_code", Map.of()),
                        new PeriodField("year", "Year", Period.Grain.YEAR),
                        code("stage", "Indicator", STAGES),
                        new CodeField(
                                "form",
                                "Category",
                                Map.of("Dimension", "by form of exploitation"),
                                Map.of(
                                        "Sexual exploitation",
                                        "SEX",
                                        "Forced labour",
                                        "LAB",
                                        "Other forms of exploitation",
                                        "OTH"),
                                null,
                                null,
                                "_T"),
                        spelled("citizenship", "by citizenship"),
                        spelled("repatriated_from", "by country of repatriation"),
                        code("sex", "Sex", SEXES),
                        code("age", "Age", AGES),
                        new CountField("count", "txtVALUE", Map.of("<5", new Bound(0, 4)), ","),
                        new TextField("category_text", "Category")),
                SourceMapping.Contradictions.QUARANTINE,
                null,
                "0");
    }

    private static final Map<String, String> STAGES = Map.of(
            "Detected trafficking victims",
            "detected",
            "Offences of trafficking in persons",
            "offence",
            "Persons brought into formal contact",
            "formal-contact",
            "Persons prosecuted",
            "prosecuted",
            "Persons convicted",
            "convicted");

    private static final Map<String, String> SEXES =
            Map.of("Total", "_T", "Female", "F", "Male", "M", "Other", "OTH", "Unknown", "_U");

    private static final Map<String, String> AGES =
            Map.of("Total", "_T", "0 to 17 years", "Y0T17", "18 years or over", "Y_GE18", "Unknown", "_U");

    private static CodeField code(String field, String column, Map<String, String> table) {
        return new CodeField(field, column, Map.of(), table, null, null, null);
    }

    private static CodeField spelled(String field, String dimension) {
        return new CodeField(field, "Category", Map.of("Dimension", dimension), Map.of(), "citizenship", "_U", "_T");
    }

    public static DatasetSchema dataset() {
        Filter detected = stage("detected");
        return new DatasetSchema(
                DATASET,
                text("What States report"),
                DatasetSchema.Disclosure.PUBLISHED,
                List.of(
                        field("area", Role.AREA, "areas", null),
                        field("year", Role.PERIOD, null, null),
                        field("stage", Role.DIMENSION, "stage", null),
                        field("form", Role.DIMENSION, "exploitation", "_T"),
                        field("citizenship", Role.DIMENSION, "citizenship", "_T"),
                        field("repatriated_from", Role.DIMENSION, "citizenship", "_T"),
                        field("sex", Role.DIMENSION, "sex", "_T"),
                        field("age", Role.DIMENSION, "age", "_T"),
                        field("count", Role.MEASURE, null, null),
                        field("category_text", Role.TEXT, null, null)),
                List.of(
                        new DataRule.PartsOfTotal(
                                "detected-by-sex", text("by sex"), detected, "sex", List.of("F", "M", "OTH", "_U")),
                        new DataRule.PartsOfTotal(
                                "detected-by-age", text("by age"), detected, "age", List.of("Y0T17", "Y_GE18", "_U")),
                        new DataRule.NotAbove(
                                "convicted-not-above-prosecuted",
                                text("convicted and prosecuted"),
                                stage("convicted"),
                                stage("prosecuted"))),
                "UNODC");
    }

    private static Filter stage(String stage) {
        return new Filter(List.of(new Filter.OneOf("stage", List.of(stage))));
    }

    private static Field field(String name, Role role, @Nullable String codes, @Nullable String total) {
        return new Field(name, role, codes, total, text(name));
    }

    /** A catalogue with these areas and these spellings of citizenships. */
    public static Catalogue catalogue(List<String> areas, Map<String, String> citizenships) {
        Stream<String> citizenshipCodes = Stream.concat(
                Stream.of("_T", "_U"), citizenships.values().stream().distinct().sorted());
        return new Catalogue(
                areas.stream().collect(Collectors.toMap(Function.identity(), a -> new Area(a, text(a), true))),
                Map.of(),
                Map.of(
                        "stage", codes("stage", STAGES.values().stream().sorted()),
                        "exploitation", codes("exploitation", Stream.of("_T", "SEX", "LAB", "OTH")),
                        "citizenship", codes("citizenship", citizenshipCodes),
                        "sex", codes("sex", SEXES.values().stream().sorted()),
                        "age", codes("age", AGES.values().stream().sorted())),
                Map.of("citizenship", new SpellingTable("citizenship", "citizenship", new TreeMap<>(citizenships))),
                Map.of(DATASET, dataset()),
                Map.of(SOURCE, mapping()),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static CodeList codes(String id, Stream<String> codes) {
        return new CodeList(
                id, text(id), codes.map(c -> new CodeList.Code(c, text(c))).toList());
    }
}
