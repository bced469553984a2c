package org.sentinelle.jobs;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many persons each agency registered of each kind in each State, made up.
 *
 * @param persons by words such as {@code GHA form=OTH sex=F CANARY-POLICE}
 */
record AgencyTable(SortedMap<String, Long> persons) {
    private static final List<String> AGENCIES =
            List.of("CANARY-POLICE", "CANARY-SHELTER", "CANARY-LABOUR", "CANARY-CHURCH");

    private static final Map<String, String> WRITTEN = Map.of(
            "form=SEX", "sexual exploitation",
            "form=LAB", "forced labour",
            "form=OTH", "other",
            "sex=F", "female",
            "sex=M", "male");

    /** Every other person is a woman; in Togo all are. */
    private static final String REGISTERED = """
            GHA form=SEX 20 20 20 20
            GHA form=LAB 15 15 10 10
            GHA form=OTH 12  5  3  0
            BEN form=SEX 20 20  0  0
            BEN form=LAB 85  5 15  5
            BEN form=OTH 60 36  3  1
            TGO form=SEX 15 15 12 10
            TGO form=LAB 12 11 10 10
            """;

    AgencyTable {
        persons = Collections.unmodifiableSortedMap(new TreeMap<>(persons));
    }

    static AgencyTable registered() {
        SortedMap<String, Long> persons = new TreeMap<>();
        REGISTERED.lines().map(line -> List.of(line.split(" +"))).forEach(words -> {
            for (int agency = 0; agency < AGENCIES.size(); agency++) {
                long all = Long.parseLong(words.get(2 + agency));
                long women = words.get(0).equals("TGO") ? all : (all + 1) / 2;
                String place = words.get(0) + " " + words.get(1) + " ";
                persons.put(place + "sex=F " + AGENCIES.get(agency), women);
                persons.put(place + "sex=M " + AGENCIES.get(agency), all - women);
            }
        });
        return new AgencyTable(persons);
    }

    /** The same, if so many of some persons had been others. */
    AgencyTable moving(long many, String from, String to) {
        SortedMap<String, Long> moved = new TreeMap<>(persons);
        moved.merge(from, -many, Long::sum);
        moved.merge(to, many, Long::sum);
        return new AgencyTable(moved);
    }

    /** How many persons all these words are true of. */
    long sum(List<String> words) {
        return persons.entrySet().stream()
                .filter(some -> List.of(some.getKey().split(" ")).containsAll(words))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long sum(String... words) {
        return sum(List.of(words));
    }

    /** A row for each person, as the register of the example workspace has them, with the agency in the second column. */
    String csv() {
        StringBuilder rows = new StringBuilder("case_number,agency,state,year,sex,age,form,status,remark\n");
        persons.forEach((words, many) -> {
            List<String> word = List.of(words.split(" "));
            for (int i = 0; i < many; i++) {
                rows.append(String.join(
                                ",",
                                (words + i).replace(' ', '-'),
                                word.get(3),
                                word.get(0),
                                "2022",
                                WRITTEN.get(word.get(2)),
                                "18 or over",
                                WRITTEN.get(word.get(1)),
                                "closed",
                                "made up"))
                        .append('\n');
            }
        });
        return rows.toString();
    }
}
