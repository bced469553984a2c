package org.sentinelle.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.analyse.formula.FormulaException;
import org.sentinelle.result.Problem;

/** Holds one analysis file to a method's declaration. */
final class RequestCheck {
    private static final String COLUMNS = "columns";
    private static final String OPTIONS = "options";
    private static final String FORMULA = "formula";

    private final MethodDeclaration declaration;
    private final AnalysisRequest request;
    private final List<Problem> problems = new ArrayList<>();

    RequestCheck(MethodDeclaration declaration, AnalysisRequest request) {
        this.declaration = declaration;
        this.request = request;
    }

    List<Problem> problems() {
        problems.clear();
        checkUnknownColumns();
        checkMissingColumns();
        checkAlternatives();
        checkFormula();
        checkOptions();
        return problems.stream().sorted().toList();
    }

    private void checkUnknownColumns() {
        for (String role : request.columns().keySet()) {
            if (declaration.column(role).isEmpty()) {
                add(COLUMNS, role, "Method " + declaration.id() + " has no column '" + role + "'.", columnNames());
            }
        }
    }

    private void checkMissingColumns() {
        for (ColumnRole role : declaration.columns()) {
            int given = request.headers(role.name()).size();
            if (role.takes() == ColumnRole.Takes.EXACTLY_ONE && given == 0) {
                String remedy = "Add '" + role.name() + ": HEADER' under columns; it holds: " + role.description();
                add(COLUMNS, role.name(), "The column '" + role.name() + "' is missing.", remedy);
            }
            if (role.takes() != ColumnRole.Takes.ANY_NUMBER && given > 1) {
                add(COLUMNS, role.name(), "'" + role.name() + "' names " + given + " columns.", "Name one.");
            }
        }
    }

    private void checkAlternatives() {
        if (declaration.oneOf().isEmpty()) {
            return;
        }
        List<List<String>> begun = declaration.oneOf().stream()
                .filter(group -> group.stream().anyMatch(this::isGiven))
                .toList();
        boolean fits = begun.size() == 1 && begun.get(0).stream().allMatch(this::isGiven);
        if (!fits) {
            add(
                    COLUMNS,
                    "",
                    "It is not clear which columns hold the values.",
                    "Give " + alternatives() + ", not both.");
        }
    }

    private void checkFormula() {
        String written = request.formula();
        boolean takes = declaration.formula() != FormulaUse.NONE;
        if (!takes && written != null) {
            add(FORMULA, "", "Method " + declaration.id() + " takes no formula.", "Name its columns under columns.");
        } else if (takes && written == null) {
            add(
                    FORMULA,
                    "",
                    "The formula is missing.",
                    "Add 'formula: outcome ~ cause + other', in your columns' names.");
        } else if (written != null) {
            checkParts(written);
        }
    }

    private void checkParts(String written) {
        try {
            Formula formula = Formula.parse(written);
            if (declaration.formula() == FormulaUse.ANY || declaration.formula() == FormulaUse.ANOTHERS) {
                return;
            }
            if (!formula.effects().isEmpty() && declaration.formula() != FormulaUse.ABSORBED) {
                add(
                        FORMULA,
                        "",
                        "Method " + declaration.id() + " absorbs no effects, which the formula asks for after |.",
                        "Write them as terms: factor(year).");
            }
            if (!formula.offsets().isEmpty() && declaration.column("offset").isEmpty()) {
                add(
                        FORMULA,
                        "",
                        "Method " + declaration.id() + " has no offsets.",
                        "Take offset(...) out of the formula, or subtract it from the outcome.");
            }
            if (formula.random().isEmpty() == (declaration.formula() == FormulaUse.RANDOM)) {
                add(
                        FORMULA,
                        "",
                        declaration.formula() == FormulaUse.RANDOM
                                ? "The formula has no random term."
                                : "Method " + declaration.id() + " has no random terms.",
                        declaration.formula() == FormulaUse.RANDOM
                                ? "Add one: (1 | village)."
                                : "Take (... | ...) out, or use a mixed model.");
            }
        } catch (FormulaException e) {
            add(FORMULA, "", e.what(), e.remedy());
        }
    }

    private void checkOptions() {
        request.options().forEach((name, written) -> {
            MethodOption option = declaration.option(name).orElse(null);
            if (option == null) {
                add(OPTIONS, name, "Method " + declaration.id() + " has no option '" + name + "'.", optionNames());
            } else if (option.type().read(written) == null) {
                String remedy = "Write " + option.type().allowed() + ".";
                add(OPTIONS, name, "Option " + name + " is '" + written + "'.", remedy);
            }
        });
    }

    private boolean isGiven(String role) {
        return !request.headers(role).isEmpty();
    }

    private String alternatives() {
        return declaration.oneOf().stream()
                .map(group -> group.stream().map(r -> "'" + r + "'").collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", or "));
    }

    private String columnNames() {
        return "Its columns are "
                + declaration.columns().stream().map(ColumnRole::name).collect(Collectors.joining(", ")) + ".";
    }

    private String optionNames() {
        return declaration.options().isEmpty()
                ? "It has none."
                : "Its options are "
                        + declaration.options().stream().map(MethodOption::name).collect(Collectors.joining(", "))
                        + ".";
    }

    private void add(String section, String key, String what, String remedy) {
        problems.add(new Problem(request.file(), request.line(section, key), what, remedy));
    }
}
