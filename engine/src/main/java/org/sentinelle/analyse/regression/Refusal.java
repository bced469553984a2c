package org.sentinelle.analyse.regression;

/** Why errors that are asked for cannot be had of these rows: the code of a reason, and what to do. */
record Refusal(String code, String explanation) {}
