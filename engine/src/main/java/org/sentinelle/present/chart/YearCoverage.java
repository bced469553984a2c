package org.sentinelle.present.chart;

/** How many of the members on a year's last day reported for it. */
public record YearCoverage(int year, int reporting, int expected) {}
