package org.sentinelle.analyse;

import java.util.List;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.protect.Released;
import org.sentinelle.protect.finding.CaseRows;
import org.sentinelle.protect.finding.CountedTable;
import org.sentinelle.protect.finding.Studied;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Problem;
import org.sentinelle.result.Table;
import org.sentinelle.result.UnusableInput;

/**
 * Runs a method of the catalogue for publication, on rows made of confidential counts: either on all of them, and the finding is
 * released when all of the counts are; or on the rows that are released, which loses some of them and never the finding. A model
 * may also be fitted to confidential cases; then its numbers are released that enough of them stand behind.
 */
public record ConfidentialAnalysis(Method method, AnalysisRequest request) {

    /** On all rows. What it finds stays sealed, with the counts that stand behind it. */
    public Confidential<Studied> ofAll(Confidential<CountedTable> counted) {
        return counted.map(table -> new Studied(found(table.rows()), table.support()));
    }

    /** On the rows that are released. What it finds tells nothing that they do not. */
    public Released<Finding> ofReleased(Released<Table> rows) {
        return rows.map(this::found);
    }

    /**
     * On rows of which each is a case. What it finds stays sealed, with the numbers of cases that stand behind it.
     *
     * @throws UnusableInput where the method fits no model of fixed terms, so that nobody can say which cases a number rests on
     */
    public Confidential<Studied> ofCases(Confidential<CaseRows> cases) {
        if (!isOfFixedTerms()) {
            throw new UnusableInput(List.of(new Problem(
                    request.file(),
                    request.line("method", ""),
                    "The method " + method.declaration().id()
                            + " does not say which confidential cases stand behind each"
                            + " of its numbers, so nothing of it could be shown.",
                    "Compute an indicator over the dataset, publish it, and analyse what is published of it (data: {indicator:"
                            + " ID}); or fit a model with a formula without absorbed or random effects.")));
        }
        return cases.map(this::studied);
    }

    /** Whether each of its numbers is one of columns made of the rows; deviations of groups and absorbed effects are of few each. */
    private boolean isOfFixedTerms() {
        String written = request.formula();
        if (method.declaration().formula() == MethodDeclaration.FormulaUse.NONE || written == null) {
            return false;
        }
        Formula formula = Formula.parse(written);
        return formula.effects().isEmpty() && formula.random().isEmpty();
    }

    private Studied studied(CaseRows cases) {
        AnalysisInput input = AnalysisInput.bind(method.declaration(), request, cases.rows());
        return CasesBehind.of(method.run(input), input.frame(), cases.agencies());
    }

    private Finding found(Table rows) {
        return method.run(AnalysisInput.bind(method.declaration(), request, rows));
    }
}
