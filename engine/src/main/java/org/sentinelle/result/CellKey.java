package org.sentinelle.result;

import java.util.Comparator;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

/** Where a number stands: indicator, area (a State's code or a group's id), period, stratum. */
public record CellKey(String indicator, String area, Period period, Stratum stratum) implements Comparable<CellKey> {
    private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::indicator)
            .thenComparing(CellKey::area)
            .thenComparing(CellKey::period)
            .thenComparing(CellKey::stratum);

    /** Coordinates only, as messages show them: {@code registered-victims at KEN 2021 (form=LAB;sex=F)}. */
    public String text() {
        String where = indicator + " at " + area + " " + period.label();
        return stratum.isTotal() ? where : where + " (" + stratum.label() + ")";
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}
