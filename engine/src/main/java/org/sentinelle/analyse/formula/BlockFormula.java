package org.sentinelle.analyse.formula;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.analyse.formula.Expression.Name;
import org.sentinelle.analyse.formula.Expression.Several;
import org.sentinelle.analyse.formula.ModelFrame.Columns;

/** What a formula makes of a table block by block, with the codes that all its rows have: the columns of a {@link ModelFrame} of them all. */
public final class BlockFormula {
    private final Formula formula;
    private final FormulaSurvey survey;
    private final Coding coding;

    private BlockFormula(Formula formula, FormulaSurvey survey, Coding coding) {
        this.formula = formula;
        this.survey = survey;
        this.coding = coding;
    }

    /** What the survey says. */
    private record Found(FormulaSurvey survey) implements Known {
        @Override
        public boolean isNumber(String column) {
            return survey.isNumber(column);
        }

        @Override
        public Collection<String> codes(String column) {
            return survey.codes(column);
        }

        @Override
        public double[] numbers(Expression expression) {
            return new double[0];
        }
    }

    /**
     * What the formula has whose columns follow from all rows, so that it cannot be made block by block: splines, whose knots are
     * quantiles, and orthogonal polynomials.
     */
    public static Stream<String> ofAllRows(Formula formula) {
        return FormulaSurvey.factors(formula)
                .filter(f -> f instanceof Several several
                        && several.basis() != Basis.FACTOR
                        && !(several.basis() == Basis.POLY && Spline.isRaw(several)))
                .map(Expression::text);
    }

    /**
     * Holds a formula to what does not depend on the rows.
     *
     * @throws FormulaException where a number is needed and something else stands there
     */
    public static void check(Formula formula) {
        Values none = new Values(new BlockReadings(new RowBlock(0, columns(formula)), new FormulaSurvey()), new int[0]);
        FormulaSurvey.numeric(formula).forEach(none::numbers);
    }

    private static Map<String, RowBlock.Column> columns(Formula formula) {
        return formula.columns().stream().collect(Collectors.toMap(c -> c, c -> new RowBlock.Numbers(new double[0])));
    }

    /**
     * With what was found of all rows.
     *
     * @throws FormulaException where a column has other cells than the formula needs, or a function has no value in some row
     */
    public static BlockFormula of(Formula formula, FormulaSurvey survey) {
        FormulaSurvey.numeric(formula)
                .filter(e -> e.equals(formula.response()) || formula.offsets().contains(e) || !(e instanceof Name))
                .forEach(e -> checkValues(e, survey));
        return new BlockFormula(formula, survey, Coding.of(formula.terms(), formula.intercept(), new Found(survey)));
    }

    private static void checkValues(Expression expression, FormulaSurvey survey) {
        expression.names().filter(c -> !survey.isNumber(c)).findFirst().ifPresent(column -> {
            throw new FormulaException(
                    "The column '" + column + "' is used as a number but has other cells.",
                    "Write numbers with a decimal point, and leave a missing cell empty.");
        });
        if (survey.without(expression) > 0) {
            throw new FormulaException(
                    expression.text() + " has no finite value in " + survey.without(expression) + " row(s).",
                    "Leave those rows out of the data, or write another function, such as log1p(x) for counts that may be 0.");
        }
    }

    /** The names of the columns, without rows. */
    public Columns header() {
        return coding.columns(formula.intercept(), new Values(new BlockReadings(empty(), survey), new int[0]));
    }

    private RowBlock empty() {
        return new RowBlock(0, columns(formula));
    }

    /**
     * The complete rows of a block.
     *
     * @param roles columns that count beside those of the formula
     */
    public ModelFrame frame(RowBlock block, List<String> roles) {
        int[] rows = block.complete(
                Stream.concat(formula.columns().stream(), roles.stream()).toList());
        return new ModelFrame(formula, new Values(new BlockReadings(block, survey), rows), rows, coding);
    }

    /** What the numbers of a column of the terms are like, in all complete rows. */
    public NumberFacts numbers(String column) {
        return survey.numbers(column);
    }

    public Formula formula() {
        return formula;
    }
}
