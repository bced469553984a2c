package org.sentinelle.jobs.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the records that organisations keep of persons. Each person is known to none, one or several of them, with known
 * probabilities; what social services know depends on what the non-governmental organisation knows.
 */
final class CaseRegister {
    static final List<String> ORGANISATIONS =
            List.of("police", "non-governmental organisation", "border guard", "social services");
    static final List<String> STATES = List.of("GHA", "BEN", "TGO");
    static final int FIRST_YEAR = 2018;

    /** Probability that an organisation records a person; of social services where the other does not know the person. */
    static final List<Double> RECORDS = List.of(0.35, 0.25, 0.15, 0.125);

    /** Probability that social services record a person whom the non-governmental organisation knows. */
    static final double SOCIAL_GIVEN_NGO = 0.5;

    private static final List<Double> STATE_SHARES = List.of(0.5, 0.3, 0.2);
    private static final List<Double> YEAR_SHARES = List.of(0.16, 0.18, 0.20, 0.22, 0.24);
    private static final double COPIED = 0.01;
    private static final List<String> STATUSES = List.of("being assisted", "referred", "closed");
    private static final DemoFile FILE = DemoFile.CASE_RECORDS;
    private static final int NGO = 1;
    private static final int SOCIAL = 3;

    private final long seed;
    private final Output output;
    private final RegisterTruth truth = new RegisterTruth();

    CaseRegister(long seed, Output output) {
        this.seed = seed;
        this.output = output;
    }

    /** How many rows are expected for each person, recorded or not. */
    static double rowsPerPerson() {
        double social = RECORDS.get(NGO) * SOCIAL_GIVEN_NGO + (1 - RECORDS.get(NGO)) * RECORDS.get(SOCIAL);
        double records = RECORDS.get(0) + RECORDS.get(NGO) + RECORDS.get(2) + social;
        return records * (1 + COPIED);
    }

    /** Writes about so many rows, organisation by organisation, as they would send them. */
    RegisterTruth write(long rows) throws IOException {
        Map<String, Long> persons = persons(rows);
        for (int organisation = 0; organisation < ORGANISATIONS.size(); organisation++) {
            long number = 0;
            for (Map.Entry<String, Long> cell : persons.entrySet()) {
                Draws draws = Draws.of(seed, "register/" + cell.getKey());
                for (long i = 0; i < cell.getValue(); i++) {
                    Person person = person(cell.getKey(), number++, draws);
                    write(person, organisation);
                }
            }
        }
        return truth;
    }

    /** How many persons there truly are, by State and year. */
    private static Map<String, Long> persons(long rows) {
        Map<String, Long> persons = new TreeMap<>();
        double all = rows / rowsPerPerson();
        for (int s = 0; s < STATES.size(); s++) {
            for (int y = 0; y < YEAR_SHARES.size(); y++) {
                long cell = StrictMath.round(all * STATE_SHARES.get(s) * YEAR_SHARES.get(y));
                persons.put(STATES.get(s) + "/" + (FIRST_YEAR + y), cell);
            }
        }
        return persons;
    }

    /**
     * A person and what the organisations know.
     *
     * @param cell State and year
     * @param knownTo the organisations that know the person, one bit each
     * @param copiedBy the organisation that sends its record twice, -1 for none
     */
    record Person(
            String cell, long number, String sex, String age, String form, int status, int knownTo, int copiedBy) {
        boolean knownTo(int organisation) {
            return (knownTo & 1 << organisation) != 0;
        }

        int records() {
            return Integer.bitCount(knownTo);
        }
    }

    private static Person person(String cell, long number, Draws draws) {
        String form = draws.chance(0.5) ? Stratum.FORMS.get(0) : Stratum.FORMS.get(draws.chance(0.8) ? 1 : 2);
        String sex = Stratum.SEXES.get(draws.chance(0.65) ? 0 : 1);
        String age = Stratum.AGES.get(draws.chance(0.3) ? 0 : draws.chance(0.9) ? 1 : 2);
        int status = draws.below(STATUSES.size());
        int knownTo = 0;
        for (int i = 0; i < ORGANISATIONS.size(); i++) {
            boolean helped = i == SOCIAL && (knownTo & 1 << NGO) != 0;
            knownTo |= draws.chance(helped ? SOCIAL_GIVEN_NGO : RECORDS.get(i)) ? 1 << i : 0;
        }
        boolean copied = draws.chance(COPIED * Integer.bitCount(knownTo));
        int copiedBy = copied ? Integer.numberOfTrailingZeros(knownTo) : -1;
        return new Person(cell, number, sex, age, form, status, knownTo, copiedBy);
    }

    private void write(Person person, int organisation) throws IOException {
        if (organisation == 0) {
            truth.person(person);
        }
        if (!person.knownTo(organisation)) {
            return;
        }
        row(person, organisation);
        if (person.copiedBy() == organisation) {
            row(person, organisation);
            output.truth(FILE).copied();
            truth.copied();
        }
    }

    private void row(Person person, int organisation) throws IOException {
        int slash = person.cell().indexOf('/');
        output.row(
                FILE,
                key(person.number()),
                ORGANISATIONS.get(organisation),
                person.cell().substring(0, slash),
                person.cell().substring(slash + 1),
                person.sex(),
                person.age(),
                person.form(),
                STATUSES.get((person.status() + organisation) % STATUSES.size()),
                "made up");
    }

    /** A pseudonym: a reversible scrambling of the person's number, so no two persons share one. */
    private String key(long number) {
        long mixed = number + seed * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        mixed ^= mixed >>> 31;
        String hex = Long.toHexString(mixed);
        return "0".repeat(16 - hex.length()) + hex;
    }
}
