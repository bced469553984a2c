package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.result.Problem;

/**
 * One question put to all definitions together.
 *
 * <p>A lint says nothing about what it cannot know: what refers to a file that could not be read is left alone.
 */
interface Lint {
    Stream<Problem> problems(Definitions all);

    default Severity severity() {
        return Severity.ERROR;
    }
}
