package org.sentinelle.analyse;

import java.util.List;
import java.util.Optional;
import org.sentinelle.result.Problem;

/**
 * All that a method says about itself: one text that validates analysis files and is printed for people.
 *
 * @param id kebab-case, the word after {@code method:} in an analysis file
 * @param family the group it belongs to ({@code trend})
 * @param purpose one sentence on the question it answers
 * @param oneOf groups of roles of which exactly one must be given in full; empty where all is said by the roles
 * @param terms what its estimates may be called
 * @param reasons why it may decline
 */
public record MethodDeclaration(
        String id,
        String family,
        String name,
        String purpose,
        List<ColumnRole> columns,
        List<List<String>> oneOf,
        List<MethodOption> options,
        List<Term> terms,
        List<Reason> reasons) {

    /** A quantity that a method returns, and its unit. */
    public record Term(String name, String unit, String description) {}

    /** A reason to decline: its code and when it arises. */
    public record Reason(String code, String when) {}

    public MethodDeclaration {
        columns = List.copyOf(columns);
        oneOf = oneOf.stream().map(List::copyOf).toList();
        options = List.copyOf(options);
        terms = List.copyOf(terms);
        reasons = List.copyOf(reasons);
    }

    /** Everything in the request that does not fit, in the order of the file; empty where it fits. */
    public List<Problem> check(AnalysisRequest request) {
        return new RequestCheck(this, request).problems();
    }

    /** The declaration as a page of plain text. */
    public String prose() {
        return DeclarationProse.of(this);
    }

    public Term term(String termName) {
        return terms.stream()
                .filter(t -> t.name().equals(termName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Method " + id + " declares no term " + termName));
    }

    Optional<ColumnRole> column(String role) {
        return columns.stream().filter(c -> c.name().equals(role)).findFirst();
    }

    Optional<MethodOption> option(String optionName) {
        return options.stream().filter(o -> o.name().equals(optionName)).findFirst();
    }
}
