package org.sentinelle.analyse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Problem;

/**
 * All that a method says about itself: one text that validates analysis files and is printed for people.
 *
 * @param id kebab-case, the word after {@code method:} in an analysis file
 * @param family the group it belongs to ({@code trend})
 * @param purpose one sentence on the question it answers
 * @param oneOf groups of roles of which exactly one must be given in full; empty where all is said by the roles
 * @param formula which parts a formula of the method may have
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
        FormulaUse formula,
        List<Term> terms,
        List<Reason> reasons) {

    /** Whether a method takes a formula, and what may stand in it beside fixed terms. */
    public enum FormulaUse {
        NONE,
        FIXED,
        ABSORBED,
        RANDOM,
        /** What another method has that it runs on some of the rows. */
        ANY,
        /** The same, on rows that are not those given: the formula is not bound to these. */
        ANOTHERS
    }

    /** A method without a formula. */
    public MethodDeclaration(
            String id,
            String family,
            String name,
            String purpose,
            List<ColumnRole> columns,
            List<List<String>> oneOf,
            List<MethodOption> options,
            List<Term> terms,
            List<Reason> reasons) {
        this(id, family, name, purpose, columns, oneOf, options, FormulaUse.NONE, terms, reasons);
    }

    /**
     * A quantity that a method returns, and its unit.
     *
     * @param per what there is one estimate for each of ({@code segment}); null where there is one in all. Estimates are
     *     then called {@code name[key]}
     */
    public record Term(
            String name,
            String unit,
            String description,
            @Nullable String per) {
        public Term(String name, String unit, String description) {
            this(name, unit, description, null);
        }

        public static Term each(String per, String name, String unit, String description) {
            return new Term(name, unit, description, per);
        }

        /** What the estimate with this key is called. */
        String name(String key) {
            return name + "[" + key + "]";
        }

        String prose() {
            return (per == null ? name : name(per)) + " (" + unit + "): " + description;
        }
    }

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

    /** The term of an estimate's name, {@code apc} or {@code apc[2]}. */
    public Term term(String termName) {
        int key = termName.indexOf('[');
        String base = key < 0 ? termName : termName.substring(0, key);
        return terms.stream()
                .filter(t -> t.name().equals(base) && (t.per() == null) == (key < 0))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Method " + id + " declares no term " + termName));
    }

    /** No answer, for a reason that is declared. */
    public Finding.Declined declined(String reason, String explanation) {
        if (reasons.stream().noneMatch(r -> r.code().equals(reason))) {
            throw new IllegalArgumentException("Method " + id + " declares no reason " + reason);
        }
        return new Finding.Declined(id, reason, explanation);
    }

    Optional<ColumnRole> column(String role) {
        return columns.stream().filter(c -> c.name().equals(role)).findFirst();
    }

    Optional<MethodOption> option(String optionName) {
        return options.stream().filter(o -> o.name().equals(optionName)).findFirst();
    }
}
