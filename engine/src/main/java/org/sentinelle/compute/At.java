package org.sentinelle.compute;

import org.sentinelle.model.Period;

/** A reporting area in a period. */
record At(String area, Period period) {}
