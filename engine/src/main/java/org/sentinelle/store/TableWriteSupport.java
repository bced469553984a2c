package org.sentinelle.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Table;

/** Tells Parquet what a table's rows look like; its name and what its columns mean go into the file's own metadata. */
final class TableWriteSupport extends WriteSupport<List<@Nullable Object>> {
    static final String NAME_KEY = "sentinelle.table";
    static final String DESCRIPTION_PREFIX = "sentinelle.column.";

    private final String name;
    private final List<Table.Column> columns;
    private @Nullable RecordConsumer consumer;

    TableWriteSupport(String name, List<Table.Column> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return context();
    }

    private WriteContext context() {
        Map<String, String> meaning = new TreeMap<>();
        meaning.put(NAME_KEY, name);
        columns.forEach(c -> meaning.put(DESCRIPTION_PREFIX + c.name(), c.description()));
        return new WriteContext(
                new MessageType("table", columns.stream().map(CellType::parquet).toList()), meaning);
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(List<@Nullable Object> row) {
        if (consumer == null) {
            throw new IllegalStateException("Parquet asked for a row before it was ready to take one");
        }
        consumer.startMessage();
        for (int i = 0; i < columns.size(); i++) {
            Object cell = row.get(i);
            if (cell != null) {
                consumer.startField(columns.get(i).name(), i);
                CellType.write(consumer, columns.get(i), cell);
                consumer.endField(columns.get(i).name(), i);
            }
        }
        consumer.endMessage();
    }
}
