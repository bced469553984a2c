package org.sentinelle.definition.exchange.comparison;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.CodeField;
import org.sentinelle.model.SourceMapping.ConstantField;
import org.sentinelle.model.SourceMapping.CountField;
import org.sentinelle.model.SourceMapping.FieldMapping;
import org.sentinelle.model.SourceMapping.PeriodField;
import org.sentinelle.model.SourceMapping.Rejection;
import org.sentinelle.model.SourceMapping.TextField;

/** Two mappings of a foreign file; two things under one id where they feed another dataset from wholly other columns. */
public final class SourceComparison implements Comparison<SourceMapping> {
    private static final String OTHERWISE = "The same file gives other rows.";

    @Override
    public List<Difference> differences(SourceMapping ours, SourceMapping theirs) {
        Differences found = new Differences()
                .breaking("dataset", ours.dataset(), theirs.dataset(), "It fills another dataset.")
                .label("name", ours.name(), theirs.name())
                .harmless("publisher", ours.publisher(), theirs.publisher(), "Another publisher is named.")
                .harmless("licence", ours.licence(), theirs.licence(), "Another licence is named; check which holds.")
                .harmless(
                        "file/pattern",
                        ours.filePattern(),
                        theirs.filePattern(),
                        "Files of other names are recognised; what is in them is read alike.")
                .breaking(
                        "file/encoding",
                        ours.format().encoding(),
                        theirs.format().encoding(),
                        OTHERWISE)
                .breaking(
                        "file/delimiter",
                        ours.format().delimiter(),
                        theirs.format().delimiter(),
                        OTHERWISE)
                .breaking(
                        "columns", Shown.set(ours.columns()), Shown.set(theirs.columns()), "Another file is expected.");
        rejections(found, ours, theirs);
        fields(found, ours, theirs);
        return found.breaking(
                        "contradictions",
                        Shown.constant(ours.contradictions()),
                        Shown.constant(theirs.contradictions()),
                        "Rows that contradict each other are set aside by one side and kept by the other.")
                .found();
    }

    @Override
    public boolean differentThings(SourceMapping ours, SourceMapping theirs) {
        return !ours.dataset().equals(theirs.dataset()) && Collections.disjoint(ours.columns(), theirs.columns());
    }

    private static void rejections(Differences found, SourceMapping ours, SourceMapping theirs) {
        found.breaking(
                "reject",
                rejections(ours),
                rejections(theirs),
                "Rows are set aside by one side that the other counts.");
        found.harmless(
                "reject/because",
                reasons(ours),
                reasons(theirs),
                "The reasons are worded otherwise; the rows are alike.");
    }

    private static String rejections(SourceMapping source) {
        return Shown.set(source.rejections().stream()
                .map(rejection -> rejection.column() + " matches " + rejection.matches())
                .toList());
    }

    private static String reasons(SourceMapping source) {
        Map<String, String> byReason = new TreeMap<>();
        for (Rejection rejection : source.rejections()) {
            byReason.put(rejection.reason(), Shown.text(rejection.because()));
        }
        return Shown.map(byReason);
    }

    private static void fields(Differences found, SourceMapping ours, SourceMapping theirs) {
        Map<String, Map<String, String>> our = byField(ours);
        Map<String, Map<String, String>> their = byField(theirs);
        Set<String> names = new TreeSet<>(our.keySet());
        names.addAll(their.keySet());
        for (String name : names) {
            Map<String, String> ourParts = our.getOrDefault(name, Map.of());
            Map<String, String> theirParts = their.getOrDefault(name, Map.of());
            Set<String> parts = new TreeSet<>(ourParts.keySet());
            parts.addAll(theirParts.keySet());
            for (String part : parts) {
                found.breaking(
                        "fields/" + name + "/" + part,
                        ourParts.get(part),
                        theirParts.get(part),
                        "The field is read otherwise, so rows land under other codes, periods or counts.");
            }
        }
    }

    private static Map<String, Map<String, String>> byField(SourceMapping source) {
        Map<String, Map<String, String>> byField = new TreeMap<>();
        source.fields().forEach(field -> byField.put(field.field(), parts(field)));
        return byField;
    }

    /** The parts of a field's mapping that are given, by key. */
    private static Map<String, String> parts(FieldMapping field) {
        Map<String, String> parts = new TreeMap<>();
        if (field instanceof CodeField code) {
            codeParts(parts, code);
        } else if (field instanceof ConstantField constant) {
            parts.put("value", constant.value());
        } else if (field instanceof PeriodField period) {
            parts.put("column", period.column());
            parts.put("grain", Shown.constant(period.grain()));
        } else if (field instanceof CountField count) {
            countParts(parts, count);
        } else if (field instanceof TextField text) {
            parts.put("column", text.column());
        }
        return parts;
    }

    private static void countParts(Map<String, String> parts, CountField count) {
        parts.put("column", count.column());
        put(parts, "thousands", count.thousands());
        count.censored().forEach((text, bound) -> parts.put("censored/" + text, bound.from() + " to " + bound.to()));
        count.absent().forEach((text, why) -> parts.put("absent/" + text, Shown.constant(why)));
        if (count.status() != null) {
            parts.put("status/column", count.status().column());
            count.status().codes().forEach((flag, why) -> parts.put("status/codes/" + flag, Shown.constant(why)));
        }
    }

    private static void codeParts(Map<String, String> parts, CodeField code) {
        parts.put("column", code.column());
        code.when().forEach((column, text) -> parts.put("when/" + column, text));
        code.table().forEach((text, value) -> parts.put("map/" + text, value));
        put(parts, "spellings", code.tableId());
        put(parts, "blank", code.blank());
        put(parts, "otherwise", code.otherwise());
    }

    private static void put(Map<String, String> parts, String key, @Nullable String value) {
        if (value != null) {
            parts.put(key, value);
        }
    }
}
