package org.sentinelle.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.result.Problem;
import org.sentinelle.result.Table;
import org.sentinelle.result.UnusableInput;

/** What a method works on: typed columns by role, missing cells being null, and every option resolved to its value. */
public final class AnalysisInput {
    private final MethodDeclaration declaration;
    private final Source source;
    private final Map<String, List<List<@Nullable Object>>> columns;
    private final Map<String, Object> options;
    private final @Nullable ModelFrame frame;

    /** What was bound. */
    private record Source(AnalysisRequest request, Table table) {}

    private AnalysisInput(
            MethodDeclaration declaration,
            Source source,
            Map<String, List<List<@Nullable Object>>> columns,
            @Nullable ModelFrame frame) {
        this.frame = frame;
        this.declaration = declaration;
        this.source = source;
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        this.options = Collections.unmodifiableMap(resolved(declaration, source.request()));
    }

    /**
     * Binds a table to a method as an analysis file asks.
     *
     * @throws UnusableInput with all problems at once: those of {@link MethodDeclaration#check}, headers that the table
     *     does not have, and columns whose cells are no numbers
     */
    public static AnalysisInput bind(MethodDeclaration declaration, AnalysisRequest request, Table table) {
        return bind(declaration, request, table, declaration.formula() != MethodDeclaration.FormulaUse.ANOTHERS);
    }

    /**
     * What is asked of a table whose rows are elsewhere: options and roles without a cell, and no frame.
     *
     * @throws UnusableInput with all problems at once, but those of cells
     */
    public static AnalysisInput ofHeader(MethodDeclaration declaration, AnalysisRequest request, Table header) {
        return bind(declaration, request, header, false);
    }

    private static AnalysisInput bind(
            MethodDeclaration declaration, AnalysisRequest request, Table table, boolean own) {
        List<Problem> problems = new ArrayList<>(declaration.check(request));
        Map<String, List<List<@Nullable Object>>> columns =
                new TableBinding(declaration, request, table, problems).read();
        FormulaBinding formula = new FormulaBinding(request, table);
        problems.addAll(formula.problems());
        ModelFrame frame = own && problems.isEmpty() ? formula.frame(columns) : null;
        problems.addAll(formula.problems());
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems.stream().sorted().toList());
        }
        return new AnalysisInput(declaration, new Source(request, table), columns, frame);
    }

    private static Map<String, Object> resolved(MethodDeclaration declaration, AnalysisRequest request) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (MethodOption option : declaration.options()) {
            String written = request.options().getOrDefault(option.name(), option.byDefault());
            Object value = option.type().read(written);
            if (value != null) {
                values.put(option.name(), value);
            }
        }
        return values;
    }

    /** The number of rows, those with missing cells included. */
    public int rows() {
        return source.table().rows().size();
    }

    /** The table that was bound, for methods that run others on parts of it. */
    public Table table() {
        return source.table();
    }

    /** What was asked of it, for methods that ask the same of others. */
    public AnalysisRequest request() {
        return source.request();
    }

    /** Whether a column plays the role. */
    public boolean has(String role) {
        return count(role) > 0;
    }

    /** How many columns play the role. */
    public int count(String role) {
        return columns.getOrDefault(role, List.of()).size();
    }

    /** The cells of the role's column. */
    public List<@Nullable Double> numbers(String role) {
        return numbers(role, 0);
    }

    /** The cells of one of the role's columns, counted from 0 in the order of the file. */
    public List<@Nullable Double> numbers(String role, int index) {
        List<@Nullable Double> cells = new ArrayList<>();
        for (Object cell : cells(role, ColumnRole.Kind.NUMBER, index)) {
            cells.add((Double) cell);
        }
        return Collections.unmodifiableList(cells);
    }

    /** The cells of the role's column. */
    public List<@Nullable String> texts(String role) {
        return texts(role, 0);
    }

    /** The cells of one of the role's columns, counted from 0 in the order of the file. */
    public List<@Nullable String> texts(String role, int index) {
        List<@Nullable String> cells = new ArrayList<>();
        for (Object cell : cells(role, ColumnRole.Kind.TEXT, index)) {
            cells.add((String) cell);
        }
        return Collections.unmodifiableList(cells);
    }

    /** What the formula makes of the rows in which neither its columns nor those of any role have a missing cell. */
    public ModelFrame frame() {
        return Objects.requireNonNull(frame, "a method without a formula");
    }

    /** The numbers of a role in the rows of the {@link #frame}; the same number in each where the file does not name it. */
    public double[] frameNumbers(String role, double otherwise) {
        if (has(role)) {
            return frameRows().numbers(role);
        }
        double[] same = new double[frame().n()];
        Arrays.fill(same, otherwise);
        return same;
    }

    /** What is known of the predictor beforehand: the formula's offsets and the column of this role. */
    public double[] offset(String role) {
        double[] sum = frame().offset();
        double[] column = frameNumbers(role, 0);
        Arrays.setAll(sum, i -> sum[i] + column[i]);
        return sum;
    }

    /** The rows of the {@link #frame}. */
    public CompleteRows frameRows() {
        return new CompleteRows(this, frame().rows());
    }

    /** The rows in which none of these roles has a missing cell. */
    public CompleteRows complete(String... roles) {
        int[] kept = IntStream.range(0, rows())
                .filter(row -> List.of(roles).stream().allMatch(role -> isComplete(role, row)))
                .toArray();
        return new CompleteRows(this, kept);
    }

    public double number(String option) {
        return (Double) value(option);
    }

    public long whole(String option) {
        return (Long) value(option);
    }

    /** The number written for an option that also takes words, or null where a word was written. */
    public @Nullable Double numberOrNull(String option) {
        return value(option) instanceof Double number ? number : null;
    }

    /** The whole number written for an option that also takes words, or null where a word was written. */
    public @Nullable Long wholeOrNull(String option) {
        return value(option) instanceof Long whole ? whole : null;
    }

    /** The numbers written for an option that also takes words, or null where a word was written. */
    public @Nullable List<Double> numbersOrNull(String option) {
        if (!(value(option) instanceof List<?> written)) {
            return null;
        }
        return written.stream().map(Double.class::cast).toList();
    }

    public boolean flag(String option) {
        return (Boolean) value(option);
    }

    public String choice(String option) {
        return (String) value(option);
    }

    /** Every option with the value that counts, in the order of the declaration. */
    public Map<String, Object> options() {
        return options;
    }

    private boolean isComplete(String role, int row) {
        return columns.getOrDefault(role, List.of()).stream().allMatch(column -> column.get(row) != null);
    }

    private List<@Nullable Object> cells(String role, ColumnRole.Kind kind, int index) {
        boolean declared =
                declaration.column(role).filter(c -> c.kind() == kind).isPresent();
        if (!declared || index >= count(role)) {
            throw new IllegalArgumentException("No column " + index + " of " + kind + " plays " + role);
        }
        return columns.getOrDefault(role, List.of()).get(index);
    }

    private Object value(String option) {
        Object value = options.get(option);
        if (value == null) {
            throw new IllegalArgumentException("Method " + declaration.id() + " has no option " + option);
        }
        return value;
    }
}
