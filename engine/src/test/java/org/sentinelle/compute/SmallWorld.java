package org.sentinelle.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.model.Area;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.MissingPolicy;
import org.sentinelle.model.IntervalMethod;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Complete;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Membership;

/** A catalogue made by hand: four States, a territory, a table that carries its margins, a register that does not. */
public final class SmallWorld {
    /** Published, with totals over sex and age, none over the stage. */
    public static final String REPORTS = "reports";

    /** Confidential, one row a person, or a number of persons. */
    public static final String REGISTER = "register";

    private SmallWorld() {}

    public static Catalogue catalogue(AreaGroup... groups) {
        Map<String, Area> areas = new TreeMap<>();
        for (String state : List.of("AAA", "BBB", "CCC", "DDD")) {
            areas.put(state, new Area(state, text(state), true));
        }
        areas.put("TTT", new Area("TTT", text("Territory"), false));
        Map<String, AreaGroup> byId = new TreeMap<>();
        Arrays.stream(groups).forEach(g -> byId.put(g.id(), g));
        Map<String, CodeList> lists = Map.of(
                "sex", codes("sex", "_T", "F", "M", "_U"),
                "age", codes("age", "_T", "Y0T17", "Y_GE18"));
        Map<String, DatasetSchema> datasets = new TreeMap<>();
        for (DatasetSchema schema : List.of(reports(), register(), population())) {
            datasets.put(schema.id(), schema);
        }
        return new Catalogue(areas, byId, lists, Map.of(), datasets, Map.of(), Map.of(), Map.of(), Map.of());
    }

    public static DatasetSchema reports() {
        return schema(
                REPORTS,
                Disclosure.PUBLISHED,
                field("stage", Role.DIMENSION, null, null),
                field("sex", Role.DIMENSION, "sex", "_T"),
                field("age", Role.DIMENSION, "age", "_T"),
                field("count", Role.MEASURE, null, null));
    }

    public static DatasetSchema register() {
        return schema(
                REGISTER,
                Disclosure.CONFIDENTIAL,
                field("sex", Role.DIMENSION, "sex", null),
                field("age", Role.DIMENSION, "age", null),
                field("form", Role.DIMENSION, null, null),
                field("persons", Role.MEASURE, null, null));
    }

    public static DatasetSchema population() {
        return schema(ComputePlan.POPULATION, Disclosure.PUBLISHED, field("persons", Role.MEASURE, null, null));
    }

    private static DatasetSchema schema(String id, Disclosure disclosure, Field... fields) {
        List<Field> all = new ArrayList<>();
        all.add(field("area", Role.AREA, "areas", null));
        all.add(field("year", Role.PERIOD, null, null));
        all.addAll(Arrays.asList(fields));
        return new DatasetSchema(id, text(id), disclosure, all, List.of(), "made by hand");
    }

    private static Field field(String name, Role role, @Nullable String codes, @Nullable String total) {
        return new Field(name, role, codes, total, text(name));
    }

    private static CodeList codes(String id, String... codes) {
        return new CodeList(
                id,
                text(id),
                Arrays.stream(codes).map(c -> new CodeList.Code(c, text(c))).toList());
    }

    public static AreaGroup group(String id, Membership... members) {
        return new AreaGroup(id, AreaGroup.Kind.MECHANISM, text(id), null, Arrays.asList(members), "made by hand");
    }

    public static AreaGroup group(String id, Collection<String> members) {
        return group(id, members.stream().map(SmallWorld::member).toArray(Membership[]::new));
    }

    public static Membership member(String area) {
        return new Membership(area, null, null, true, false);
    }

    public static Membership member(String area, @Nullable String from, @Nullable String to) {
        return new Membership(
                area,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                true,
                false);
    }

    public static Membership territory(String area) {
        return new Membership(area, null, null, false, false);
    }

    public static Filter where(Condition... conditions) {
        return new Filter(Arrays.asList(conditions));
    }

    public static Condition is(String field, String... codes) {
        return new OneOf(field, Arrays.asList(codes));
    }

    public static Component reported(Condition... conditions) {
        return new Component(REPORTS, "count", where(conditions), null);
    }

    public static Component complete(Component component, String field, String... codes) {
        return new Component(
                component.dataset(), component.sum(), component.where(), new Complete(field, Arrays.asList(codes)));
    }

    public static Component registered(Condition... conditions) {
        return new Component(REGISTER, null, where(conditions), null);
    }

    public static Indicator indicator(String id, Measure measure, List<List<String>> disaggregate) {
        return indicator(id, measure, disaggregate, MissingPolicy.ANY_INPUT);
    }

    public static Indicator indicator(
            String id, Measure measure, List<List<String>> disaggregate, MissingPolicy missing) {
        return new Indicator(
                id,
                1,
                text(id),
                text(id),
                Indicator.Category.OUTCOME,
                "protection",
                List.of(),
                0,
                Indicator.Direction.NONE,
                "percent",
                measure,
                Indicator.Rollup.RATIO_OF_SUMS,
                Indicator.Rollup.RATIO_OF_SUMS,
                disaggregate,
                missing,
                new Indicator.Uncertainty(IntervalMethod.WILSON, 0.95),
                null,
                new Indicator.Concept("victims", "detected", "person", "none"),
                List.of(),
                List.of(),
                true,
                "");
    }

    public static Indicator withExamples(Indicator i, Indicator.Example... examples) {
        return new Indicator(
                i.id(),
                i.version(),
                i.name(),
                i.definition(),
                i.category(),
                i.pillar(),
                i.owners(),
                i.signOffRequired(),
                i.direction(),
                i.unit(),
                i.measure(),
                i.placeRollup(),
                i.timeRollup(),
                i.disaggregate(),
                i.missing(),
                i.uncertainty(),
                i.threshold(),
                i.concept(),
                i.mappings(),
                Arrays.asList(examples),
                i.provisional(),
                i.hash());
    }

    public static LocalisedText text(String english) {
        return LocalisedText.english(english);
    }
}
