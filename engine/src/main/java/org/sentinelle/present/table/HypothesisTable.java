package org.sentinelle.present.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.model.Plan;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.HypothesisTest;
import org.sentinelle.result.Table;

/** What was registered and what the data say of it, a row a hypothesis and sample, in the order of the register. */
public final class HypothesisTable {
    public static final String NAME = "hypotheses";

    private HypothesisTable() {}

    /** A test and the hypothesis it is of. */
    private record Row(HypothesisTest test, Hypothesis hypothesis) {}

    /**
     * The tests of a register.
     *
     * @param catalogue the plans whose actions and messages rest on its hypotheses
     * @param label what every row says of itself
     */
    public static Table of(HypothesisRegister register, List<HypothesisTest> tests, Catalogue catalogue, String label) {
        List<Row> rows = new ArrayList<>();
        for (Hypothesis hypothesis : register.hypotheses()) {
            tests.stream()
                    .filter(test -> test.hypothesis().equals(hypothesis.id()))
                    .forEach(test -> rows.add(new Row(test, hypothesis)));
        }
        Layout<Row> layout = new Layout<>();
        registered(layout, register);
        found(layout);
        resting(layout, catalogue);
        layout.text("caveats", "Codes, separated by semicolons", row -> {
            List<String> caveats = new ArrayList<>(row.test().caveats());
            caveats.add(label);
            return Reading.join(caveats);
        });
        return layout.table(NAME, rows);
    }

    private static void registered(Layout<Row> layout, HypothesisRegister register) {
        layout.text("register", "Id of the register, which is one family of tests", row -> register.id())
                .text(
                        "hypothesis",
                        "Id of the hypothesis",
                        row -> row.hypothesis().id())
                .text(
                        "statement",
                        "The hypothesis in a sentence",
                        row -> row.hypothesis().statement().english())
                .text(
                        "registered",
                        "Day of registration",
                        row -> row.hypothesis().registered().toString())
                .text(
                        "data_available",
                        "First day on which any of the data could be seen",
                        row -> row.hypothesis().data().available().toString())
                .text("analysis", "Id of the analysis", row -> row.hypothesis().analysis())
                .text(
                        "term",
                        "Term of its estimates that decides",
                        row -> row.hypothesis().term())
                .text(
                        "expected",
                        "positive, negative, different or none",
                        row -> lower(row.hypothesis().expected()))
                .text(
                        "scale",
                        "difference or ratio",
                        row -> lower(row.hypothesis().scale()))
                .decimal(
                        "smallest_effect",
                        "Smallest effect that would matter",
                        row -> row.hypothesis().smallestEffect())
                .text("adjust", "holm, bh or by", row -> lower(register.adjust()))
                .decimal("level", "Level of the family", row -> register.level());
    }

    private static void found(Layout<Row> layout) {
        layout.text(
                        "sample",
                        "Part of the data; empty for all of them",
                        row -> row.test().sample())
                .text(
                        "verdict",
                        "supported, contradicted, no-meaningful-effect, inconclusive or not-tested",
                        row -> row.test().verdict().code())
                .text(
                        "exploratory",
                        "true where the data could be seen before the registration",
                        row -> Boolean.toString(row.test().exploratory()))
                .text(
                        "basis",
                        "run, recorded or none",
                        row -> row.test().basis().code())
                .decimal("estimate", "Estimate of the term", of(Estimate::estimate))
                .decimal("std_error", "Its standard error", of(Estimate::stdError))
                .decimal("conf_low", "Lower limit of its interval", of(Estimate::confLow))
                .decimal("conf_high", "Upper limit of its interval", of(Estimate::confHigh))
                .decimal("conf_level", "Level of the interval", of(Estimate::confLevel))
                .decimal("df", "Degrees of freedom; empty for the normal distribution", of(Estimate::df))
                .integer("n", "Number of observations", of(Estimate::n))
                .decimal("p_value", "Two-sided, that there is no effect", of(Estimate::pValue))
                .decimal("adjusted_p", "The same for the whole family", of(Estimate::adjustedP))
                .decimal(
                        "equivalence_p",
                        "That the effect is as large as the smallest one that matters",
                        row -> row.test().equivalenceP())
                .decimal(
                        "adjusted_equivalence_p",
                        "The same for the whole family",
                        row -> row.test().adjustedEquivalenceP())
                .text(
                        "reason",
                        "Code of why it was not tested",
                        row -> row.test().reason())
                .text("explanation", "The same in words", row -> row.test().explanation());
    }

    private static void resting(Layout<Row> layout, Catalogue catalogue) {
        layout.text(
                        "actions",
                        "Actions of plans that rest on it, plan/action",
                        row -> named(
                                catalogue,
                                plan -> plan.actionsOn(row.hypothesis().id()).stream()
                                        .map(Plan.Action::id)
                                        .toList()))
                .text(
                        "messages",
                        "Messages of plans that rest on it, plan/message",
                        row -> named(
                                catalogue,
                                plan -> plan.messagesOn(row.hypothesis().id()).stream()
                                        .map(Plan.Message::id)
                                        .toList()));
    }

    private static String named(Catalogue catalogue, Function<Plan, List<String>> resting) {
        List<String> names = new ArrayList<>();
        for (Plan plan : catalogue.plans().values()) {
            resting.apply(plan).forEach(id -> names.add(plan.id() + "/" + id));
        }
        return Reading.join(names);
    }

    private static Function<Row, @Nullable Object> of(Function<Estimate, @Nullable Object> read) {
        return row -> {
            Estimate estimate = row.test().estimate();
            return estimate == null ? null : read.apply(estimate);
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
