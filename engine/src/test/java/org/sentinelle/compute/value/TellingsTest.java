package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sentinelle.compute.SmallWorld;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Telling;

class TellingsTest {
    private static Telling telling(Component part) {
        Indicator indicator = SmallWorld.indicator("i", new Measure.Ratio(part, part, 100), List.of());
        Catalogue catalogue = SmallWorld.catalogue();
        TreeMap<String, SortedSet<Period>> times = new TreeMap<>();
        times.put(SmallWorld.REGISTER, new TreeSet<>(List.of(Period.year(2020))));
        Tellings tellings = new Tellings(ComputePlan.compile(List.of(indicator), catalogue), catalogue, times);
        Telling telling = tellings.of(new CellKey("i", "GHA", Period.year(2020), Stratum.parse("")));
        assertThat(telling).isNotNull();
        return telling;
    }

    @Test
    void a_number_of_rows_tells_itself() {
        assertThat(telling(SmallWorld.registered()).others()).isEmpty();
    }

    @Test
    void a_sum_of_anything_else_tells_how_many_rows_are_behind_it_too() {
        Telling telling = telling(new Component(SmallWorld.REGISTER, "persons", Filter.ALL, null));
        assertThat(telling.others())
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told.quantity()).isEqualTo(Ledger.ROWS));
    }
}
