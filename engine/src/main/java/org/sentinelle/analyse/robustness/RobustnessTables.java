package org.sentinelle.analyse.robustness;

import java.util.List;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;

/** The tables of details that these methods fill, and charts are drawn from. */
public final class RobustnessTables {
    /** A row a specification. */
    public static final DetailLayout SPECIFICATIONS = new DetailLayout(
            "specifications",
            List.of(
                    new Column("rank", Type.INTEGER, "From the least estimate up; those without one last"),
                    new Column("outcome", Type.TEXT, "What stands before ~"),
                    new Column("cause", Type.TEXT, "The form of the cause"),
                    new Column(
                            "covariates",
                            Type.TEXT,
                            "Declared covariates that are in, with ; between; empty where none is"),
                    new Column("effects", Type.TEXT, "Absorbed effects; empty where none are"),
                    new Column("sample", Type.TEXT, "The rows"),
                    new Column("estimator", Type.TEXT, "The regression and its options"),
                    new Column("n", Type.INTEGER, "Rows that count"),
                    new Column("estimate", Type.DECIMAL, "The coefficient; empty where there is none"),
                    new Column("std_error", Type.DECIMAL, "Its standard error"),
                    new Column("conf_low", Type.DECIMAL, "Lower confidence limit"),
                    new Column("conf_high", Type.DECIMAL, "Upper confidence limit"),
                    new Column("p_value", Type.DECIMAL, "Two-sided p"),
                    new Column("significant", Type.BOOLEAN, "Whether p is below alpha"),
                    new Column("failure", Type.TEXT, "Why there is no estimate")));

    /** A row a statistic of the joint test. */
    public static final DetailLayout JOINT_TEST = new DetailLayout(
            "joint_test",
            List.of(
                    new Column("statistic", Type.TEXT, "What is compared"),
                    new Column("observed", Type.DECIMAL, "In the data"),
                    new Column("under_null", Type.DECIMAL, "Its median in curves without an effect"),
                    new Column("draws", Type.INTEGER, "Curves without an effect"),
                    new Column("as_extreme", Type.INTEGER, "Those at least as extreme as the data's"),
                    new Column("share", Type.DECIMAL, "As a share, which is the p of Simonsohn, Simmons and Nelson"),
                    new Column("p_value", Type.DECIMAL, "(as_extreme + 1) / (draws + 1)")));

    /** A row a unit that is left out. */
    public static final DetailLayout UNITS = new DetailLayout(
            "units",
            List.of(
                    new Column("unit", Type.TEXT, "The unit that is left out"),
                    new Column("rows", Type.INTEGER, "Its rows"),
                    new Column("estimate", Type.DECIMAL, "The coefficient without it; empty where there is none"),
                    new Column("std_error", Type.DECIMAL, "Its standard error"),
                    new Column("conf_low", Type.DECIMAL, "Lower confidence limit"),
                    new Column("conf_high", Type.DECIMAL, "Upper confidence limit"),
                    new Column("p_value", Type.DECIMAL, "Of the coefficient without it"),
                    new Column("change", Type.DECIMAL, "The coefficient without it less that of all units"),
                    new Column("dfbetas", Type.DECIMAL, "That the other way round, over the error without it"),
                    new Column("sign_changes", Type.BOOLEAN, "Whether the sign is another without it"),
                    new Column(
                            "significance_changes", Type.BOOLEAN, "Whether p is on the other side of alpha without it"),
                    new Column("failure", Type.TEXT, "Why there is no coefficient without it")));

    /** A row a variable that could have been left out. */
    public static final DetailLayout SCENARIOS = new DetailLayout(
            "scenarios",
            List.of(
                    new Column("benchmark", Type.TEXT, "The covariate it is held against, or given"),
                    new Column("kd", Type.DECIMAL, "Times as much of the treatment as the benchmark explains"),
                    new Column("ky", Type.DECIMAL, "Times as much of the outcome"),
                    new Column(
                            "r2_treatment",
                            Type.DECIMAL,
                            "Partial R2 with the treatment; empty where none can be that strong"),
                    new Column("r2_outcome", Type.DECIMAL, "Partial R2 with the outcome, at most 1"),
                    new Column("bias", Type.DECIMAL, "By how much the estimate would differ"),
                    new Column("estimate", Type.DECIMAL, "The coefficient with it in the model"),
                    new Column("std_error", Type.DECIMAL, "Its standard error"),
                    new Column("statistic", Type.DECIMAL, "Against 1 - q of the estimate; empty without an error"),
                    new Column("conf_low", Type.DECIMAL, "Lower confidence limit"),
                    new Column("conf_high", Type.DECIMAL, "Upper confidence limit")));

    /** A grid of strengths of such a variable. */
    public static final DetailLayout CONTOURS = new DetailLayout(
            "contours",
            List.of(
                    new Column("r2_treatment", Type.DECIMAL, "Partial R2 with the treatment"),
                    new Column("r2_outcome", Type.DECIMAL, "Partial R2 with the outcome"),
                    new Column("estimate", Type.DECIMAL, "The coefficient beside a variable of that strength"),
                    new Column("statistic", Type.DECIMAL, "Against 1 - q of the estimate; empty without an error")));

    private RobustnessTables() {}
}
