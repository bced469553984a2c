package org.sentinelle.jobs.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of the persons behind the case records: how many there are, and who knows them. */
final class RegisterTruth {
    private static final int HISTORIES = 1 << CaseRegister.ORGANISATIONS.size();

    private final Map<String, Cell> cells = new TreeMap<>();
    private final long[] byHistory = new long[HISTORIES];
    private long copied;

    /** A State and year: persons in truth, persons recorded, records of them. */
    private record Cell(long persons, long recorded, long records, long keysInSeveral) {
        Cell plus(CaseRegister.Person person) {
            int known = person.records();
            return new Cell(
                    persons + 1, recorded + (known > 0 ? 1 : 0), records + known, keysInSeveral + (known > 1 ? 1 : 0));
        }

        Map<String, @Nullable Object> asMap() {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("true-persons", persons);
            map.put("distinct-persons", recorded);
            map.put("records", records);
            map.put("records-beyond-the-first", records - recorded);
            map.put("persons-recorded-more-than-once", keysInSeveral);
            return map;
        }
    }

    void person(CaseRegister.Person person) {
        byHistory[person.knownTo()]++;
        cells.merge(person.cell(), new Cell(0, 0, 0, 0).plus(person), (had, one) -> had.plus(person));
    }

    void copied() {
        copied++;
    }

    Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("states", CaseRegister.STATES);
        map.putAll(all().asMap());
        map.put("exact-copies", copied);
        map.put("records-by-organisation", byOrganisation());
        map.put("capture-probabilities", probabilities());
        map.put("capture-histories", histories());
        List<Map<String, @Nullable Object>> byCell = new ArrayList<>();
        cells.forEach((key, cell) -> {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("state", key.substring(0, key.indexOf('/')));
            entry.put("year", Integer.valueOf(key.substring(key.indexOf('/') + 1)));
            entry.putAll(cell.asMap());
            byCell.add(entry);
        });
        map.put("by-state-and-year", byCell);
        return map;
    }

    private Cell all() {
        return cells.values().stream()
                .reduce(
                        new Cell(0, 0, 0, 0),
                        (a, b) -> new Cell(
                                a.persons + b.persons,
                                a.recorded + b.recorded,
                                a.records + b.records,
                                a.keysInSeveral + b.keysInSeveral));
    }

    private Map<String, @Nullable Object> byOrganisation() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < CaseRegister.ORGANISATIONS.size(); i++) {
            long records = 0;
            for (int history = 0; history < HISTORIES; history++) {
                records += (history & 1 << i) != 0 ? byHistory[history] : 0;
            }
            map.put(CaseRegister.ORGANISATIONS.get(i), records);
        }
        return map;
    }

    private static Map<String, @Nullable Object> probabilities() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < CaseRegister.ORGANISATIONS.size() - 1; i++) {
            map.put(CaseRegister.ORGANISATIONS.get(i), CaseRegister.RECORDS.get(i));
        }
        double alone = CaseRegister.RECORDS.get(3);
        double together = CaseRegister.SOCIAL_GIVEN_NGO;
        map.put("social services, person unknown to the non-governmental organisation", alone);
        map.put("social services, person known to the non-governmental organisation", together);
        map.put("log-odds-ratio", StrictMath.log(together / (1 - together) / (alone / (1 - alone))));
        return map;
    }

    /** Persons by who knows them, one digit for each organisation in their order; 0000 are those whom nobody knows. */
    private Map<String, @Nullable Object> histories() {
        Map<String, @Nullable Object> map = new TreeMap<>();
        for (int history = 0; history < HISTORIES; history++) {
            StringBuilder digits = new StringBuilder();
            for (int i = 0; i < CaseRegister.ORGANISATIONS.size(); i++) {
                digits.append(history >> i & 1);
            }
            map.put(digits.toString(), byHistory[history]);
        }
        return map;
    }
}
