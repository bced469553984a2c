package org.sentinelle.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Table.Column;

class SerialisedTableTest {
    private static Object thereAndBack(Object sent) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void a_table_arrives_with_every_kind_of_cell() throws IOException, ClassNotFoundException {
        Table table = new Table(
                "t",
                List.of(
                        new Column("text", Table.Type.TEXT, "Some"),
                        new Column("whole", Table.Type.INTEGER, "Some"),
                        new Column("decimal", Table.Type.DECIMAL, "Some"),
                        new Column("truth", Table.Type.BOOLEAN, "Some")),
                List.of(
                        Arrays.asList("\u0645\u0635\u0631", 7L, -0.1, true),
                        Arrays.asList("", Long.MIN_VALUE, Double.MIN_VALUE, false),
                        Arrays.asList(null, null, null, null)));

        assertThat(thereAndBack(table)).isEqualTo(table);
    }

    @Test
    void tables_that_share_columns_arrive_in_one_list() throws IOException, ClassNotFoundException {
        List<Column> columns = List.of(new Column("c", Table.Type.DECIMAL, "Some"));
        List<Table> tables =
                List.of(new Table("a", columns, List.of(List.of(1.0))), new Table("b", columns, List.of()));

        assertThat(thereAndBack(tables)).isEqualTo(tables);
    }
}
