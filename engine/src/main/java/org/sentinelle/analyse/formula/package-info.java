/** Formulas as researchers write them, {@code risk ~ log(income) + schooling | origin}, and the columns they make of a table. */
@org.jspecify.annotations.NullMarked
package org.sentinelle.analyse.formula;
