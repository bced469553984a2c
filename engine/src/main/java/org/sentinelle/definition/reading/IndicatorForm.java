package org.sentinelle.definition.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Behind;
import org.sentinelle.model.Indicator.Category;
import org.sentinelle.model.Indicator.Concept;
import org.sentinelle.model.Indicator.Direction;
import org.sentinelle.model.Indicator.Example;
import org.sentinelle.model.Indicator.Expectation;
import org.sentinelle.model.Indicator.MissingPolicy;
import org.sentinelle.model.Indicator.Relation;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Indicator.Rows;
import org.sentinelle.model.Indicator.Uncertainty;
import org.sentinelle.model.Indicator.Unlike;
import org.sentinelle.model.IntervalMethod;

/** Indicators. */
final class IndicatorForm {
    private IndicatorForm() {}

    static Indicator indicator(Mapping root, Shelf<DatasetSchema> datasets, String sha256) {
        MeasureForm measures = new MeasureForm(FilterForm.filter(root, "where"), datasets);
        return new Indicator(
                root.text("id"),
                root.integer("version"),
                Words.localised(root, "name"),
                Words.localised(root, "definition"),
                Words.constant(Category.class, root.text("category")),
                root.text("pillar"),
                root.texts("owners"),
                root.mapping("sign-off").integer("required"),
                Words.constant(Direction.class, root.text("direction")),
                root.text("unit"),
                measures.measure(root.mapping("measure")),
                rollup(root.mapping("place")),
                TimeForm.axis(root.mapping("time")),
                disaggregate(root),
                new TreeMap<>(root.textsByKey("concordance")),
                Words.constant(MissingPolicy.class, root.text("missing", "any-input")),
                Words.constant(Unlike.class, root.text("unlike", "refuse")),
                uncertainty(root.optionalMapping("uncertainty")),
                threshold(root.optionalMapping("protection")),
                concept(root.mapping("concept")),
                root.mappings("mappings").stream()
                        .map(m -> new Relation(m.text("to"), m.text("this-is")))
                        .toList(),
                root.mappings("examples").stream().map(IndicatorForm::example).toList(),
                root.flag("provisional"),
                sha256);
    }

    static Rollup rollup(Mapping node) {
        return Words.constant(Rollup.class, node.text("roll-up"));
    }

    static List<List<String>> disaggregate(Mapping root) {
        List<List<String>> groupings = new ArrayList<>();
        for (YamlNode item : root.items("disaggregate")) {
            if (item instanceof YamlNode.Sequence fields) {
                groupings.add(fields.items().stream()
                        .map(field -> ((YamlNode.Scalar) field).text())
                        .toList());
            } else {
                groupings.add(List.of(((YamlNode.Scalar) item).text()));
            }
        }
        return groupings;
    }

    private static @Nullable Uncertainty uncertainty(@Nullable Mapping node) {
        return node == null
                ? null
                : new Uncertainty(
                        Words.constant(IntervalMethod.class, node.text("method")),
                        Double.parseDouble(node.text("level")));
    }

    static @Nullable Integer threshold(@Nullable Mapping protection) {
        return protection == null ? null : Integer.valueOf(protection.text("threshold"));
    }

    private static Concept concept(Mapping node) {
        return new Concept(node.text("population"), node.text("stage"), node.text("unit"), node.text("classification"));
    }

    private static Example example(Mapping node) {
        List<Rows> rows = new ArrayList<>();
        node.textsByKey("rows").forEach((dataset, csv) -> rows.add(new Rows(dataset, csv)));
        return new Example(
                node.text("name"),
                rows,
                node.mappings("expect").stream().map(IndicatorForm::expectation).toList());
    }

    private static Expectation expectation(Mapping node) {
        return new Expectation(
                node.text("area"),
                node.text("period"),
                node.optionalText("stratum"),
                node.optionalText("status"),
                node.optionalNumber("value"),
                node.optionalNumber("low"),
                node.optionalNumber("high"),
                node.optionalNumber("conf-low"),
                node.optionalNumber("conf-high"),
                node.texts("flags"),
                new Behind(
                        node.text("panel", "all").equals("fixed"),
                        integer(node, "reporting"),
                        integer(node, "expected"),
                        node.optionalNumber("population-share")));
    }

    private static @Nullable Integer integer(Mapping node, String key) {
        return node.has(key) ? (Integer) node.integer(key) : null;
    }
}
