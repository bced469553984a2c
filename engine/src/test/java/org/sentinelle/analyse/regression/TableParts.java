package org.sentinelle.analyse.regression;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.RowParts;
import org.sentinelle.analyse.formula.Dictionary;
import org.sentinelle.analyse.formula.RowBlock;
import org.sentinelle.result.Table;

/** A small table in parts, whose work travels as it would to other processes. */
record TableParts(Table table, int blockRows, int... cuts) implements RowParts {
    @Override
    public Table header() {
        return new Table(table.name(), table.columns(), List.of());
    }

    @Override
    public <S extends Serializable> List<S> each(List<String> columns, Work<S> work) {
        List<S> states = new ArrayList<>();
        int from = 0;
        for (int part = 0; part <= cuts.length; part++) {
            int to = part < cuts.length ? cuts[part] : table.rows().size();
            states.add(travelled(travelled(work).of(blocks(columns, from, to).iterator())));
            from = to;
        }
        return states;
    }

    private List<RowBlock> blocks(List<String> columns, int from, int to) {
        Map<String, Dictionary> dictionaries = new LinkedHashMap<>();
        List<RowBlock> blocks = new ArrayList<>();
        for (int begin = from; begin < to; begin += blockRows) {
            Map<String, RowBlock.Column> cells = new LinkedHashMap<>();
            for (String column : columns) {
                cells.put(column, column(column, begin, Math.min(to, begin + blockRows), dictionaries));
            }
            blocks.add(new RowBlock(Math.min(to, begin + blockRows) - begin, cells));
        }
        return blocks;
    }

    private RowBlock.Column column(String name, int from, int to, Map<String, Dictionary> dictionaries) {
        int at = table.column(name);
        List<@Nullable Object> cells = new ArrayList<>();
        table.rows().subList(from, to).forEach(row -> cells.add(row.get(at)));
        if (table.columns().get(at).type() != Table.Type.TEXT) {
            return new RowBlock.Numbers(cells.stream()
                    .mapToDouble(c -> c == null ? Double.NaN : ((Number) c).doubleValue())
                    .toArray());
        }
        Dictionary dictionary = dictionaries.computeIfAbsent(name, c -> new Dictionary());
        return new RowBlock.Codes(
                cells.stream()
                        .mapToInt(c -> c == null ? RowBlock.MISSING : dictionary.code(c.toString()))
                        .toArray(),
                dictionary);
    }

    @SuppressWarnings("unchecked")
    private static <T> T travelled(T value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            }
            return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
