package org.sentinelle.analyse.regression;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.CompleteRows;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.RowParts;
import org.sentinelle.analyse.formula.BlockFormula;
import org.sentinelle.analyse.formula.Expression;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.analyse.formula.FormulaException;
import org.sentinelle.analyse.formula.FormulaSurvey;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.analyse.formula.RowBlock;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.stats.regression.PartState;

/** The rows of a regression, read part by part as often as is asked. */
final class PartedRows {
    private final RowParts rows;
    private final PartedDesign design;
    private final Formula formula;
    private final ModelFrame.Columns header;

    private PartedRows(RowParts rows, PartedDesign design, BlockFormula formula) {
        this.rows = rows;
        this.design = design;
        this.formula = formula.formula();
        this.header = formula.header();
    }

    private PartedRows(PartedRows all, BitSet kept) {
        this.rows = all.rows;
        this.design = all.design.with(kept);
        this.formula = all.formula;
        this.header = all.header;
    }

    /**
     * Reads all rows once, for what a formula must know of them.
     *
     * @throws UnusableInput where the formula or a role needs numbers that are not there
     */
    static PartedRows of(MethodDeclaration declaration, AnalysisInput input, RowParts rows) {
        AnalysisRequest request = input.request();
        String text = Objects.requireNonNull(request.formula(), "a method with a formula");
        Map<String, List<String>> roles = request.columns();
        List<String> headers = roles.values().stream().flatMap(List::stream).toList();
        Formula formula = Formula.parse(text);
        try {
            BlockFormula.check(formula);
            FormulaSurvey survey =
                    rows.each(columns(formula, headers), blocks -> survey(text, headers, blocks)).stream()
                            .reduce(new FormulaSurvey(), FormulaSurvey::merge);
            checkRoles(declaration, request, survey);
            return new PartedRows(rows, new PartedDesign(text, survey, roles, null), BlockFormula.of(formula, survey));
        } catch (FormulaException e) {
            throw unusable(request, request.line("formula", ""), e.what(), e.remedy());
        }
    }

    private static List<String> columns(Formula formula, List<String> headers) {
        return Stream.concat(formula.columns().stream(), headers.stream())
                .distinct()
                .toList();
    }

    private static FormulaSurvey survey(String text, List<String> headers, Iterator<RowBlock> blocks) {
        Formula formula = Formula.parse(text);
        FormulaSurvey survey = new FormulaSurvey();
        blocks.forEachRemaining(block -> survey.add(formula, headers, block));
        return survey;
    }

    private static void checkRoles(MethodDeclaration declaration, AnalysisRequest request, FormulaSurvey survey) {
        declaration.columns().stream()
                .filter(role -> role.kind() == Kind.NUMBER)
                .forEach(role -> request.headers(role.name()).stream()
                        .filter(column -> !survey.isNumber(column))
                        .forEach(column -> {
                            throw unusable(
                                    request,
                                    request.line("columns", role.name()),
                                    "The column '" + column + "' for " + role.name()
                                            + " has cells that are no numbers.",
                                    "Write numbers with a decimal point, and leave a missing cell empty.");
                        }));
    }

    private static UnusableInput unusable(AnalysisRequest request, int line, String what, String remedy) {
        return new UnusableInput(List.of(new Problem(request.file(), line, what, remedy)));
    }

    /** With these columns of the formula alone. */
    PartedRows with(BitSet kept) {
        return new PartedRows(this, kept);
    }

    /** What all rows come to. */
    <S extends PartState<S>> S pass(PartedDesign.Begin<S> begin) {
        PartedDesign here = design;
        S whole = begin.get();
        rows.each(columns(formula, design.headers()), blocks -> here.gather(begin, blocks))
                .forEach(whole::merge);
        return whole;
    }

    /** Average marginal effects of what was fitted. */
    List<MarginalEffects.Effect> margins(PartedMargins.Fitted fitted) {
        PartedDesign here = design;
        PartedMargins whole = new PartedMargins();
        rows.each(columns(formula, design.headers()), blocks -> PartedMargins.gather(here, fitted, blocks))
                .forEach(whole::merge);
        return whole.effects();
    }

    /** Whether some column stands in a function, a power or a product. */
    boolean hasHiddenColumns() {
        List<Expression> factors = formula.terms().stream()
                .flatMap(term -> term.factors().stream())
                .toList();
        return factors.size() > formula.terms().size()
                || factors.stream().anyMatch(f -> !(f instanceof Expression.Name))
                || factors.stream().distinct().count() < factors.size();
    }

    boolean has(String role) {
        return design.has(role);
    }

    /** Of all columns of the formula. */
    int columns() {
        return header.names().size();
    }

    boolean hasConstant() {
        return formula.intercept();
    }

    List<String> names(BitSet columns) {
        return columns.stream().mapToObj(header.names()::get).toList();
    }

    /** Those that are not among some. */
    List<String> others(BitSet columns) {
        return IntStream.range(0, columns())
                .filter(j -> !columns.get(j))
                .mapToObj(header.names()::get)
                .toList();
    }

    Map<String, BitSet> terms(List<String> names) {
        return Terms.of(formula, header, names);
    }

    /** Begins an answer, with how many rows there were. */
    Answer answer(MethodDeclaration declaration) {
        long complete = design.survey().complete();
        long dropped = design.survey().rows() - complete;
        List<String> caveats = dropped > 0 ? List.of(CompleteRows.DROPPED_CAVEAT) : List.of();
        return new Answer(declaration, complete, caveats).say("n", complete).say("n_dropped", dropped);
    }
}
