package org.sentinelle.analyse.regression;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sentinelle.analyse.ReferenceCase;

/** Margins of grades and with absorbed effects, and HC2 and HC3 there, equal those that {@code margins/generate.R} makes. */
class MarginsReferenceTest {
    @TestFactory
    Stream<DynamicTest> every_margin_equals_that_of_r() {
        ReferenceCase reference = ReferenceCase.within("/margins");
        return reference.lines().stream().map(line -> dynamicTest(line.toString(), () -> reference.check(line)));
    }
}
