package org.sentinelle.analyse;

import org.sentinelle.result.Finding;

/**
 * A method that also finds, in more rows than can be held, what it finds in few: it reads them some times over, part by part. Options
 * that need the rows side by side are declined.
 */
public interface PartedMethod extends Method {
    /** @param header what was asked, bound to the columns of the table ({@link AnalysisInput#ofHeader}) */
    Finding run(AnalysisInput header, RowParts rows);
}
