package org.sentinelle.protect.gate;

import org.sentinelle.result.CellKey;

/** A number of a confidential indicator, read back from a file that is about to be published. */
public record ShownNumber(CellKey cell, double value) {}
