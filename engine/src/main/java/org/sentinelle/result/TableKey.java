package org.sentinelle.result;

/** A quantity of a confidential dataset. */
public record TableKey(String dataset, String quantity) implements Comparable<TableKey> {
    public static TableKey of(CountTable table) {
        return new TableKey(table.dataset(), table.quantity());
    }

    public static TableKey of(Ledger.Told told) {
        return new TableKey(told.dataset(), told.quantity());
    }

    @Override
    public int compareTo(TableKey other) {
        int order = dataset.compareTo(other.dataset);
        return order != 0 ? order : quantity.compareTo(other.quantity);
    }
}
