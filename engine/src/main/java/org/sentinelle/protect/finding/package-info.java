/** What may be shown of an analysis that was made on confidential data. */
@NullMarked
package org.sentinelle.protect.finding;

import org.jspecify.annotations.NullMarked;
