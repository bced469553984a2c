package org.sentinelle.protect.gate;

/** A number of an analysis of confidential rows, read back from a file that is about to be published. */
public record ShownEstimate(String analysis, String term) {}
