package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A workspace of made-up figures for impact designs. States of a list adopt a law in 2012 or 2014, or never; what is planted in an outcome is in its
 * item's name.
 */
final class ImpactWorkspace {
    static final int FROM = 2008;
    static final int TO = 2017;
    static final int EFFECT = 30;
    static final List<String> STATES = List.of(
            "BEN", "CIV", "BFA", "GHA", "NGA", "CPV", "GIN", "TGO", "GMB", "MLI", "SEN", "GNB", "NER", "SLE", "LBR");

    /** Two States of each of nine made-up mechanisms. */
    private static final List<String> ROUTES = List.of(
            "KEN", "UGA", "EGY", "MAR", "BRA", "PER", "FRA", "ITA", "THA", "LAO", "CMR", "GAB", "JPN", "KOR", "CAN",
            "MEX", "NOR", "ISL");

    private static final List<String> ITEMS =
            List.of("law", "none", "trend", "early", "near", "leavers", "effort", "size", "constant", "few", "late");

    private final Path root;
    private final StringBuilder yearly = new StringBuilder("state,year,item,sex,count\n");
    private final StringBuilder quarterly = new StringBuilder("state,quarter,count\n");
    private final StringBuilder cases = new StringBuilder("number,state,year,sex\n");
    private final StringBuilder register =
            new StringBuilder("state,year,intervention,begun,adopted,ended,name,cited,provisional\n");

    private ImpactWorkspace(Path root) {
        this.root = root;
    }

    /** The year in which a State's law is in force; 0 for never. */
    static int law(String state) {
        int at = STATES.indexOf(state);
        return at % 3 == 0 ? 2012 : at % 3 == 1 ? 2014 : 0;
    }

    /** What a State that did not adopt gains from the law of its neighbour, in the planted map. */
    private static int spill(String state, int year) {
        boolean gains = (state.equals("BFA") && year >= 2012) || (state.equals("CPV") && year >= 2014);
        return gains ? EFFECT : 0;
    }

    static ImpactWorkspace in(Path root) throws IOException {
        ImpactWorkspace made = new ImpactWorkspace(root);
        new ImpactDefinitions(root).write(ITEMS, ROUTES);
        made.count();
        made.intervene();
        made.write("incoming/yearly.csv", made.yearly);
        made.write("incoming/quarterly.csv", made.quarterly);
        made.write("incoming/cases.csv", made.cases);
        made.write("incoming/interventions_all.csv", made.register);
        return made;
    }

    Path root() {
        return root;
    }

    void write(String file, CharSequence text) throws IOException {
        write(root, file, text);
    }

    static void write(Path root, String file, CharSequence text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void count() {
        Random draws = new Random(8);
        for (int i = 0; i < STATES.size(); i++) {
            for (int year = FROM; year <= TO; year++) {
                for (String item : ITEMS) {
                    String count = count(STATES.get(i), year, item, draws);
                    if (count != null) {
                        yearly(STATES.get(i), year, item, "all", count);
                    }
                }
                int women = 60 + 3 * i + (int) Math.round(2 * draws.nextGaussian()) + effect(STATES.get(i), year, 0);
                yearly(STATES.get(i), year, "sexes", "female", Integer.toString(women));
                yearly(STATES.get(i), year, "sexes", "male", Integer.toString(50 + draws.nextInt(4)));
                yearly(STATES.get(i), year, "sexes", "all", Integer.toString(women + 52));
                cases(
                        STATES.get(i),
                        year,
                        i < 9 ? 4 + (7 * i + 5 * year) % 23 + effect(STATES.get(i), year, 0) / 3 : 0);
                for (int quarter = 1; quarter <= 4; quarter++) {
                    quarterly(STATES.get(i), year, quarter, draws);
                }
            }
        }
        for (int i = 0; i < ROUTES.size(); i++) {
            for (int year = FROM; year <= TO; year++) {
                int effect = i / 2 < 4 && year >= 2012 ? EFFECT : 0;
                yearly(
                        ROUTES.get(i),
                        year,
                        "route",
                        "all",
                        Long.toString(80 + 5 * i + effect + Math.round(2 * draws.nextGaussian())));
            }
        }
    }

    private static int effect(String state, int year, int earlier) {
        int law = law(state);
        return law != 0 && year >= law - earlier ? EFFECT : 0;
    }

    private static String count(String state, int year, String item, Random draws) {
        int at = STATES.indexOf(state);
        double noise = 2 * draws.nextGaussian();
        int level = 100 + 4 * at;
        boolean adopts = law(state) != 0;
        double value = switch (item) {
            case "trend" -> level + (adopts ? 6 * (year - FROM) : 0) + noise;
            case "early" -> level + effect(state, year, 1) + noise;
            case "near" -> level + effect(state, year, 0) + spill(state, year) + noise;
            case "none", "leavers" -> level + noise;
            case "few" -> 12 + 3 * at + effect(state, year, 0) / 2.0 + noise;
            case "effort" -> 40 + effect(state, year, 0) + noise;
            case "size" -> 500 + 31 * (at * at % 17) + 3 * (year - FROM) + noise;
            case "constant" -> 7;
            default -> level + effect(state, year, 0) + noise;
        };
        if (item.equals("few") && (state + year).matches("BEN2011|CPV2013|GHA2015")) {
            return "<5";
        }
        if (item.equals("leavers") && adopts && at < 4 && year > 2014) {
            return null;
        }
        if (item.equals("leavers") && at < 4) {
            return Long.toString(Math.round(value / 3));
        }
        if (item.equals("late") && (year < 2015 && adopts)) {
            return null;
        }
        return item.equals("size") && state.equals("SLE") ? null : Long.toString(Math.round(value));
    }

    private void yearly(String state, int year, String item, String sex, String count) {
        yearly.append(String.join(",", state, Integer.toString(year), item, sex, count))
                .append('\n');
    }

    /** Calls rise from the first whole quarter after a campaign. */
    private void quarterly(String state, int year, int quarter, Random draws) {
        int at = STATES.indexOf(state);
        boolean after = at % 3 == 0 && (year > 2013 || (year == 2013 && quarter >= 3));
        long count = Math.round(50 + at + 3 * quarter + (after ? 20 : 0) + draws.nextGaussian());
        quarterly
                .append(String.join(",", state, year + "-Q" + quarter, Long.toString(count)))
                .append('\n');
    }

    private void cases(String state, int year, int persons) {
        for (int p = 0; p < persons; p++) {
            cases.append(String.join(
                            ",", state + year + "n" + p, state, Integer.toString(year), p % 3 == 0 ? "male" : "female"))
                    .append('\n');
        }
    }

    /** A row of the register: state, year, kind, begun, adopted, ended, name, provisional. */
    private void register(String... cells) {
        register.append(String.join(
                        ",", cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], "made up", cells[7]))
                .append('\n');
    }

