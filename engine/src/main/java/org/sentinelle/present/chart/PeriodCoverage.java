package org.sentinelle.present.chart;

/** How many of the members on a period's last day reported for it; {@code place} is where it stands along the axis. */
public record PeriodCoverage(int place, int reporting, int expected) {}
