package org.sentinelle.analyse.robustness;

import java.io.Serializable;
import org.sentinelle.analyse.robustness.Refit.Outcome;
import org.sentinelle.result.Table;

/** A specification made ready to be run on any rows. */
record SpecifiedModel(Specification specification, Refit refit, RowFilter sample) implements Serializable {
    Outcome on(Table rows) {
        return refit.on(sample.of(rows));
    }
}
