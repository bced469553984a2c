package org.sentinelle.protect.audit;

/** One quantity of a confidential dataset, by its names. */
public record TableKey(String dataset, String quantity) implements Comparable<TableKey> {
    @Override
    public int compareTo(TableKey other) {
        int byDataset = dataset.compareTo(other.dataset);
        return byDataset != 0 ? byDataset : quantity.compareTo(other.quantity);
    }
}
