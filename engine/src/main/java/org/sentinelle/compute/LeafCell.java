package org.sentinelle.compute;

import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

/**
 * One of the smallest cells of a confidential dataset that an indicator's tables are sums of.
 *
 * @param stratum a code for every dimension of any of the indicator's breakdowns
 * @param count how many; the largest number possible where the figure was censored before it came in
 */
public record LeafCell(String indicator, String area, Period period, Stratum stratum, long count) {}
