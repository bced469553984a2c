package org.sentinelle.result;

/** One number that is shown: the exact sum of the leaf cells below {@code cell}. */
public record LedgerStatement(CellKey cell, long value) {}
