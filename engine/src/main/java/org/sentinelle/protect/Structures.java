package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.TableStructure;
import org.sentinelle.result.TableStructure.Part;
import org.sentinelle.result.TableStructure.Role;
import org.sentinelle.result.Telling;

/** Tells the public how the numbers hang together, from what was asked alone. */
record Structures(Function<CellKey, @Nullable Telling> tellings) {

    /** Which count a part is, wherever it stands. */
    private record Name(String indicator, Role role, String dataset, String quantity, SortedSet<String> in) {}

    /** When its days are not the period's own, and what its codes stand for. */
    private record Reading(SortedMap<Period, Period> days, SortedMap<String, SortedMap<String, Set<String>>> readAs) {}

    TableStructure of(List<Scope> scopes, Collection<TableAccount> accounts) {
        List<Part> parts = new ArrayList<>();
        for (Scope scope : scopes) {
            Map<Name, Reading> readings = new LinkedHashMap<>();
            for (Observation cell : ShownCells.all(scope)) {
                Telling telling = cell.panel() == Panel.ALL ? tellings.apply(ConfidentialRelease.key(cell)) : null;
                if (telling != null) {
                    note(cell, Role.NUMERATOR, telling.numerator(), readings);
                    note(cell, Role.DENOMINATOR, telling.denominator(), readings);
                }
            }
            readings.forEach((name, reading) -> parts.add(new Part(
                    name.indicator(),
                    name.role(),
                    name.dataset(),
                    name.quantity(),
                    name.in(),
                    reading.days(),
                    reading.readAs(),
                    scope.per())));
        }
        parts.sort(Comparator.comparing(Part::indicator).thenComparing(Part::role));
        return new TableStructure(accounts.stream().map(TableAccount::structure).toList(), parts);
    }

    private static void note(Observation cell, Role role, @Nullable Told told, Map<Name, Reading> readings) {
        if (told == null) {
            return;
        }
        Name name = new Name(
                cell.indicator(),
                role,
                told.dataset(),
                told.quantity(),
                new TreeSet<>(told.cell().in()));
        Reading reading = readings.computeIfAbsent(name, n -> new Reading(new TreeMap<>(), new TreeMap<>()));
        if (!told.cell().days().equals(cell.period())) {
            reading.days().put(cell.period(), told.cell().days());
        }
        told.cell().codes().forEach((dimension, codes) -> {
            String code = cell.stratum().codes().getOrDefault(dimension, "");
            if (!codes.equals(Set.of(code))) {
                reading.readAs()
                        .computeIfAbsent(dimension, d -> new TreeMap<>())
                        .put(code, new TreeSet<>(codes));
            }
        });
    }
}
