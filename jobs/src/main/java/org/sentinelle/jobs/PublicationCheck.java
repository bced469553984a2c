package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A further look at the files of a publication, beside the numbers of its tables and those that its pages embed. */
@FunctionalInterface
interface PublicationCheck {
    /** A line for each thing that should not be there: where it is and what it is. */
    List<String> findings(Path publication) throws IOException;
}
