package org.sentinelle.model;

/**
 * A place that reports: its ISO 3166-1 alpha-3 code, its name, and whether it is a State (a United Nations member or
 * observer) or another country or area of the M49 list.
 */
public record Area(String code, LocalisedText name, boolean state) {}
