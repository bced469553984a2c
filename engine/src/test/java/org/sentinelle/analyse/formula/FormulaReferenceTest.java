package org.sentinelle.analyse.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sentinelle.result.Table;

/** The columns of formulas are those of R's model.matrix, as {@code formula/generate.R} makes them. */
class FormulaReferenceTest {
    private final Table rows = rows();

    @TestFactory
    Stream<DynamicTest> columns_are_those_of_r() throws IOException {
        JsonNode cases = new ObjectMapper().readTree(resource("expected.json"));
        return StreamSupport.stream(cases.spliterator(), false)
                .map(one -> dynamicTest(one.path("formula").asText(), () -> check(one)));
    }

    private void check(JsonNode want) {
        Formula formula = Formula.parse(want.path("formula").asText());
        ModelFrame frame = ModelFrame.of(
                formula,
                new Variables(rows),
                IntStream.range(0, rows.rows().size()).toArray());
        ModelFrame.Columns got = frame.fixed();
        List<String> names = StreamSupport.stream(want.path("names").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        assertThat(got.names()).isEqualTo(names);
        for (String with : List.of("u", "v")) {
            double[] weights = frame.numbers(with);
            for (int j = 0; j < names.size(); j++) {
                double[] x = got.x()[j];
                double sum = IntStream.range(0, x.length)
                        .mapToDouble(i -> x[i] * weights[i])
                        .sum();
                double number = want.path(with).path(j).doubleValue();
                assertThat(sum).as(names.get(j)).isCloseTo(number, within(1e-9 * (1 + Math.abs(number))));
            }
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(FormulaReferenceTest.class.getResourceAsStream("/formula/" + name));
    }

    private static Table rows() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new java.io.InputStreamReader(resource("rows.csv"), StandardCharsets.UTF_8))) {
            List<NamedCsvRecord> records = reader.stream().toList();
            List<Table.Column> headers = records.get(0).getHeader().stream()
                    .map(name -> new Table.Column(name, Table.Type.TEXT, ""))
                    .toList();
            List<List<@Nullable Object>> cells = new ArrayList<>();
            records.forEach(record -> cells.add(new ArrayList<>(record.getFields())));
            return new Table("rows", headers, cells);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
