package org.sentinelle.result;

/** A confidence interval: its limits, its level in (0, 1), and the id of the method that made it. */
public record Interval(double low, double high, double level, String method) {}
