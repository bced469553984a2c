package org.sentinelle.analyse.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.analyse.formula.FormulaException;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.analyse.robustness.Specification.Cause;
import org.sentinelle.result.Table;

/** Reads what a file declares, and makes models of its combinations. */
final class SpecificationReading {
    private final AnalysisInput input;
    private final FormulaPieces pieces;
    private final String coefficient;
    private final String term;
    private final List<String> problems = new ArrayList<>();

    /** @param coefficient of the formula that is looked at */
    SpecificationReading(AnalysisInput input, String coefficient) {
        this.input = input;
        this.pieces = FormulaPieces.of(input.frame().formula());
        this.coefficient = coefficient;
        this.term = term(input.frame().fixed(), coefficient);
    }

    /** The term that the coefficient belongs to. */
    private static String term(ModelFrame.Columns columns, String coefficient) {
        int at = columns.names().indexOf(coefficient);
        return columns.terms().entrySet().stream()
                .filter(e -> Arrays.stream(e.getValue()).anyMatch(j -> j == at))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    SpecificationSpace space() {
        List<String> effects = orFormula(SpecificationCurveDeclaration.EFFECTS, pieces.effects());
        return new SpecificationSpace(
                orFormula(SpecificationCurveDeclaration.OUTCOMES, pieces.response()),
                causes(),
                alternatives(),
                effects.stream().map(SpecificationReading::orNothing).toList(),
                list(SpecificationCurveDeclaration.SAMPLES),
                list(SpecificationCurveDeclaration.ESTIMATORS).stream()
                        .map(e -> Estimator.of(e).written())
                        .distinct()
                        .toList(),
                FormulaPieces.split(
                        input.choice(SpecificationCurveDeclaration.OPTIONAL), SpecificationCurveDeclaration.NONE));
    }

    private List<String> list(String option) {
        return FormulaPieces.split(input.choice(option), "");
    }

    private List<String> orFormula(String option, String inFormula) {
        return input.choice(option).equals(SpecificationCurveDeclaration.FORMULA) ? List.of(inFormula) : list(option);
    }

    private static String orNothing(String written) {
        return written.equals(SpecificationCurveDeclaration.NONE) ? "" : written;
    }

    private List<String> alternatives() {
        return list(SpecificationCurveDeclaration.ALTERNATIVES).stream()
                .map(SpecificationReading::orNothing)
                .toList();
    }

    private List<Cause> causes() {
        if (input.choice(SpecificationCurveDeclaration.CAUSES).equals(SpecificationCurveDeclaration.FORMULA)) {
            return List.of(new Cause(term, coefficient));
        }
        List<Cause> causes = new ArrayList<>();
        for (String written : list(SpecificationCurveDeclaration.CAUSES)) {
            Formula formula = parsed(pieces.response() + " ~ " + written, "causes");
            if (formula != null && !formula.terms().isEmpty()) {
                causes.add(new Cause(written, formula.terms().get(0).text()));
            }
        }
        return causes;
    }

    /** All that is wrong with what was declared; empty where nothing is. */
    List<String> problems(SpecificationSpace space) {
        if (space.optional().size() > SpecificationSpace.MOST_OPTIONAL) {
            problems.add("There are " + space.optional().size() + " optional sets. Write at most "
                    + SpecificationSpace.MOST_OPTIONAL + ".");
        }
        if (space.size() == 0) {
            problems.add("One of the lists is empty. Write at least one choice in each.");
        }
        space.outcomes().forEach(outcome -> parsed(outcome + " ~ 1", SpecificationCurveDeclaration.OUTCOMES));
        Stream.concat(space.optional().stream(), space.alternatives().stream())
                .filter(set -> !set.isEmpty())
                .forEach(set -> parsed(pieces.response() + " ~ " + set, "covariates"));
        space.effects().stream()
                .filter(effect -> !effect.isEmpty())
                .forEach(effect -> parsed(pieces.response() + " ~ " + term + " | " + effect, "effects"));
        parsed(pieces.text(), SpecificationCurveDeclaration.FORMULA);
        Stream.concat(
                        space.samples().stream()
                                .map(sample -> RowFilter.of(sample).problem(input.table())),
                        space.estimators().stream().map(e -> Estimator.of(e).problem()))
                .filter(Objects::nonNull)
                .forEach(problems::add);
        return List.copyOf(new LinkedHashSet<>(problems));
    }

    /** Null where it is no formula of the table, which is noted. */
    private @Nullable Formula parsed(String text, String option) {
        try {
            Formula formula = Formula.parse(text);
            List<String> there =
                    input.table().columns().stream().map(Table.Column::name).toList();
            formula.columns().stream()
                    .filter(column -> !there.contains(column))
                    .forEach(column -> problems.add("Under " + option + ", '" + column + "' is no column of "
                            + input.table().name() + ". Its columns are " + String.join(", ", there) + "."));
            return formula;
        } catch (FormulaException e) {
            problems.add("Under " + option + ": " + e.what() + " " + e.remedy());
            return null;
        }
    }

    SpecifiedModel model(Specification specification) {
        List<String> terms = new ArrayList<>();
        pieces.terms()
                .forEach(t -> terms.add(t.equals(term) ? specification.cause().terms() : t));
        terms.addAll(specification.covariates());
        FormulaPieces formula = pieces.with(specification.outcome(), terms, specification.effects());
        Refit refit = new Refit(
                input.request().file(),
                Estimator.of(specification.estimator()).atLevel(input.number(SpecificationCurveDeclaration.LEVEL)),
                formula.text(),
                input.request().columns(),
                specification.cause().coefficient());
        return new SpecifiedModel(specification, refit, RowFilter.of(specification.sample()));
    }

    /** Where the columns of all forms of the cause stand in the table. */
    int[] causeColumns(SpecificationSpace space) {
        Set<String> names = new LinkedHashSet<>();
        for (Cause cause : space.causes()) {
            Formula with = Formula.parse(pieces.response() + " ~ " + cause.terms());
            Set<String> response =
                    Set.copyOf(Formula.parse(pieces.response() + " ~ 1").columns());
            with.columns().stream().filter(c -> !response.contains(c)).forEach(names::add);
        }
        return names.stream().mapToInt(input.table()::column).toArray();
    }
}
