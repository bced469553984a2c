package org.sentinelle.analyse.regression;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sentinelle.analyse.ReferenceCase;

/** Errors equal those of clubSandwich, sandwich and plm, as {@code errors/generate.R} makes them. */
class ErrorsReferenceTest {
    @TestFactory
    Stream<DynamicTest> every_error_equals_that_of_r() {
        ReferenceCase reference = ReferenceCase.within("/errors");
        return reference.lines().stream().map(line -> dynamicTest(line.toString(), () -> reference.check(line)));
    }
}
