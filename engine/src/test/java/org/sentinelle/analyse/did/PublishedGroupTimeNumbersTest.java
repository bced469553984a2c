package org.sentinelle.analyse.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.sentinelle.analyse.did.SharedPanels.error;
import static org.sentinelle.analyse.did.SharedPanels.number;
import static org.sentinelle.analyse.did.SharedPanels.numbers;
import static org.sentinelle.analyse.did.SharedPanels.of;
import static org.sentinelle.analyse.did.SharedPanels.rows;
import static org.sentinelle.analyse.did.SharedPanels.told;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.regression.FormulaRun;
import org.sentinelle.result.Estimate;

/**
 * Numbers that others published of R's did 2.5 with DRDID 1.3.0 on its county data.
 *
 * <p>From tests of the Rust crate did_methods ({@code cs_rc_ref}, {@code cs_panel_clustered_analytic_ref}, {@code cs_panel_mboot_clustered_ref},
 * {@code cs_panel_trimmed_ref}), and, without the covariate, of the Python package csdid ({@code ref_gaps}, {@code ref_fixweights}, whose
 * weights follow from county and year).
 */
class PublishedGroupTimeNumbersTest {
    /** fastglm ends its iterations at about this distance. */
    private static final double ITERATED = 2e-11;

    private static final List<String> CELLS = List.of(
            "att[2004,2004]",
            "att[2004,2005]",
            "att[2004,2006]",
            "att[2004,2007]",
            "att[2006,2003]",
            "att[2006,2004]",
            "att[2006,2006]",
            "att[2006,2007]",
            "att[2007,2003]",
            "att[2007,2004]",
            "att[2007,2005]",
            "att[2007,2007]");
    private static final double[] EFFECTS = {
        -0.014529668311121643,
        -0.07642188174405512,
        -0.14044833682024424,
        -0.10690389812173461,
        0.0066746706682923353,
        0.006202524579796728,
        0.00096057374669946717,
        -0.041293865588179338,
        0.0062962617573843627,
        0.033024057961088163,
        0.028447487197561967,
        -0.028781361039489004
    };

    private static FormulaRun counties(String formula) {
        List<NamedCsvRecord> rows = rows("did_callaway_santanna-mpdta/data.csv");
        List<String> counties = rows.stream().map(r -> r.getField("countyreal")).toList();
        FormulaRun run = new FormulaRun(new GroupTimeMethod(), formula)
                .column("county", counties)
                .column(
                        "state",
                        counties.stream()
                                .map(c -> c.substring(0, c.length() - 3))
                                .toList());
        for (String name : List.of("year", "first.treat", "lpop", "lemp")) {
            run.column(name, numbers(rows, r -> number(r, name)));
        }
        return run.role("time", "year").role("first-treated", "first.treat");
    }

    private static FormulaRun counties() {
        return counties("lemp ~ lpop").option("base-period", "universal");
    }

    private static FormulaRun plain() {
        return counties("lemp ~ 1").option("estimator", "outcome-regression");
    }

    private static void check(Map<String, Estimate> told, String term, double estimate, double error) {
        assertThat(of(told, term).estimate()).as(term).isCloseTo(estimate, within(ITERATED));
        assertThat(error(of(told, term))).as("error of " + term).isCloseTo(error, within(ITERATED));
    }

    @Test
    void cross_sections_are_those_of_did() {
        Map<String, Estimate> told =
                told(counties().option("sampling", "cross-sections").option("convention", "did"));
        double[] errors = {
            0.089735769165359386, 0.092433088335872118, 0.095447631185914358, 0.089046269545982576,
            0.099540500369504931, 0.094245376734676284, 0.093551861103763252, 0.092769734068140486,
            0.076985921629795923, 0.07890974176075069, 0.077088625744211325, 0.079059099369943014
        };
        for (int c = 0; c < errors.length; c++) {
            check(told, CELLS.get(c), EFFECTS[c], errors[c]);
        }
        check(told, "event[-3]", 0.026860458594352241, 0.064781708636531973);
        check(told, "event[-2]", 0.023243987170014493, 0.060639680579738814);
        check(told, "event[0]", -0.021060359751452887, 0.055921328260682156);
        check(told, "event[1]", -0.053003204306804615, 0.066393356526926475);
        check(told, "overall_event", -0.080353949750059092, 0.051391996696372122);
    }

