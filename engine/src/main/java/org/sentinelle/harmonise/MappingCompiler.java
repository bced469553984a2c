package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.CodeField;
import org.sentinelle.model.SourceMapping.ConstantField;
import org.sentinelle.model.SourceMapping.Contradictions;
import org.sentinelle.model.SourceMapping.CountField;
import org.sentinelle.model.SourceMapping.FieldMapping;
import org.sentinelle.model.SourceMapping.PeriodField;
import org.sentinelle.model.SourceMapping.TextField;
import org.sentinelle.model.SpellingTable;

/**
 * Compiles a mapping, without data. Definitions were linted before they came here; what still does not fit together is an
 * {@link IllegalArgumentException} that names the mapping and the field.
 */
final class MappingCompiler {
    /** The code list that every dataset may name without defining it: the catalogue's areas. */
    private static final String AREAS = "areas";

    /** The code of a total in the code lists. */
    private static final String TOTAL = "_T";

    /** Dates written so sort as text. */
    private static final String DATE = "\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z";

    private final SourceMapping mapping;
    private final Catalogue catalogue;
    private final DatasetSchema dataset;

    private MappingCompiler(SourceMapping mapping, Catalogue catalogue) {
        this.mapping = mapping;
        this.catalogue = catalogue;
        this.dataset = known(catalogue.datasets().get(mapping.dataset()), "the dataset " + mapping.dataset());
    }

    static MappingPlan compile(SourceMapping mapping, Catalogue catalogue) {
        return new MappingCompiler(mapping, catalogue).plan();
    }

    private MappingPlan plan() {
        List<FieldReading> readings =
                dataset.fields().stream().map(this::reading).toList();
        List<Objection> alone = new ArrayList<>();
        alone.add(Objection.wrongNumberOfCells());
        mapping.rejections().forEach(r -> alone.add(rejection(r)));
        readings.forEach(r -> alone.addAll(r.objections()));
        SourceMapping.Submissions submissions = mapping.submissions();
        if (submissions != null) {
            alone.addAll(unusable(submissions));
        }
        return new MappingPlan(mapping, dataset, readings, alone, besideOthers(submissions));
    }

    private List<Objection> besideOthers(SourceMapping.@Nullable Submissions submissions) {
        if (submissions != null) {
            return Objection.besideOtherSubmissions(text(submissions.received()).foreignColumn(), countColumns());
        }
        boolean judgeCells = mapping.contradictions() == Contradictions.QUARANTINE;
        return judgeCells ? Objection.besideOthers(countColumns()) : List.of();
    }

    /** Without its recipient and a date that can be compared, a submission has no place among the others. */
    private List<Objection> unusable(SourceMapping.Submissions submissions) {
        Cell to = text(submissions.to());
        Cell received = text(submissions.received());
        return List.of(
                Objection.blank(submissions.to(), to, to.isBlank()),
                Objection.blank(submissions.received(), received, received.isBlank()),
                Objection.unreadable(
                        submissions.received(),
                        received,
                        not(received.tidy().rlike(DATE))
                                .or(received.tidy().try_cast(DataTypes.DateType).isNull())));
    }

    private Cell text(String field) {
        return mapping.fields().stream()
                .filter(f -> f instanceof TextField && f.field().equals(field))
                .map(f -> cell(((TextField) f).column()))
                .findFirst()
                .orElseThrow(
                        () -> unfit("names the field " + field + " of its submissions, which it reads as no text"));
    }

    private String countColumns() {
        return mapping.fields().stream()
                .filter(CountField.class::isInstance)
                .map(f -> ((CountField) f).column())
                .collect(Collectors.joining(", "));
    }

    private FieldReading reading(DatasetSchema.Field field) {
        FieldMapping mapped = mapping.fields().stream()
                .filter(f -> f.field().equals(field.name()))
                .findFirst()
                .orElse(null);
        return reading(field, known(mapped, "how the field " + field.name() + " is read"));
    }

    private FieldReading reading(DatasetSchema.Field field, FieldMapping mapped) {
        if (mapped instanceof CodeField code) {
            return code(field, code);
        }
        if (mapped instanceof ConstantField constant) {
            return new ConstantReading(constant.field(), constant.value());
        }
        if (mapped instanceof PeriodField period) {
            return new PeriodReading(period.field(), cell(period.column()), period.grain());
        }
        if (mapped instanceof CountField count) {
            return count(count);
        }
        TextField text = (TextField) mapped;
        return new TextReading(text.field(), cell(text.column()));
    }

