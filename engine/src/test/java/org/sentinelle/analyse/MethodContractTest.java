package org.sentinelle.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** What every method owes: each has analysis files under {@code reference/<id>}, and their findings keep the contract. */
class MethodContractTest {
    private static final TidyContext CONTEXT = new TidyContext("i", "GHA", "2001/2012", "", "run-1");

    static Stream<MethodDeclaration> declarations() {
        return Methods.all().stream().map(Method::declaration);
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void its_declaration_uses_the_house_spelling(MethodDeclaration declaration) {
        assertThat(declaration.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(declaration.purpose()).endsWith("?");
        assertThat(declaration.columns()).allSatisfy(c -> assertThat(c.name()).matches("[a-z0-9-]+"));
        assertThat(declaration.options()).allSatisfy(o -> assertThat(o.name()).matches("[a-z0-9-]+"));
        assertThat(declaration.terms()).allSatisfy(t -> assertThat(t.name()).matches("[A-Za-z0-9_]+"));
        assertThat(declaration.reasons()).allSatisfy(r -> assertThat(r.code()).matches("[a-z0-9-]+"));
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void its_findings_hold_declared_terms_units_and_reasons_and_only_finite_numbers(MethodDeclaration declaration)
            throws IOException {
        for (Finding finding : findings(declaration)) {
            if (finding instanceof Finding.Answered answered) {
                assertThat(answered.estimates()).isNotEmpty().allSatisfy(e -> assertDeclared(e, declaration));
                answered.summary().values().forEach(MethodContractTest::assertPlain);
                answered.details().stream()
                        .flatMap(t -> t.rows().stream())
                        .flatMap(List::stream)
                        .forEach(MethodContractTest::assertPlain);
            } else {
                String reason = ((Finding.Declined) finding).reason();
                assertThat(declaration.reasons().stream().map(MethodDeclaration.Reason::code))
                        .contains(reason);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void its_findings_fill_the_tidy_columns_with_their_types(MethodDeclaration declaration) throws IOException {
        for (Finding finding : findings(declaration)) {
            Table table = TidyColumns.table("estimates", CONTEXT, finding);
            assertThat(table.columns()).isEqualTo(TidyColumns.glossary());
            assertThat(table.rows()).isNotEmpty();
            table.rows().forEach(row -> assertTyped(row, table.columns()));
        }
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void says_the_same_when_asked_twice(MethodDeclaration declaration) throws IOException {
        assertThat(findings(declaration)).isEqualTo(findings(declaration));
    }

    private static void assertDeclared(Estimate estimate, MethodDeclaration declaration) {
        assertThat(estimate.unit()).isEqualTo(declaration.term(estimate.term()).unit());
        FindingView.ESTIMATE_COLUMNS.values().forEach(read -> assertPlain(read.apply(estimate)));
        assertThat(estimate.estimate() != null
                        || estimate.estimateLow() != null
                        || estimate.caveats().contains(EstimateDraft.INFINITE)
                        || estimate.caveats().contains(EstimateDraft.UNDEFINED))
                .as("%s has a value or bounds", estimate.term())
                .isTrue();
        boolean limits = estimate.confLow() != null
                || estimate.confHigh() != null
                || estimate.caveats().contains(EstimateDraft.NO_LOWER_LIMIT);
        assertThat(limits).as("limits come with a level").isEqualTo(estimate.confLevel() != null);
        if (estimate.confLevel() != null) {
            assertThat(estimate.confLow() == null).isEqualTo(estimate.caveats().contains(EstimateDraft.NO_LOWER_LIMIT));
            assertThat(estimate.confHigh() == null)
                    .isEqualTo(estimate.caveats().contains(EstimateDraft.NO_UPPER_LIMIT));
        }
    }

    private static void assertPlain(Object value) {
        assertThat(value == null
                        || value instanceof String
                        || value instanceof Boolean
                        || value instanceof Long
                        || (value instanceof Double number && Double.isFinite(number)))
                .as("a text, a truth, a whole or a finite number: %s", value)
                .isTrue();
    }

    private static void assertTyped(List<Object> row, List<Table.Column> columns) {
        Map<Table.Type, Class<?>> types = Map.of(
                Table.Type.TEXT,
                String.class,
                Table.Type.INTEGER,
                Long.class,
                Table.Type.DECIMAL,
                Double.class,
                Table.Type.BOOLEAN,
                Boolean.class);
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) != null) {
                assertThat(row.get(i))
                        .as(columns.get(i).name())
                        .isInstanceOf(types.get(columns.get(i).type()));
            }
        }
    }

    private static List<Finding> findings(MethodDeclaration declaration) throws IOException {
        String folder = "/reference/" + declaration.id();
        ReferenceCase own = ReferenceCase.within(folder);
        List<Finding> findings = new ArrayList<>();
        try (Stream<Path> files = Files.list(ReferenceCase.resource(folder))) {
            files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .forEach(name -> findings.add(own.run(name.substring(0, name.length() - ".yaml".length()), "")));
        }
        assertThat(findings).as("analysis files in " + folder).isNotEmpty();
        return findings;
    }
}
