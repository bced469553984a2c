package org.sentinelle.analyse.imputation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Problem;
import org.sentinelle.result.Table;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.stats.imputation.Chain;
import org.sentinelle.stats.imputation.ChainedEquations;

/**
 * Fills in a table once and analyses it; chains do not depend on each other, so that each may be a task of its own.
 *
 * @param participants in the order of the equations' columns
 */
record CompletedAnalysis(
        String methodId,
        AnalysisRequest request,
        Table table,
        List<Participant> participants,
        ChainedEquations equations)
        implements Replicates.Work<Integer, CompletedAnalysis.Outcome> {

    /**
     * What came of a chain.
     *
     * @param finding null where a column's model had no fit
     * @param terms the names of the coefficients of each term of the formula
     */
    record Outcome(Chain chain, @Nullable Finding finding, Map<String, List<String>> terms) implements Serializable {}

    @Override
    public Outcome of(Integer number) {
        Chain chain = equations.run(number);
        if (chain.failed() >= 0) {
            return new Outcome(chain, null, new LinkedHashMap<>());
        }
        Method method = Methods.find(methodId).orElseThrow();
        try {
            AnalysisInput input = AnalysisInput.bind(method.declaration(), request, completed(chain));
            return new Outcome(chain, method.run(input), terms(input.frame()));
        } catch (UnusableInput unusable) {
            Problem first = unusable.problems().get(0);
            Finding none = new Finding.Declined(
                    methodId, MultipleImputationDeclaration.UNUSABLE, first.what() + " " + first.remedy());
            return new Outcome(chain, none, new LinkedHashMap<>());
        }
    }

    private static Map<String, List<String>> terms(ModelFrame frame) {
        ModelFrame.Columns columns = frame.fixed();
        Map<String, List<String>> terms = new LinkedHashMap<>();
        for (Formula.Term term : frame.formula().terms()) {
            int[] places = Objects.requireNonNull(columns.terms().get(term.text()));
            terms.put(
                    term.text(),
                    IntStream.of(places).mapToObj(columns.names()::get).toList());
        }
        return terms;
    }

    private Table completed(Chain chain) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        for (int p = 0; p < participants.size(); p++) {
            Participant one = participants.get(p);
            for (int row : one.missingRows()) {
                rows.get(row).set(one.place(), one.cell(chain.completed()[p][row]));
            }
        }
        return new Table(table.name(), table.columns(), rows);
    }
}
