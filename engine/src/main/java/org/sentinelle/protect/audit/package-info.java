/**
 * An attacker who has only what was published: rebuilds what the numbers say of the counts behind them and bounds every count.
 * It shares no code with what protects the counts.
 */
@NullMarked
package org.sentinelle.protect.audit;

import org.jspecify.annotations.NullMarked;
