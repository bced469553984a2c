package org.sentinelle.harmonise;

import java.nio.file.Path;

/**
 * A source file whose form was checked and whose cells lie ready as text.
 *
 * @param fileName the source file's own name
 * @param sha256 of the source file's bytes
 * @param rowsIn its rows, the header not counted
 * @param landingFile a Parquet file with the columns that {@link LandingColumns} names; it holds rows as they came in
 */
public record Landed(String sourceId, String fileName, String sha256, long rowsIn, Path landingFile) {}
