package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sentinelle.SharedMaterial;
import org.sentinelle.analyse.ReferenceCase;

class MannKendallReferenceTest {
    private static final String OWN = "/reference/mann-kendall";
    private static final String CASE = "trend_mk-nile_nottem";

    @TestFactory
    Stream<DynamicTest> equals_what_base_r_says_of_our_own_series() {
        ReferenceCase own = ReferenceCase.within(OWN);
        return own.lines().stream().map(line -> DynamicTest.dynamicTest(line.toString(), () -> own.check(line)));
    }

    @Test
    void reproduces_the_published_series_nile_lynx_and_the_months_of_nottem() {
        ReferenceCase shared = new ReferenceCase(OWN + "/" + CASE, SharedMaterial.require("reference/" + CASE));
        shared.lines().forEach(shared::check);
        assertThat(shared.lines()).as("numbers held to the case").hasSize(96);
    }
}
