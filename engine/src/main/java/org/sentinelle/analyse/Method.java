package org.sentinelle.analyse;

import org.sentinelle.result.Finding;

/**
 * A named analysis method: it declares what it takes and gives, and turns an input that passed its declaration into a
 * finding. Where it does not apply it declines; an exception is a bug. Registered in {@code META-INF/services}.
 */
public interface Method {
    MethodDeclaration declaration();

    Finding run(AnalysisInput input);

    /** The same, for methods that fit many models, with a way to fit them side by side. */
    default Finding run(AnalysisInput input, Replicates replicates) {
        return run(input);
    }
}
