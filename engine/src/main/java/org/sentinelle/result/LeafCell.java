package org.sentinelle.result;

import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

/**
 * One cell of the full cross of an indicator's disaggregation dimensions, at the finest area and period; every total
 * the indicator has is a sum of these. A cell that no row falls into is absent and counts as zero.
 */
public record LeafCell(String indicator, String area, Period period, Stratum stratum, long count) {
    public LeafCell {
        if (count < 0) {
            throw new IllegalArgumentException("A count cannot be negative");
        }
    }

    public CellKey key() {
        return new CellKey(indicator, area, period, stratum);
    }
}