    private void intervene() {
        for (int i = 0; i < STATES.size(); i++) {
            String state = STATES.get(i);
            int law = law(state);
            if (law != 0) {
                register(state, "" + law, "law", law + "-01-01", (law - 1) + "-06-30", "", "The law", "");
            }
            if (i % 3 == 0) {
                register(state, "2013", "campaign", "2013-05-15", "2013-02-10", "", "Campaign", "");
            }
        }
        register("NER", "2005", "campaign", "2005-03-01", "", "", "Too early", "");
        register("LBR", "2019", "campaign", "2019-03-01", "2018-12-01", "", "Too late", "");
        register("SEN", "2014", "campaign", "", "", "", "Year only", "");
        register("BEN", "2011", "ratification", "2011-01-01", "2010-05-01", "2015-06-01", "Denounced", "");
        register("GHA", "2012", "ratification", "2012-01-01", "2011-05-01", "", "First", "");
        register("GHA", "2015", "ratification", "2015-01-01", "2014-05-01", "", "Second", "");
        register("SEN", "2012", "ratification", "2012-01-01", "2011-09-01", "", "Provisional", "yes");
        register("MLI", "2012", "ratification", "2012-01-01", "", "", "Day unknown", "");
        register("GIN", "2011", "plan", "2011-01-01", "2010-12-01", "2014-01-01", "Plan 1", "");
        register("GIN", "2014", "plan", "2014-01-01", "2013-12-01", "", "Plan 2", "");
        register("TGO", "2013", "plan", "2013-01-01", "2012-12-01", "", "Plan", "");
        for (int i = 0; i < 8; i++) {
            register(ROUTES.get(i), "2012", "free-movement", "2012-01-01", "2011-01-01", "", "Protocol", "");
        }
        register("JPN", "2013", "free-movement", "2013-01-01", "2012-01-01", "", "One member only", "");
    }

    /** A design on the law of 2012 and 2014; {@code more} has further keys, and may say again what {@code adoption} says. */
    void design(String id, String outcome, String more) throws IOException {
        String[][] usual = {
            {"checks", "checks: {sensitivity: [1]}"},
            {"units", "units: [" + String.join(", ", STATES) + "]"},
            {"periods", "periods: {from: 2008, to: 2017}"},
            {"adoption", "adoption: {kinds: [law], counts-from: same-period}"},
            {"comparison", "comparison: never-adopted"},
            {"source", "source: made up"}
        };
        StringBuilder text = new StringBuilder(String.format("""
                id: %s
                name: {en: Design %s}
                question: {en: "Did it change?"}
                outcome: {indicator: %s}
                """, id, id, outcome));
        for (String[] key : usual) {
            if (!("\n" + more).contains("\n" + key[0] + ":")) {
                text.append(key[1]).append('\n');
            }
        }
        write("definitions/designs/" + id + ".yaml", text + more);
    }
}
