package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.CompleteRows;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.formula.ModelFrame.Columns;
import org.sentinelle.analyse.formula.ModelFrame.Grouping;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.stats.absorb.AbsorbedData;
import org.sentinelle.stats.absorb.AbsorbedParameters;
import org.sentinelle.stats.absorb.AbsorbedSample;
import org.sentinelle.stats.absorb.DroppedGroup;
import org.sentinelle.stats.absorb.DroppedGroup.Why;
import org.sentinelle.stats.absorb.Effect;

/**
 * What a formula with absorbed effects says of an input, and what a finding says of its rows.
 *
 * @param names of the columns
 * @param effects by which rows are grouped
 */
record AbsorbedInput(AnalysisInput input, List<String> names, List<Grouping> effects, AbsorbedData data) {
    private static final String SINGLETONS_DROPPED = "singletons-dropped";
    private static final String SEPARATED_DROPPED = "separated-rows-dropped";

    static AbsorbedInput of(AnalysisInput input) {
        Columns columns = input.frame().fixed();
        List<Grouping> effects = input.frame().formula().effects().stream()
                .map(input.frame()::grouping)
                .toList();
        AbsorbedData data = new AbsorbedData(
                effects.stream().map(g -> Effect.of(g.of(), g.size())).toList(),
                columns.x(),
                input.frame().response(),
                input.frameNumbers(RegressionDesign.WEIGHTS, 1),
                input.offset(RegressionDesign.OFFSET));
        return new AbsorbedInput(input, columns.names(), effects, data);
    }

    boolean hasWeightsNotPositive() {
        return Arrays.stream(data.w()).anyMatch(w -> !(w > 0));
    }

    /** The names of these columns. */
    List<String> names(int[] columns) {
        return IntStream.of(columns).mapToObj(names::get).toList();
    }

    /** The answer that rests on a sample, begun with what is said of its rows. */
    Answer answer(MethodDeclaration declaration, AbsorbedSample sample) {
        CompleteRows rows = input.frameRows();
        int singletons = sample.rowsDropped(Why.SINGLETON);
        int separated = sample.rowsDropped(Why.ONLY_ZEROS) + sample.separated().length;
        List<String> caveats = new ArrayList<>(rows.caveats());
        if (singletons > 0) {
            caveats.add(SINGLETONS_DROPPED);
        }
        if (separated > 0) {
            caveats.add(SEPARATED_DROPPED);
        }
        return new Answer(declaration, sample.rows().length, caveats)
                .say("n", sample.rows().length)
                .say("n_dropped", rows.dropped())
                .say("n_singletons", singletons)
                .say("n_separated", separated)
                .say(
                        "absorbed_levels",
                        sample.effects().stream().mapToInt(Effect::levels).sum())
                .say("absorbed_parameters", new AbsorbedParameters(sample.effects(), true).count());
    }

    /** Ends an answer with which columns, groups and rows were left out. */
    void addDropped(Answer answer, AbsorbedSample sample, int[] columns) {
        List<String> kept = names(columns);
        List<String> out = names.stream().filter(name -> !kept.contains(name)).toList();
        if (!out.isEmpty()) {
            answer.say("collinear", String.join(", ", out));
        }
        if (!sample.dropped().isEmpty()) {
            answer.detail(groups(sample));
        }
        if (sample.separated().length > 0) {
            answer.detail(separated(sample));
        }
    }

    private Table groups(AbsorbedSample sample) {
        List<List<Object>> rows = new ArrayList<>();
        for (DroppedGroup group : sample.dropped()) {
            Grouping effect = effects.get(group.effect());
            String why = group.why() == Why.SINGLETON ? "one row" : "only zeros";
            rows.add(List.of(effect.name(), effect.labels().get(group.level()), why, (long) group.rows()));
        }
        return new Table(
                "dropped_groups",
                List.of(
                        new Column("effect", Type.TEXT, "The absorbed effect"),
                        new Column("group", Type.TEXT, "Which of its groups says nothing of the coefficients"),
                        new Column("reason", Type.TEXT, "Why: it has one row, or only zeros"),
                        new Column("rows", Type.INTEGER, "How many rows went with it")),
                rows);
    }

    private Table separated(AbsorbedSample sample) {
        int[] positions = input.frame().rows();
        List<List<Object>> rows = IntStream.of(sample.separated())
                .mapToObj(row -> List.<Object>of(positions[row] + 1L))
                .toList();
        return new Table(
                "separated_rows",
                List.of(
                        new Column(
                                "row",
                                Type.INTEGER,
                                "A row below the header, from 1, that is zero and fitted by zero whatever the other coefficients")),
                rows);
    }
}
