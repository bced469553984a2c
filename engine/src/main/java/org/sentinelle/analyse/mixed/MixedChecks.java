package org.sentinelle.analyse.mixed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;

/** Why a design cannot be fitted, before it is tried. */
record MixedChecks(MethodDeclaration declaration, MixedDesign design) {
    /** Null where nothing is wrong. */
    @Nullable
    Finding declined() {
        int n = design.data().n();
        if (n <= design.data().x().length) {
            return declaration.declined(
                    MixedOptions.TOO_FEW_ROWS,
                    "There are " + n + " rows for " + design.data().x().length + " coefficients.");
        }
        if (Arrays.stream(design.data().y()).distinct().count() < 2) {
            return declaration.declined(
                    MixedOptions.CONSTANT_RESPONSE, "The response is the same in all " + n + " rows.");
        }
        return design.deviations().stream()
                .filter(d -> d.grouping().size() < 2)
                .findFirst()
                .<Finding>map(d -> declaration.declined(
                        MixedOptions.ONE_GROUP,
                        "All rows are in one group of " + d.level() + "; leave the term out or name another grouping."))
                .orElse(null);
    }

    /** Null where every term has fewer deviations than there are rows. */
    @Nullable
    Finding lacksRows() {
        int n = design.data().n();
        return design.deviations().stream()
                .filter(d -> d.grouping().size() * d.names().size() >= n)
                .findFirst()
                .<Finding>map(
                        d -> declaration.declined(
                                MixedOptions.ONE_ROW_A_GROUP,
                                "The term (" + d.text() + ") has "
                                        + d.grouping().size() * d.names().size() + " deviations for " + n
                                        + " rows, so they cannot be told from the errors; use a coarser grouping or fewer slopes."))
                .orElse(null);
    }
}
