package org.sentinelle.analyse.did;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodOption;

/** The words that methods of this family share. */
final class PanelColumns {
    static final String UNIT = "unit";
    static final String TIME = "time";
    static final String FIRST = "first-treated";
    static final String TREATED = "treated";
    static final String WEIGHT = "weight";
    static final String CLUSTER = "cluster";
    static final String LEVEL = "level";

    static final ColumnRole UNIT_COLUMN =
            ColumnRole.required(UNIT, Kind.TEXT, "Who is observed again and again: the State, the district");
    static final ColumnRole TIME_COLUMN = ColumnRole.required(TIME, Kind.NUMBER, "When");
    static final ColumnRole TREATED_COLUMN = ColumnRole.optional(
            TREATED, Kind.NUMBER, "1 in rows in which the unit is treated, 0 in others; once treated it stays so");
    static final ColumnRole FIRST_COLUMN = ColumnRole.optional(
            FIRST, Kind.NUMBER, "From which time the unit was treated; 0, or a time after the last, if it never was");
    static final ColumnRole WEIGHT_COLUMN =
            ColumnRole.optional(WEIGHT, Kind.NUMBER, "For how many others the row stands");
    static final ColumnRole CLUSTER_COLUMN = ColumnRole.optional(
            CLUSTER,
            Kind.TEXT,
            "Whose units may depend on each other, such as the region; otherwise each unit its own");

    /** Either says when units were treated. */
    static final List<List<String>> WHEN_TREATED = List.of(List.of(FIRST), List.of(TREATED));

    static final String NEVER_IS_0 =
            " Write first-treated: 0 for units never treated: rows in which it is empty are left out.";

    static final MethodOption LEVEL_OPTION =
            new MethodOption(LEVEL, new MethodOption.NumberBetween(0, 1), "0.95", "Level of the confidence intervals");

    static final String CHANGING = "first-treated-changes";
    static final String REPEATED = "repeated-observations";
    static final String NOT_ONE = "treated-not-0-or-1";
    static final String ENDS = "treatment-ends";
    static final String SPLIT = "unit-in-several-clusters";
    static final String NEGATIVE = "weights-not-positive";
    static final String FEW_CLUSTERS = "too-few-clusters";

    static final List<Reason> REASONS = List.of(
            new Reason(CHANGING, "A unit has several times from which it was treated"),
            new Reason(NOT_ONE, "A cell of treated is neither 0 nor 1"),
            new Reason(ENDS, "A unit is no longer treated after it was"),
            new Reason(REPEATED, "A unit has several rows at one time"),
            new Reason(SPLIT, "A unit is in several clusters"),
            new Reason(NEGATIVE, "A weight is 0 or less"),
            new Reason(FEW_CLUSTERS, "There are fewer than two units or clusters that are independent of each other"));

    private PanelColumns() {}
}
