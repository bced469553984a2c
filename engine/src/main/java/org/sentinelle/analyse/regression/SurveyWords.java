package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodOption;

/** What {@link SurveyInput} takes from an analysis file. */
final class SurveyWords {
    static final String SURVEY = "survey";
    static final String SAMPLING_WEIGHT = "sampling-weight";
    static final String STRATUM = "stratum";
    static final String FPC = "fpc";
    static final String DOMAIN = "domain";
    static final String DOMAIN_IS = "domain-is";
    static final String LONELY = "lonely-unit";

    static final String NO_DESIGN = "survey-columns-unclear";
    static final String CELLS = "survey-cells-missing";
    static final String ACROSS = "clusters-across-strata";
    static final String POPULATION = "impossible-fpc";
    static final String LONELY_UNIT = "lonely-units";
    static final String FEW_UNITS = "too-few-units";
    static final String EMPTY = "empty-domain";

    static final List<ColumnRole> COLUMNS = List.of(
            ColumnRole.optional(
                    SAMPLING_WEIGHT,
                    Kind.NUMBER,
                    "How many of the population the row stands for, one over its chance to be drawn; for survey errors, not to be"
                            + " mixed up with weights"),
            ColumnRole.optional(STRATUM, Kind.TEXT, "Stratum from which the row's cluster, or the row, was drawn"),
            ColumnRole.optional(
                    FPC,
                    Kind.NUMBER,
                    "Clusters (or rows, without clusters) that the stratum has in the population, or the share of them that was"
                            + " drawn; missing where they were drawn with replacement, or are very many"),
            ColumnRole.optional(
                    DOMAIN, Kind.TEXT, "Says which rows are in the part of the population that is asked about"));

    static final List<MethodOption> OPTIONS = List.of(
            new MethodOption(
                    DOMAIN_IS,
                    new MethodOption.Text("what the cells of the domain column say of rows inside"),
                    "yes",
                    "What the domain column says of rows inside, in capitals or not"),
            new MethodOption(
                    LONELY,
                    new MethodOption.Choice(List.of("decline", "certainty", "adjust", "average")),
                    "decline",
                    "What a stratum adds to survey errors of which one cluster was drawn: no answer, nothing, its distance from"
                            + " the middle of all, or the mean of the other strata"));

    static final List<Reason> REASONS = List.of(
            new Reason(
                    NO_DESIGN,
                    "Survey errors are asked for without sampling weights, or these come with other weights, other errors, several"
                            + " clusterings or Firth's correction"),
            new Reason(
                    CELLS, "A sampling weight, stratum, cluster or fpc is missing in some row, or a weight is below 0"),
            new Reason(ACROSS, "A cluster of the sample lies in two strata"),
            new Reason(
                    POPULATION,
                    "The fpc differs within a stratum, is below the clusters drawn, or is a share in some rows and a number in others"),
            new Reason(LONELY_UNIT, "A stratum has one cluster in the sample and more in the population"),
            new Reason(FEW_UNITS, "There are hardly more clusters than strata and coefficients"),
            new Reason(EMPTY, "No row with a weight above 0 is in the domain"));

    private SurveyWords() {}

    /** Those of errors with survey errors among them. */
    static List<MethodOption> options() {
        List<MethodOption> options = new ArrayList<>(ErrorWords.OPTIONS);
        options.set(0, ErrorWords.errors(SURVEY));
        options.addAll(OPTIONS);
        return List.copyOf(options);
    }

    static List<ColumnRole> columns() {
        List<ColumnRole> columns = new ArrayList<>(ErrorOptions.COLUMNS);
        columns.addAll(COLUMNS);
        return List.copyOf(columns);
    }

    static List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>(ErrorOptions.REASONS);
        reasons.addAll(REASONS);
        return List.copyOf(reasons);
    }
}
