package org.sentinelle.analyse.hypothesis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.LabelledRows;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.hypothesis.MultipleTests;

/** p values of a family of tests, adjusted for their number. */
public final class MultipleTestsMethod implements Method {
    private static final String P = "p-value";
    private static final String ADJUST = "adjust";
    private static final String FAMILY = "family-size";
    private static final String AS_GIVEN = "rows";
    private static final String LEVEL = "level";
    private static final String TEST = "test";
    private static final String NO_ROWS = "no-rows";
    private static final String IMPOSSIBLE = "impossible-p";
    private static final String SMALL_FAMILY = "family-too-small";

    private static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "multiple-tests",
            "hypothesis",
            "p values of many tests together",
            "Which of many tests still say something once it is counted how many were made?",
            List.of(ColumnRole.required(P, Kind.NUMBER, "The p value of each test"), LabelledRows.COLUMN),
            List.of(),
            List.of(
                    new MethodOption(
                            ADJUST,
                            new MethodOption.Choice(List.of("bonferroni", "holm", "hochberg", "bh", "by")),
                            "holm",
                            "holm and bonferroni keep the chance of any false rejection, hochberg too where tests do not depend on each other;"
                                    + " bh keeps the share of false ones among rejections, by whatever the dependence"),
                    new MethodOption(
                            FAMILY,
                            new MethodOption.WholeOr(1, 10_000_000, List.of(AS_GIVEN)),
                            AS_GIVEN,
                            "How many tests were made, where more were made than are written down; rows counts the rows"),
                    new MethodOption(
                            LEVEL,
                            new MethodOption.NumberBetween(0, 1),
                            "0.05",
                            "The level of the family at which a test rejects")),
            List.of(Term.each("row", TEST, "probability", "The p value, with the adjusted one beside it")),
            List.of(
                    new Reason(NO_ROWS, "No row has a p value"),
                    new Reason(IMPOSSIBLE, "A p value is not from 0 to 1"),
                    new Reason(SMALL_FAMILY, "More tests are written down than were made")));

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        LabelledRows rows = LabelledRows.of(input, P);
        double[] p = rows.numbers(P);
        Long said = input.wholeOrNull(FAMILY);
        int family = said == null ? p.length : Math.toIntExact(said);
        if (p.length == 0) {
            return DECLARATION.declined(NO_ROWS, "Give the p value of one test at least.");
        }
        if (Arrays.stream(p).anyMatch(v -> !(v >= 0 && v <= 1))) {
            return DECLARATION.declined(IMPOSSIBLE, "Correct the data: a p value is a probability.");
        }
        if (family < p.length) {
            return DECLARATION.declined(
                    SMALL_FAMILY, "There are " + p.length + " rows. Write how many tests were made in all.");
        }
        MultipleTests adjustment = MultipleTests.valueOf(input.choice(ADJUST).toUpperCase(Locale.ROOT));
        double[] adjusted = adjustment.adjusted(p, family);
        Answer answer = Answer.on(DECLARATION, rows.rows());
        for (int i = 0; i < p.length; i++) {
            answer.add(answer.draft(TEST, rows.key(i))
                    .value(p[i])
                    .p(p[i], "two-sided")
                    .adjustedP(adjusted[i]));
        }
        double level = input.number(LEVEL);
        return answer.say("tests", family)
                .say("rejected", Arrays.stream(adjusted).filter(v -> v <= level).count())
                .finding();
    }
}
