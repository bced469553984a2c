package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Membership;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** Lists a mechanism's members of the last year by name, each with the latest value of every indicator and its year. */
final class StatesTable {
    private final Edition edition;
    private final ValueWords values;

    StatesTable(Edition edition) {
        this.edition = edition;
        this.values = new ValueWords(edition.words());
    }

    DataTable of(AreaGroup mechanism) {
        List<DataTable.Heading> headings = new ArrayList<>();
        headings.add(DataTable.words(edition.words().text("table.state")));
        edition.indicators().forEach(i -> headings.add(DataTable.numbers(edition.in(i.name()))));
        List<DataTable.Row> rows = edition.members(mechanism).stream()
                .map(Membership::area)
                .sorted(Comparator.comparing(edition::areaName).thenComparing(Comparator.naturalOrder()))
                .map(this::row)
                .toList();
        return new DataTable(
                edition.words().text("table.states", edition.settings().to().label()), headings, rows);
    }

    private DataTable.Row row(String state) {
        List<Cell> cells =
                edition.indicators().stream().map(i -> latest(i, state)).toList();
        return new DataTable.Row(Cell.text(edition.areaName(state)).withNote(state), cells);
    }

    private Cell latest(Indicator indicator, String state) {
        Observation found = lastKnown(indicator, state);
        if (found != null) {
            return values.cell(indicator, found).withNote(found.period().label());
        }
        return values.cell(indicator, edition.latest(indicator, state));
    }

    /** The last one that has a value or hides one. */
    private @Nullable Observation lastKnown(Indicator indicator, String state) {
        Observation last = null;
        for (Observation o : edition.totals(indicator, state, Panel.ALL).values()) {
            boolean known = o.bounds() != null || o.status() == ObsStatus.Q;
            if (known && edition.settings().years().contains(o.period().year())) {
                last = o;
            }
        }
        return last;
    }
}
