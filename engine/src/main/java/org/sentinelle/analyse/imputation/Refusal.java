package org.sentinelle.analyse.imputation;

/** A reason to decline that is declared, and its explanation. */
record Refusal(String code, String explanation) {}
