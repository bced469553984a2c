package org.sentinelle.analyse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** A finding being put together: its summary, its estimates and its details, in the order they are told. */
public final class Answer {
    private final MethodDeclaration declaration;
    private final long n;
    private final List<String> caveats;
    private final Map<String, Object> summary = new LinkedHashMap<>();
    private final List<Estimate> estimates = new ArrayList<>();
    private final List<Table> details = new ArrayList<>();

    /** Begins the answer of a method whose estimates rest on n observations. */
    public Answer(MethodDeclaration declaration, long n, List<String> caveats) {
        this.declaration = declaration;
        this.n = n;
        this.caveats = List.copyOf(caveats);
    }

    /** Begins the answer that rests on complete rows, and says how many there were and how many were left out. */
    public static Answer on(MethodDeclaration declaration, CompleteRows rows) {
        return new Answer(declaration, rows.count(), rows.caveats())
                .say("n", (long) rows.count())
                .say("n_dropped", (long) rows.dropped());
    }

    /** Adds a value that holds for the whole fit: a text, a truth, a whole or a finite number. */
    public Answer say(String name, Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new IllegalStateException("Summary " + name + " got the number " + number);
        }
        summary.put(name, value instanceof Integer whole ? (Object) whole.longValue() : value);
        return this;
    }

    /** Begins the estimate of a term that is there once. */
    public EstimateDraft draft(String term) {
        return new EstimateDraft(declaration.term(term), term, n, caveats);
    }

    /** Begins the estimate of a term that is there once for each key: {@code apc[2]}. */
    public EstimateDraft draft(String term, String key) {
        return draft(term, key, n);
    }

    /** The same where the estimate rests on observations of its own. */
    public EstimateDraft draft(String term, String key, long observations) {
        String name = term + "[" + key + "]";
        return new EstimateDraft(declaration.term(name), name, observations, caveats);
    }

    public Answer add(EstimateDraft draft) {
        estimates.add(draft.estimate());
        return this;
    }

    public Answer detail(Table table) {
        details.add(table);
        return this;
    }

    public Finding.Answered finding() {
        return new Finding.Answered(declaration.id(), summary, estimates, details);
    }
}
