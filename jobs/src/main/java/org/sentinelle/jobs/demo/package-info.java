/** Made-up data for {@code sentinelle demo}: a small world with known causes, the files that report on it, and the truth beside them. */
@NullMarked
package org.sentinelle.jobs.demo;

import org.jspecify.annotations.NullMarked;
