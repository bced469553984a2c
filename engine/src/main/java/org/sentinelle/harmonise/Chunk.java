package org.sentinelle.harmonise;

import java.nio.file.Path;
import java.util.List;

/**
 * The accepted rows of one source whose periods start in one calendar year: the part of a dataset that its tallies are kept of.
 *
 * @param year four digits
 * @param hash of what the rows say, whatever their order, their lines in the source file and the files they lie in
 * @param files the Parquet files that hold these rows and no others
 */
public record Chunk(String source, String year, long rows, String hash, List<Path> files) {
    public Chunk {
        files = List.copyOf(files);
    }
}
