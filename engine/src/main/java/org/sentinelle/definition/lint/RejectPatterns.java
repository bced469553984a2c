package org.sentinelle.definition.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.Rejection;
import org.sentinelle.result.Problem;

/** Are the patterns of rejected rows regular expressions? */
final class RejectPatterns implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.sources().all().stream().flatMap(RejectPatterns::ofSource);
    }

    private static Stream<Problem> ofSource(Definition<SourceMapping> source) {
        List<Rejection> rejections = source.value().rejections();
        return IntStream.range(0, rejections.size())
                .filter(i -> !isPattern(rejections.get(i).matches()))
                .mapToObj(i -> source.problem(
                        "'matches' of '" + rejections.get(i).reason() + "' is no regular expression.",
                        "Close every bracket, and write \\ before a character that is meant as it stands.",
                        "reject",
                        i,
                        "matches"));
    }

    private static boolean isPattern(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
