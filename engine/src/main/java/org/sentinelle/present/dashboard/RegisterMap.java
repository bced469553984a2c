package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.present.chart.HypothesisMap;
import org.sentinelle.present.chart.HypothesisMap.Mark;
import org.sentinelle.result.HypothesisTest;
import org.sentinelle.result.HypothesisTest.Verdict;

/** The verdicts on a register's hypotheses by region, as a picture and as a table. */
record RegisterMap(RegisterInput input, Wording words) {
    /** Null where no hypothesis was tested in more than one part of the data. */
    @Nullable
    Figure figure() {
        List<String> samples = input.tests().stream()
                .map(HypothesisTest::sample)
                .distinct()
                .sorted()
                .toList();
        boolean several = input.register().hypotheses().stream()
                .anyMatch(hypothesis -> input.of(hypothesis).size() > 1);
        return several
                ? new Figure(
                        map(samples),
                        words.text("register.map"),
                        table(samples),
                        words.numbers().derived())
                : null;
    }

    private HypothesisMap map(List<String> samples) {
        return new HypothesisMap(
                "hypotheses",
                words.text("register.map"),
                words.text("register.map-description"),
                names(samples),
                input.register().hypotheses().stream()
                        .map(hypothesis -> row(hypothesis, samples))
                        .toList(),
                Arrays.stream(Verdict.values())
                        .map(verdict -> words.text("register.verdict." + verdict.code()))
                        .toList());
    }

    private List<String> names(List<String> samples) {
        SampleNames names = new SampleNames(input.catalogue(), words);
        return samples.stream().map(names::of).toList();
    }

    private HypothesisMap.Row row(Hypothesis hypothesis, List<String> samples) {
        List<HypothesisMap.@Nullable Cell> cells = new ArrayList<>();
        for (String sample : samples) {
            HypothesisTest test = test(hypothesis, sample);
            cells.add(
                    test == null
                            ? null
                            : new HypothesisMap.Cell(mark(test.verdict()), new EffectWords(words).estimate(test)));
        }
        return new HypothesisMap.Row(label(hypothesis), cells);
    }

    private static Mark mark(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> Mark.SUPPORTED;
            case CONTRADICTED -> Mark.CONTRADICTED;
            case NO_MEANINGFUL_EFFECT -> Mark.NO_EFFECT;
            case INCONCLUSIVE -> Mark.UNDECIDED;
            case NOT_TESTED -> Mark.NOT_TESTED;
        };
    }

    private String label(Hypothesis hypothesis) {
        String statement = hypothesis.statement().in(words.language());
        boolean exploratory = input.of(hypothesis).stream().anyMatch(HypothesisTest::exploratory);
        return exploratory ? words.text("register.exploratory-label", statement) : statement;
    }

    private @Nullable HypothesisTest test(Hypothesis hypothesis, String sample) {
        return input.of(hypothesis).stream()
                .filter(test -> test.sample().equals(sample))
                .findFirst()
                .orElse(null);
    }

    private DataTable table(List<String> samples) {
        List<DataTable.Heading> headings = new ArrayList<>(List.of(DataTable.words(words.text("register.hypothesis"))));
        names(samples).forEach(name -> headings.add(DataTable.words(name)));
        List<DataTable.Row> rows = new ArrayList<>();
        for (Hypothesis hypothesis : input.register().hypotheses()) {
            List<Cell> cells = new ArrayList<>();
            for (String sample : samples) {
                cells.add(cell(test(hypothesis, sample)));
            }
            rows.add(new DataTable.Row(Cell.text(label(hypothesis)), cells));
        }
        return new DataTable(words.text("register.map"), headings, rows);
    }

    private Cell cell(@Nullable HypothesisTest test) {
        if (test == null) {
            return Cell.missing(words.text("value.none"));
        }
        String estimate = new EffectWords(words).estimate(test);
        return Cell.text(words.text("register.verdict." + test.verdict().code()))
                .withNote(estimate.isEmpty() ? null : estimate);
    }
}
