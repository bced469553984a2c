/** What comes out: observations, assessments, findings, ledger statements, provenance, tables. */
@NullMarked
package org.sentinelle.result;

import org.jspecify.annotations.NullMarked;
