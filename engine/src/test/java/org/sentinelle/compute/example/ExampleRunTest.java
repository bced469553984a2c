package org.sentinelle.compute.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.compute.SmallWorld.complete;
import static org.sentinelle.compute.SmallWorld.indicator;
import static org.sentinelle.compute.SmallWorld.is;
import static org.sentinelle.compute.SmallWorld.reported;
import static org.sentinelle.compute.SmallWorld.withExamples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.SharedSpark;
import org.sentinelle.compute.SmallWorld;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Example;
import org.sentinelle.model.Indicator.Expectation;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;

class ExampleRunTest {
    private static final Component KNOWN = reported(is("stage", "detected"), is("age", "Y0T17", "Y_GE18"));
    private static final Indicator CHILDREN = indicator(
            "child-share",
            new Measure.Proportion(
                    reported(is("stage", "detected"), is("age", "Y0T17")),
                    complete(KNOWN, "age", "Y0T17", "Y_GE18"),
                    100),
            List.of(List.of("sex")));

    private static List<String> run(Example... examples) {
        Catalogue catalogue = SmallWorld.catalogue(SmallWorld.group("g", List.of("AAA", "BBB")));
        return new ExampleRun(SharedSpark.session()).mismatches(List.of(withExamples(CHILDREN, examples)), catalogue);
    }

    private static Example example(String name, String rows, Expectation... expected) {
        return new Example(name, List.of(new Indicator.Rows(SmallWorld.REPORTS, rows)), Arrays.asList(expected));
    }

    private static Expectation expect(
            String area, @Nullable String status, @Nullable Double low, @Nullable Double high) {
        return new Expectation(area, "2010", null, status, null, low, high, null, null);
    }

    @Test
    void passes_examples_that_hold_each_with_its_own_rows() {
        assertThat(run(
                        example(
                                "adults not reported, so there is no share",
                                "area,year,stage,sex,age,count\nAAA,2010,detected,_T,Y0T17,12\n",
                                expect("AAA", "O", null, null),
                                expect("BBB", "missing", null, null)),
                        example(
                                "censored children are a bound on both sides of the share",
                                """
                                area,year,stage,age,count
                                AAA,2010,detected,Y0T17,0..4
                                AAA,2010,detected,Y_GE18,16
                                """,
                                expect("AAA", "A", 0.0, 20.0),
                                expect("g", "A", 0.0, 20.0)),
                        example(
                                "thirds, rounded as written, by sex too",
                                """
                                area,year,stage,sex,age,count
                                AAA,2010,detected,_T,Y0T17,1
                                AAA,2010,detected,_T,Y_GE18,2
                                AAA,2010,detected,F,Y0T17,1
                                AAA,2010,detected,F,Y_GE18,3
                                """,
                                new Expectation("AAA", "2010", null, "A", 33.33, null, null, 6.15, 79.23),
                                new Expectation("AAA", "2010", "sex=F", "A", 25.0, null, null, null, null))))
                .isEmpty();
    }

    @Test
    void says_what_came_instead_of_what_was_expected() {
        assertThat(run(example(
                        "wrong",
                        """
                        area,year,stage,age,count
                        AAA,2010,detected,Y0T17,1
                        AAA,2010,detected,Y_GE18,3
                        """,
                        new Expectation("AAA", "2010", null, "O", 24.0, null, null, 1.0, null),
                        expect("ZZZ", "O", null, null))))
                .containsExactly(
                        "Indicator child-share, example 'wrong': AAA 2010: status is A [], expected O",
                        "Indicator child-share, example 'wrong': AAA 2010: value is 25.0, expected 24.0",
                        "Indicator child-share, example 'wrong': AAA 2010: lower limit is 4.558726080970057, expected 1.0",
                        "Indicator child-share, example 'wrong': ZZZ 2010: nothing came out; the area must be a State, a"
                                + " group, or have rows");
    }

    @Test
    void names_the_example_whose_rows_cannot_be_read_and_runs_the_others() {
        List<String> mismatches = run(
                example("unknown column", "area,year,colour,count\nAAA,2010,red,1\n", expect("AAA", "O", null, null)),
                example(
                        "no count",
                        "area,year,stage,age,count\nAAA,2010,detected,Y0T17,few\n",
                        expect("AAA", "O", 0.0, 0.0)),
                example("no year", "area,year,count\nAAA,,1\n", expect("AAA", "O", null, null)),
                example("short row", "area,year,count\nAAA,2010\n", expect("AAA", "O", null, null)),
                example("nothing expected", "area,year,count\nAAA,2010,1\n"),
                example("good", "area,year,count\nAAA,2010,1\n", expect("AAA", "O", null, null)));

        assertThat(mismatches)
                .containsExactly(
                        "Indicator child-share, example 'unknown column': dataset reports has a column 'colour' that the"
                                + " dataset has not",
                        "Indicator child-share, example 'no count': dataset reports row 1, column 'count': a count is"
                                + " written 12, 0..4 where it was censored, or where there is none"
                                + " not-applicable, not-reported, not-requested, suppressed",
                        "Indicator child-share, example 'no year': dataset reports row 1 needs an area and a"
                                + " period",
                        "Indicator child-share, example 'short row': dataset reports row 1 has 2 cells under 3 columns",
                        "Indicator child-share, example 'nothing expected': expects nothing");
    }

    @Test
    void runs_many_examples_in_one_pass() {
        List<Example> examples = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            examples.add(example(
                    "share " + i,
                    "area,year,stage,age,count\nAAA,2010,detected,Y0T17," + i + "\nAAA,2010,detected,Y_GE18,"
                            + (100 - i) + "\n",
                    expect("AAA", "A", (double) i, (double) i)));
        }

        assertThat(run(examples.toArray(Example[]::new))).isEmpty();
    }
}
