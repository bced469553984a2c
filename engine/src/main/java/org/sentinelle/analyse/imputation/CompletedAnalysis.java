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

/**
 * Fills in a table once and analyses it; chains do not depend on each other, so that each may be a task of its own.
 *
 * @param asked the request for the whole, which is read anew where the work is done
 */
record CompletedAnalysis(AnalysisRequest asked, Table table)
        implements Replicates.Work<Integer, CompletedAnalysis.Outcome> {

    /**
     * What came of a chain.
     *
     * @param means of what was filled into each column visited, after each iteration
     * @param variances likewise
     * @param failed the place of the column whose model had no fit, -1 where all had
     * @param finding null where a column's model had no fit
     * @param terms the names of the coefficients of each term of the formula
     */
    record Outcome(
            double[][] means,
            double[][] variances,
            int failed,
            @Nullable Finding finding,
            Map<String, List<String>> terms)
            implements Serializable {}

    @Override
    public Outcome of(Integer number) {
        AnalysisInput input = AnalysisInput.bind(MultipleImputationDeclaration.DECLARATION, asked, table);
        ImputationPlan plan = new ImputationPlan(input);
        Chain chain = plan.equations().run(number);
        if (chain.failed() >= 0) {
            return new Outcome(chain.means(), chain.variances(), chain.failed(), null, new LinkedHashMap<>());
        }
        return analysed(chain, completed(plan.participants(), chain), InnerAnalysis.of(input));
    }

    private static Outcome analysed(Chain chain, Table completed, InnerAnalysis inner) {
        String id = inner.declaration().id();
        Method method = Methods.find(id).orElseThrow();
        Finding finding;
        Map<String, List<String>> terms = new LinkedHashMap<>();
        try {
            AnalysisInput input = AnalysisInput.bind(method.declaration(), inner.request(), completed);
            finding = method.run(input);
            terms.putAll(terms(input.frame()));
        } catch (UnusableInput unusable) {
            Problem first = unusable.problems().get(0);
            finding = new Finding.Declined(
                    id, MultipleImputationDeclaration.UNUSABLE, first.what() + " " + first.remedy());
        }
        return new Outcome(chain.means(), chain.variances(), -1, finding, terms);
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

    private Table completed(List<Participant> participants, Chain chain) {
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
