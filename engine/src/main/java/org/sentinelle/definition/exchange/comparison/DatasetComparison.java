package org.sentinelle.definition.exchange.comparison;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.DataRule;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.SeriesBreak;

/** Two definitions of a dataset; two things under one id where they share no dimension and no measure, though both have some. */
public final class DatasetComparison implements Comparison<DatasetSchema> {
    private static final Set<Role> TELLING = EnumSet.of(Role.DIMENSION, Role.MEASURE);
    private static final String OTHER_FIELD = "Rows carry other fields, so they are counted and broken down otherwise.";

    @Override
    public List<Difference> differences(DatasetSchema ours, DatasetSchema theirs) {
        Differences found = new Differences()
                .label("name", ours.name(), theirs.name())
                .harmless("source", ours.source(), theirs.source(), "Another origin is named.")
                .breaking(
                        "disclosure",
                        Shown.constant(ours.disclosure()),
                        Shown.constant(theirs.disclosure()),
                        "One side hides small counts of these rows, the other shows them as public knowledge.");
        for (String name : names(ours, theirs)) {
            field(
                    found,
                    "fields/" + name,
                    ours.field(name).orElse(null),
                    theirs.field(name).orElse(null));
        }
        return found.harmless(
                        "breaks",
                        breaks(ours),
                        breaks(theirs),
                        "Breaks are flagged at other places; the figure of each period is the same.")
                .harmless("rules", rules(ours), rules(theirs), "Rules report; they change no figure.")
                .found();
    }

    @Override
    public boolean differentThings(DatasetSchema ours, DatasetSchema theirs) {
        Set<String> our = telling(ours);
        Set<String> their = telling(theirs);
        return !our.isEmpty() && !their.isEmpty() && Collections.disjoint(our, their);
    }

    private static void field(Differences found, String path, @Nullable Field ours, @Nullable Field theirs) {
        if (ours == null || theirs == null) {
            presence(found, path, ours, theirs);
            return;
        }
        found.breaking(path + "/role", Shown.constant(ours.role()), Shown.constant(theirs.role()), OTHER_FIELD)
                .breaking(path + "/codes", ours.codes(), theirs.codes(), "Its codes come from another list.")
                .breaking(
                        path + "/total",
                        ours.total(),
                        theirs.total(),
                        "Another row is read where an indicator does not break down by it.")
                .breaking(
                        path + "/stock",
                        ours.stock(),
                        theirs.stock(),
                        "One side adds figures of several times up, to the other they are one stock seen several times.")
                .breaking(
                        path + "/counts",
                        ours.counts(),
                        theirs.counts(),
                        "One side protects the persons that it counts, the other the rows behind it.")
                .label(path + "/label", ours.label(), theirs.label());
        grain(found, path + "/grain", ours.grain(), theirs.grain());
    }

    /** How long periods are is read from a source's mapping; a dataset that does not say it may still hold the same. */
    private static void grain(Differences found, String path, @Nullable Grain ours, @Nullable Grain theirs) {
        if (ours == null || theirs == null) {
            found.harmless(path, word(ours), word(theirs), "Only one side says how long the periods are.");
        } else {
            found.breaking(path, word(ours), word(theirs), "Periods of another length are read.");
        }
    }

    /** A remark that only one side keeps moves no figure; any other field does. */
    private static void presence(Differences found, String path, @Nullable Field ours, @Nullable Field theirs) {
        boolean remark = (ours == null || ours.role() == Role.TEXT) && (theirs == null || theirs.role() == Role.TEXT);
        if (remark) {
            found.harmless(path, role(ours), role(theirs), "Only one side keeps this text; no figure rests on it.");
        } else {
            found.breaking(path, role(ours), role(theirs), OTHER_FIELD);
        }
    }

    private static @Nullable String role(@Nullable Field field) {
        return field == null ? null : Shown.constant(field.role());
    }

    private static Set<String> names(DatasetSchema ours, DatasetSchema theirs) {
        Set<String> names = new TreeSet<>();
        ours.fields().forEach(field -> names.add(field.name()));
        theirs.fields().forEach(field -> names.add(field.name()));
        return names;
    }

    private static Set<String> telling(DatasetSchema dataset) {
        return dataset.fields().stream()
                .filter(field -> TELLING.contains(field.role()))
                .map(Field::name)
                .collect(Collectors.toSet());
    }

    private static @Nullable String word(@Nullable Grain grain) {
        return grain == null ? null : Shown.constant(grain);
    }

    private static String breaks(DatasetSchema dataset) {
        return Shown.set(
                dataset.breaks().stream().map(DatasetComparison::seriesBreak).toList());
    }

    private static String seriesBreak(SeriesBreak one) {
        String areas = one.areas().isEmpty() ? "all" : Shown.set(one.areas());
        Filter where = one.where();
        return areas + " from " + one.from() + (where.conditions().isEmpty() ? "" : " where " + Shown.filter(where))
                + (one.provisional() ? " provisional" : "") + " (" + Shown.text(one.reason()) + ")";
    }

    private static String rules(DatasetSchema dataset) {
        TreeMap<String, String> byId = new TreeMap<>();
        dataset.rules().forEach(rule -> byId.put(rule.id(), rule(rule)));
        return Shown.map(byId);
    }

    private static String rule(DataRule rule) {
        String name = " (" + Shown.text(rule.name()) + ")";
        if (rule instanceof DataRule.PartsOfTotal parts) {
            return Shown.set(parts.parts()) + " of " + parts.dimension() + " where " + Shown.filter(parts.where())
                    + name;
        }
        if (rule instanceof DataRule.CountedOnce once) {
            return "each value of " + once.field() + " once" + name;
        }
        if (rule instanceof DataRule.OneSource) {
            return "one source a cell" + name;
        }
        DataRule.NotAbove order = (DataRule.NotAbove) rule;
        return Shown.filter(order.lower()) + " not above " + Shown.filter(order.upper()) + name;
    }
}
