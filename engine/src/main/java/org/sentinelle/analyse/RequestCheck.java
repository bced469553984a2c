package org.sentinelle.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sentinelle.result.Problem;

/** Holds one analysis file to a method's declaration. */
final class RequestCheck {
    private static final String COLUMNS = "columns";
    private static final String OPTIONS = "options";

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