    private CountReading count(CountField mapped) {
        checkTold(mapped);
        Cell cell = cell(mapped.column());
        Cell flag = mapped.status() == null ? null : cell(mapped.status().column());
        return CountReading.of(mapped, cell, AbsenceReading.of(mapped, cell, flag));
    }

    /** One text says one thing: bounds, or one reason why there is no figure. */
    private void checkTold(CountField mapped) {
        SortedMap<String, String> told = new TreeMap<>();
        mapped.censored().forEach((text, bound) -> told.put(FoldedText.fold(text), bound.toString()));
        Map<String, String> reasons = new TreeMap<>();
        mapped.absent().forEach((text, why) -> reasons.put(text, why.name()));
        folded(reasons, mapped.field()).forEach((text, why) -> {
            if (told.put(text, why) != null) {
                throw unfit("has bounds and a reason for '" + text + "' of the field " + mapped.field());
            }
        });
    }

    private CodeReading code(DatasetSchema.Field field, CodeField mapped) {
        SortedSet<String> allowed = codes(field.codes());
        if (field.total() == null) {
            // Rows of such a dimension are added up: one that holds their sum would count everybody twice.
            allowed.remove(TOTAL);
        }
        SortedMap<String, String> table = table(mapped);
        List<@Nullable String> produced = new ArrayList<>(table.values());
        produced.add(mapped.blank());
        produced.add(mapped.otherwise());
        for (String code : produced) {
            if (code != null && !allowed.isEmpty() && !allowed.contains(code)) {
                throw unfit("gives the field " + field.name() + " the code " + code + ", which its code list has not");
            }
        }
        return new CodeReading(
                field.name(),
                cell(mapped.column()),
                applies(mapped.when()),
                table,
                allowed,
                mapped.blank(),
                mapped.otherwise());
    }

    private SortedSet<String> codes(@Nullable String list) {
        if (list == null) {
            return new TreeSet<>();
        }
        if (list.equals(AREAS)) {
            return new TreeSet<>(catalogue.areas().keySet());
        }
        CodeList codes = known(catalogue.codeLists().get(list), "the code list " + list);
        return new TreeSet<>(codes.codes().stream().map(CodeList.Code::id).toList());
    }

    /** The named table of spellings and the mapping's own, which counts where both know a spelling. */
    private SortedMap<String, String> table(CodeField mapped) {
        SortedMap<String, String> table = new TreeMap<>();
        if (mapped.tableId() != null) {
            SpellingTable spellings =
                    known(catalogue.spellings().get(mapped.tableId()), "the table of spellings " + mapped.tableId());
            table.putAll(folded(spellings.bySpelling(), mapped.field()));
        }
        table.putAll(folded(mapped.table(), mapped.field()));
        return table;
    }

    private SortedMap<String, String> folded(Map<String, String> spellings, String field) {
        SortedMap<String, String> folded = new TreeMap<>();
        spellings.forEach((spelling, code) -> {
            String before = folded.put(FoldedText.fold(spelling), code);
            if (before != null && !before.equals(code)) {
                throw unfit("has two codes for '" + FoldedText.fold(spelling) + "' of the field " + field);
            }
        });
        return folded;
    }

    private Column applies(Map<String, String> when) {
        Column applies = lit(true);
        for (var condition : new TreeMap<>(when).entrySet()) {
            Column text = cell(condition.getKey()).folded();
            applies = applies.and(text.eqNullSafe(lit(FoldedText.fold(condition.getValue()))));
        }
        return applies;
    }

    private Objection rejection(SourceMapping.Rejection rejection) {
        Column text = cell(rejection.column()).tidy();
        String separator = separatorOf(rejection.column());
        Column digits = separator == null ? text : regexp_replace(text, Pattern.quote(separator), "");
        return new Objection(
                rejection.reason(), rejection.column(), digits.rlike("\\A(?:" + rejection.matches() + ")\\z"));
    }

    private @Nullable String separatorOf(String column) {
        return mapping.fields().stream()
                .filter(f -> f instanceof CountField count && count.column().equals(column))
                .map(f -> CountReading.separator(((CountField) f).thousands()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Cell cell(String foreignColumn) {
        int index = mapping.columns().indexOf(foreignColumn);
        if (index < 0) {
            throw unfit("reads the column '" + foreignColumn + "', which is not among its columns");
        }
        return new Cell(foreignColumn, index);
    }

    private <T> T known(@Nullable T found, String what) {
        if (found == null) {
            throw unfit("does not say, or nothing defines, " + what);
        }
        return found;
    }

    private IllegalArgumentException unfit(String what) {
        return new IllegalArgumentException("The mapping " + mapping.id() + " " + what);
    }
}
