package org.sentinelle.analyse.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.analyse.did.SharedPanels.error;
import static org.sentinelle.analyse.did.SharedPanels.number;
import static org.sentinelle.analyse.did.SharedPanels.numbers;
import static org.sentinelle.analyse.did.SharedPanels.of;
import static org.sentinelle.analyse.did.SharedPanels.rows;
import static org.sentinelle.analyse.did.SharedPanels.told;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.regression.FormulaRun;
import org.sentinelle.result.Estimate;

/**
 * Numbers that others published of Stata's did_imputation (November 2023) on the castle-doctrine data: tests of the Python package StatsPAI, whose
 * weight is the mean population of a State.
 */
class PublishedImputationNumbersTest {
    /** reghdfe ends its iterations at about this share. */
    private static final double REGHDFE = 1.5e-6;

    private static FormulaRun states() {
        List<NamedCsvRecord> rows = rows("did_twfe-castle/data.csv");
        Map<String, Double> people = rows.stream()
                .collect(Collectors.groupingBy(
                        r -> r.getField("sid"), Collectors.averagingDouble(r -> number(r, "population"))));
        FormulaRun run = new FormulaRun(new ImputationMethod(), "l_homicide ~ 1")
                .column("sid", rows.stream().map(r -> r.getField("sid")).toList())
                .column("people", numbers(rows, r -> people.getOrDefault(r.getField("sid"), Double.NaN)));
        for (String name : List.of("year", "post", "l_homicide")) {
            run.column(name, numbers(rows, r -> number(r, name)));
        }
        return run.role("unit", "sid")
                .role("time", "year")
                .role("treated", "post")
                .option("leads", "5");
    }

    private static void checkIterated(Map<String, Estimate> told, String term, double estimate, double error) {
        assertThat(of(told, term).estimate()).as(term).isCloseTo(estimate, within(REGHDFE * Math.abs(estimate)));
        assertThat(error(of(told, term))).as("error of " + term).isCloseTo(error, within(REGHDFE * error));
    }

    @Test
    void imputed_effects_are_those_of_stata() {
        checkIterated(told(states()), "overall", 0.07980156409939809, 0.06088398010579676);
        Map<String, Estimate> weighted = told(states().role("weight", "people"));
        checkIterated(weighted, "overall", 0.06593680767036858, 0.02550030676886575);
        checkIterated(weighted, "event[0]", 0.01763079549709801, 0.02218932473290589);
        checkIterated(weighted, "event[4]", 0.0468900036503328, 0.03998505946731346);
    }

    /** did_imputation takes for n - k what reghdfe itself takes plus 1: 440 of the 455 rows before treatment, where here it is 439. */
    @Test
    void leads_are_those_of_stata_but_for_one_degree_of_freedom() {
        Estimate lead = of(told(states().role("weight", "people")), "lead[-1]");
        assertThat(lead.estimate()).isCloseTo(-0.04704115923137493, within(1e-7));
        assertThat(error(lead) * Math.sqrt(439.0 / 440)).isCloseTo(0.05147889224239272, within(1e-7));
    }
}
