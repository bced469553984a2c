package org.sentinelle.analyse.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.stats.imputation.ChainedEquations;
import org.sentinelle.stats.imputation.ImputationColumn;
import org.sentinelle.stats.imputation.ImputationModel;

/** Which columns are filled in, by which others, in which order. */
final class ImputationPlan {
    private final AnalysisInput input;
    private final List<Participant> participants;
    private final Map<String, List<String>> written;

    ImputationPlan(AnalysisInput input) {
        this.input = input;
        this.participants = Participant.of(input);
        this.written = written(input.choice(MultipleImputationDeclaration.PREDICTORS));
    }

    List<Participant> participants() {
        return participants;
    }

    /** Why nothing can be filled in; empty where it can. */
    Optional<Refusal> refusal() {
        return columns().or(this::cells).or(this::words).or(this::sizes);
    }

    private Optional<Refusal> columns() {
        List<String> names = participants.stream().map(Participant::name).toList();
        if (new LinkedHashSet<>(names).size() < names.size()) {
            return refusal(
                    MultipleImputationDeclaration.TWICE,
                    "Name each column under one of norm, pmm, logreg, polyreg, polr," + " numbers and categories.");
        }
        String formula = input.request().formula();
        List<String> left = formula == null
                ? List.of()
                : Formula.parse(formula).columns().stream()
                        .filter(column -> !names.contains(column))
                        .toList();
        return left.isEmpty()
                ? Optional.empty()
                : refusal(
                        MultipleImputationDeclaration.COLUMN_LEFT_OUT,
                        "Name " + String.join(", ", left)
                                + " under the model that fills it in or, where no cell is missing, under"
                                + " numbers or categories; a model of the missing cells needs all that the analysis has.");
    }

    private Optional<Refusal> cells() {
        for (Participant one : participants) {
            if (one.model() == null && one.missing() > 0) {
                return refusal(
                        MultipleImputationDeclaration.INCOMPLETE,
                        one.name() + " has " + one.missing()
                                + " missing cells; name it under norm, pmm, logreg, polyreg or polr.");
            }
            if (!hasCodes(one)) {
                return refusal(
                        MultipleImputationDeclaration.CODES,
                        one.name() + " has " + one.codes().size() + " different cells.");
            }
        }
        return participants.stream().anyMatch(Participant::isImputed)
                ? Optional.empty()
                : refusal(
                        MultipleImputationDeclaration.NOTHING_MISSING,
                        "Run " + input.choice(MultipleImputationDeclaration.ANALYSIS) + " itself.");
    }

    private static boolean hasCodes(Participant one) {
        int codes = one.codes().size();
        ImputationModel model = one.model();
        if (model == ImputationModel.LOGREG) {
            return codes == 2;
        }
        if (model == ImputationModel.POLR) {
            return codes > 2 && codes <= MultipleImputationDeclaration.MOST_CODES;
        }
        return codes == 0 || (codes > 1 && codes <= MultipleImputationDeclaration.MOST_CODES);
    }

    private Optional<Refusal> words() {
        List<String> names = participants.stream().map(Participant::name).toList();
        List<String> imputed = imputed().stream().map(Participant::name).toList();
        List<String> wrong = new ArrayList<>();
        written.forEach((column, by) -> {
            if (!imputed.contains(column) || by.isEmpty() || !names.containsAll(by) || by.contains(column)) {
                wrong.add(column + " ~ " + String.join(" + ", by));
            }
        });
        List<String> visit = visitNames();
        if (!imputed.containsAll(visit) || !visit.containsAll(imputed)) {
            wrong.add(String.join(" ", visit));
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : refusal(
                        MultipleImputationDeclaration.UNKNOWN,
                        "Not understood: " + String.join("; ", wrong) + ". The columns to fill in are "
                                + String.join(", ", imputed)
                                + "; others that may tell them are those under the roles.");
    }

    private Optional<Refusal> sizes() {
        for (Participant one : imputed()) {
            int width = predictors(one).stream().mapToInt(Participant::width).sum() + 1;
            if (one.observed() <= width + 1) {
                return refusal(
                        MultipleImputationDeclaration.FEW_CELLS,
                        one.name() + " has " + one.observed() + " cells and " + width
                                + " coefficients; write fewer columns under predictors.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(String code, String explanation) {
        return Optional.of(new Refusal(code, explanation));
    }

    /** Those with missing cells that are filled in. */
    List<Participant> imputed() {
        return participants.stream().filter(Participant::isImputed).toList();
    }

    private List<Participant> predictors(Participant of) {
        List<String> by = written.get(of.name());
        return participants.stream()
                .filter(other -> !other.name().equals(of.name()) && (by == null || by.contains(other.name())))
                .toList();
    }

    /** A text that cannot be read comes out as a column without predictors. */
    private static Map<String, List<String>> written(String text) {
        Map<String, List<String>> written = new HashMap<>();
        if (!text.equals(MultipleImputationDeclaration.ALL)) {
            for (String part : text.split(";")) {
                String[] sides = part.split("~", 2);
                written.put(
                        sides[0].strip(),
                        sides.length < 2
                                ? List.of()
                                : Arrays.stream(sides[1].split("\\+"))
                                        .map(String::strip)
                                        .toList());
            }
        }
        return written;
    }

    private List<String> visitNames() {
        String visit = input.choice(MultipleImputationDeclaration.VISIT);
        boolean down = visit.equals(MultipleImputationDeclaration.DESCENDING);
        if (!down && !visit.equals(MultipleImputationDeclaration.ASCENDING)) {
            return List.of(visit.split("\\s+"));
        }
        Comparator<Participant> order = Comparator.comparingInt(Participant::missing);
        return imputed().stream()
                .sorted(down ? order.reversed() : order)
                .map(Participant::name)
                .toList();
    }

    ChainedEquations equations() {
        List<ImputationColumn> columns = participants.stream()
                .map(one -> new ImputationColumn(one.cells(), one.codes().size(), model(one), places(predictors(one))))
                .toList();
        int[] visit = visitNames().stream().mapToInt(this::place).toArray();
        return new ChainedEquations(
                columns,
                visit,
                Math.toIntExact(input.whole(MultipleImputationDeclaration.ITERATIONS)),
                Math.toIntExact(input.whole(MultipleImputationDeclaration.DONORS)),
                input.whole(MultipleImputationDeclaration.SEED));
    }

    private static @Nullable ImputationModel model(Participant one) {
        return one.isImputed() ? one.model() : null;
    }

    private int[] places(List<Participant> some) {
        return some.stream().mapToInt(one -> place(one.name())).toArray();
    }

    private int place(String name) {
        return IntStream.range(0, participants.size())
                .filter(i -> participants.get(i).name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
