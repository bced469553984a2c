package org.sentinelle.result;

import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Table.Column;

/** A {@link Table} on its way to another process: its cells one after the other, rather than as an object each. */
public final class SerialisedTable implements Externalizable {
    private static final long serialVersionUID = 1L;

    private static final byte NOTHING = 0;
    private static final byte DECIMAL = 1;
    private static final byte INTEGER = 2;
    private static final byte FALSE = 3;
    private static final byte TRUE = 4;
    private static final byte TEXT = 5;

    private @Nullable Table table;

    /** For the reading side, which fills it. */
    public SerialisedTable() {}

    SerialisedTable(Table table) {
        this.table = table;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        Table written = given();
        out.writeObject(written.name());
        out.writeObject(written.columns());
        out.writeInt(written.rows().size());
        for (List<@Nullable Object> row : written.rows()) {
            for (Object cell : row) {
                write(cell, out);
            }
        }
    }

    private static void write(@Nullable Object cell, ObjectOutput out) throws IOException {
        if (cell == null) {
            out.writeByte(NOTHING);
        } else if (cell instanceof Double number) {
            out.writeByte(DECIMAL);
            out.writeDouble(number);
        } else if (cell instanceof Long number) {
            out.writeByte(INTEGER);
            out.writeLong(number);
        } else if (cell instanceof Boolean truth) {
            out.writeByte(truth ? TRUE : FALSE);
        } else {
            out.writeByte(TEXT);
            out.writeObject(cell);
        }
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        String name = (String) in.readObject();
        List<Column> columns = new ArrayList<>();
        for (Object column : (List<?>) in.readObject()) {
            columns.add((Column) column);
        }
        int count = in.readInt();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            for (int j = 0; j < columns.size(); j++) {
                row.add(read(in));
            }
            rows.add(row);
        }
        table = new Table(name, columns, rows);
    }

    private static @Nullable Object read(ObjectInput in) throws IOException, ClassNotFoundException {
        return switch (in.readByte()) {
            case NOTHING -> null;
            case DECIMAL -> in.readDouble();
            case INTEGER -> in.readLong();
            case FALSE -> false;
            case TRUE -> true;
            case TEXT -> in.readObject();
            default -> throw new InvalidObjectException("A cell of no known kind");
        };
    }

    /** Gives the table where this one arrives. */
    Object readResolve() {
        return given();
    }

    private Table given() {
        Table there = table;
        if (there == null) {
            throw new IllegalStateException("No table was given");
        }
        return there;
    }
}
