package org.sentinelle.present.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Bounds;

/**
 * The estimates of many specifications from the least up, over a matrix of the choices that each is made of; those that failed stand at the end.
 *
 * @param remark a line under the matrix, empty for none
 */
public record SpecificationCurveChart(
        String id,
        String title,
        String description,
        List<Point> points,
        List<Group> groups,
        String remark,
        Labels labels)
        implements ChartSpecification {

    /**
     * A specification.
     *
     * @param value null where it has no estimate
     * @param interval null where it has none
     */
    public record Point(@Nullable Double value, @Nullable Bounds interval, boolean significant) {}

    /** A kind of choice, with a line for each that there is. */
    public record Group(String name, List<Choice> choices) {
        public Group {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A line of the matrix.
     *
     * @param made for each point whether it is made so
     */
    public record Choice(String name, List<Boolean> made) {
        public Choice {
            made = List.copyOf(made);
        }
    }

    /** The words; {@code interval} for the bars, {@code failed} for those without an estimate. */
    public record Labels(String axis, String significant, String other, String interval, String failed) {}

    public SpecificationCurveChart {
        ChartSpecification.requireId(id);
        points = List.copyOf(points);
        groups = List.copyOf(groups);
        int count = points.size();
        if (points.stream().noneMatch(p -> p.value() != null)
                || groups.stream()
                        .flatMap(g -> g.choices().stream())
                        .anyMatch(c -> c.made().size() != count)) {
            throw new IllegalArgumentException(
                    "A specification curve has an estimate, and says of each of its points how it was made");
        }
    }
}
