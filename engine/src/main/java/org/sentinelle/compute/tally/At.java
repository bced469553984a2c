package org.sentinelle.compute.tally;

import org.sentinelle.model.Period;

/** A reporting area in a period. */
public record At(String area, Period period) {}
