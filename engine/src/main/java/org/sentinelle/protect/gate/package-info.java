/** Audits the ledger statements of everything about to be published; sees only {@link org.sentinelle.result}. */
@NullMarked
package org.sentinelle.protect.gate;

import org.jspecify.annotations.NullMarked;