    @Test
    void as_derived_the_errors_of_cross_sections_differ_by_less_than_one_per_cent() {
        Map<String, Estimate> exact = told(counties().option("sampling", "cross-sections"));
        Map<String, Estimate> theirs =
                told(counties().option("sampling", "cross-sections").option("convention", "did"));
        assertThat(CELLS)
                .allSatisfy(cell -> assertThat(error(of(exact, cell)))
                        .isNotEqualTo(error(of(theirs, cell)))
                        .isCloseTo(error(of(theirs, cell)), withinPercentage(1)));
    }

    @Test
    void errors_by_states_of_unlike_size_are_those_of_did() {
        Map<String, Estimate> told =
                told(counties().role("unit", "county").role("cluster", "state").option("convention", "did"));
        double[] errors = {
            0.010215099764384264, 0.013823295053917226, 0.025470551106844479, 0.022213356844438873,
            0.048884143520987841, 0.019284713638647061, 0.024730788679578137, 0.028220047584875289,
            0.039942203817649242, 0.032525587808169873, 0.027148752799309873, 0.015352768533624257
        };
        for (int c = 0; c < errors.length; c++) {
            check(told, CELLS.get(c), EFFECTS[c], errors[c]);
        }
    }

    @Test
    void the_bootstrap_by_states_is_that_of_did_up_to_chance() {
        FormulaRun run = counties()
                .role("unit", "county")
                .role("cluster", "state")
                .option("errors", "bootstrap")
                .option("draws", "20000");
        Map<String, Estimate> told = told(run);
        double[] errors = {
            0.010556741147618285, 0.014163634382062668, 0.026832899020164769, 0.023290346460772691,
            0.056670597403738726, 0.020656219215518256, 0.026110267046594481, 0.030490007716872668,
            0.041435577860808988, 0.033895956177930342, 0.028061475748818634, 0.016262228687318313
        };
        for (int c = 0; c < errors.length; c++) {
            assertThat(error(of(told, CELLS.get(c)))).as(CELLS.get(c)).isCloseTo(errors[c], withinPercentage(3));
        }
        assertThat((Double) run.answered().summary().get("critical_group_time"))
                .isCloseTo(2.3505226205629004, withinPercentage(1));
    }

    @Test
    void windows_of_events_are_those_of_did() {
        FormulaRun run = counties().role("unit", "county");
        check(
                told(run.option("events-from", "-2").option("events-to", "2")),
                "overall_event",
                -0.071503966959497831,
                0.016636174509263128);
        check(
                told(run.option("events-from", "-1").option("events-to", "1")),
                "overall_event",
                -0.037031782029127117,
                0.011157084394310558);
        check(
                told(run.option("events-from", "0").option("events-to", "3")),
                "overall_event",
                -0.080353949750055734,
                0.018957557242433001);
    }

    @Test
    void cross_sections_without_covariates_are_those_of_did() {
        Map<String, Estimate> told = told(plain().option("sampling", "cross-sections"));
        check(told, "att[2004,2004]", -0.01050324622096, 0.47582945030214);
        check(told, "att[2006,2005]", -0.00275081875052052, 0.306865431333563);
        check(told, "att[2007,2007]", -0.0260544107191967, 0.223221502794244);
    }

    @Test
    void anticipation_is_that_of_did() {
        Map<String, Estimate> told = told(plain().role("unit", "county").option("anticipation", "1"));
        assertThat(told).as("nothing says how the group of 2004 was without").doesNotContainKey("att[2004,2004]");
        check(told, "att[2006,2005]", -0.00275081875051881, 0.0195585610358817);
        check(told, "att[2006,2006]", -0.00734542570338184, 0.022942862267559);
        check(told, "att[2007,2007]", -0.0571415301088855, 0.020210163218686);
    }

    @Test
    void weights_that_change_count_as_they_are_at_the_earlier_time() {
        List<NamedCsvRecord> rows = rows("did_callaway_santanna-mpdta/data.csv");
        Map<String, Estimate> told = told(plain().role("unit", "county")
                .role("weight", "w")
                .column(
                        "w",
                        numbers(
                                rows,
                                r -> 1 + 0.05 * (number(r, "countyreal") % 7) + 0.1 * (number(r, "year") - 2003))));
        check(told, "att[2004,2004]", -0.0115747703826037, 0.0239133611182754);
        check(told, "att[2006,2005]", -0.00233286398882426, 0.0192642927787101);
        check(told, "att[2007,2006]", -0.0319523746845685, 0.0175759739749291);
        check(told, "att[2007,2007]", -0.0266498127840453, 0.0165734180676477);
    }
}
