package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.Hypothesis.Scale;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Plan;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.HypothesisTest;
import org.sentinelle.result.HypothesisTest.Basis;
import org.sentinelle.result.HypothesisTest.Verdict;

/** Each hypothesis of a register as its page tells of it. */
final class RegisterEntries {
    private final RegisterInput input;
    private final Wording words;
    private final EffectWords effects;
    private final SampleNames samples;

    RegisterEntries(RegisterInput input, Wording words) {
        this.input = input;
        this.words = words;
        this.effects = new EffectWords(words);
        this.samples = new SampleNames(input.catalogue(), words);
    }

    RegisterPage.Entry entry(Hypothesis hypothesis) {
        List<HypothesisTest> tests = input.of(hypothesis);
        boolean exploratory = tests.stream().anyMatch(HypothesisTest::exploratory);
        List<RegisterPage.Rest> rests = rests(hypothesis);
        Set<Verdict> verdicts = tests.stream()
                .map(HypothesisTest::verdict)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));
        return new RegisterPage.Entry(
                hypothesis.id(),
                marked(in(hypothesis.statement()), hypothesis.provisional()),
                verdict(verdicts),
                exploratory,
                timing(hypothesis, exploratory),
                tests.size() == 1 ? readings(hypothesis, tests.get(0)) : List.of(unit(hypothesis)),
                tests.size() == 1 ? null : bySample(hypothesis, tests),
                facts(hypothesis),
                numbers(tests),
                hypothesis.evidence().stream().map(this::evidence).toList(),
                rests.isEmpty() ? words.text("register.rests.none") : words.text("register.rests." + lead(verdicts)),
                !rests.isEmpty() && !lead(verdicts).equals("some"),
                rests);
    }

    private String in(LocalisedText text) {
        return text.in(words.language());
    }

    private String marked(String text, boolean provisional) {
        return provisional ? words.text("register.provisional", text) : text;
    }

    /** That of all samples where they agree. */
    private String verdict(Set<Verdict> verdicts) {
        return verdicts.size() == 1
                ? words.text("register.verdict." + verdicts.iterator().next().code())
                : words.text("register.verdict.differs");
    }

    private String timing(Hypothesis hypothesis, boolean exploratory) {
        return words.text(
                exploratory ? "register.exploratory" : "register.confirmatory",
                hypothesis.registered().toString(),
                hypothesis.data().available().toString());
    }

    private List<String> readings(Hypothesis hypothesis, HypothesisTest test) {
        List<String> readings = new ArrayList<>(List.of(meaning(hypothesis, test)));
        String sentence = effects.sentence(test);
        if (!sentence.isEmpty()) {
            readings.add(sentence + " " + unit(hypothesis));
        }
        Hypothesis.Recorded recorded = hypothesis.recorded();
        if (test.basis() == Basis.RECORDED && recorded != null) {
            readings.add(words.text("register.recorded", recorded.date().toString()));
        }
        if (test.reason() != null) {
            readings.add(words.text("register.reason", reason(test)));
        }
        return readings;
    }

    private String unit(Hypothesis hypothesis) {
        return words.text("register.unit", in(hypothesis.effect()));
    }

    private String reason(HypothesisTest test) {
        String key = "register.reason." + test.reason();
        return words.knows(key) ? words.text(key) : Objects.requireNonNullElse(test.explanation(), "");
    }

    private String meaning(Hypothesis hypothesis, HypothesisTest test) {
        String code = test.verdict().code();
        String special = "register.means." + code + "-" + lower(hypothesis.expected());
        return words.text(words.knows(special) ? special : "register.means." + code);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private DataTable bySample(Hypothesis hypothesis, List<HypothesisTest> tests) {
        List<DataTable.Row> rows = tests.stream()
                .map(test -> new DataTable.Row(
                        Cell.text(samples.of(test.sample())),
                        List.of(
                                Cell.text(words.text("register.verdict."
                                                + test.verdict().code()))
                                        .withNote(test.reason() == null ? meaning(hypothesis, test) : reason(test)),
                                Cell.number(effects.estimate(test)).withNote(interval(test)))))
                .toList();
        return new DataTable(
                words.text("register.by-sample"),
                List.of(
                        DataTable.words(words.text("register.sample")),
                        DataTable.words(words.text("register.verdict")),
                        DataTable.numbers(words.text("register.estimate-heading"))),
                rows);
    }

    private @Nullable String interval(HypothesisTest test) {
        String interval = effects.interval(test);
        return interval.isEmpty() ? null : interval;
    }

    private List<RegisterPage.Fact> facts(Hypothesis hypothesis) {
        List<RegisterPage.Fact> facts = new ArrayList<>(List.of(
                fact("action", in(hypothesis.action())),
                fact("population", in(hypothesis.population())),
                fact("data", in(hypothesis.data().name())),
                fact("expected", words.text("register.expected." + lower(hypothesis.expected())))));
        Double smallest = hypothesis.smallestEffect();
        if (smallest != null) {
            String key = hypothesis.scale() == Scale.RATIO ? "register.smallest.ratio" : "register.smallest";
            facts.add(fact(
                    "smallest",
                    words.text(key, effects.value(smallest), effects.value(1 / smallest), in(hypothesis.effect()))));
        }
        facts.add(fact("design", words.text("register.design", hypothesis.analysis(), hypothesis.term())));
        facts.add(fact("source", hypothesis.source()));
        Hypothesis.Recorded recorded = hypothesis.recorded();
        if (recorded != null) {
            facts.add(fact("recorded", recorded.source()));
        }
        return facts;
    }

    private RegisterPage.Fact fact(String key, String text) {
        return new RegisterPage.Fact(words.text("register.fact." + key), text);
    }

    /** For those who check: a row a sample. */
    private DataTable numbers(List<HypothesisTest> tests) {
        List<DataTable.Row> rows = new ArrayList<>();
        for (HypothesisTest test : tests) {
            Estimate estimate = test.estimate();
            rows.add(new DataTable.Row(
                    Cell.text(samples.of(test.sample())),
                    List.of(
                            Cell.number(effects.estimate(test)).withNote(interval(test)),
                            Cell.number(effects.p(estimate == null ? null : estimate.pValue())),
                            Cell.number(effects.p(estimate == null ? null : estimate.adjustedP())),
                            Cell.number(effects.p(test.equivalenceP())),
                            Cell.number(effects.p(test.adjustedEquivalenceP())))));
        }
        return new DataTable(
                words.text("register.numbers"),
                List.of(
                        DataTable.words(words.text("register.sample")),
                        DataTable.numbers(words.text("register.estimate-heading")),
                        DataTable.numbers(words.text("register.p")),
                        DataTable.numbers(words.text("register.p-adjusted")),
                        DataTable.numbers(words.text("register.p-equivalence")),
                        DataTable.numbers(words.text("register.p-equivalence-adjusted"))),
                rows);
    }

    private RegisterPage.Evidence evidence(Hypothesis.Evidence evidence) {
        return new RegisterPage.Evidence(
                words.text("register.side." + lower(evidence.side())),
                marked(in(evidence.text()), evidence.provisional()),
                evidence.source());
    }

    /** How to speak of what rests on a hypothesis that ended so. */
    private static String lead(Set<Verdict> verdicts) {
        if (verdicts.contains(Verdict.CONTRADICTED) || verdicts.contains(Verdict.NO_MEANINGFUL_EFFECT)) {
            return "doubtful";
        }
        return verdicts.equals(EnumSet.of(Verdict.NOT_TESTED)) ? "untested" : "some";
    }

    private List<RegisterPage.Rest> rests(Hypothesis hypothesis) {
        List<RegisterPage.Rest> rests = new ArrayList<>();
        for (Plan plan : input.catalogue().plans().values()) {
            String name = in(plan.name());
            plan.actionsOn(hypothesis.id())
                    .forEach(action -> rests.add(new RegisterPage.Rest(
                            words.text("register.action"), marked(in(action.text()), action.provisional()), name)));
            plan.messagesOn(hypothesis.id())
                    .forEach(message -> rests.add(new RegisterPage.Rest(
                            words.text("register.message"), marked(in(message.text()), message.provisional()), name)));
        }
        return rests;
    }
}
