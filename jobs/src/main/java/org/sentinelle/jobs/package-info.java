/** The command {@code sentinelle}, and the batch jobs behind it. */
@NullMarked
package org.sentinelle.jobs;

import org.jspecify.annotations.NullMarked;
