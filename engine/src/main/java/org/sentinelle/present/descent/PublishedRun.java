package org.sentinelle.present.descent;

import java.util.List;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Provenance;
import org.sentinelle.result.RowLedger;

/**
 * What a publication says: read back from its files, so that nothing can be told that it does not show.
 *
 * @param ledgers what became of the rows of its files; confidential ones are not among them
 * @param observations all of the indicator in question, and of those that it is made of
 */
public record PublishedRun(
        String publication, Provenance provenance, List<RowLedger> ledgers, List<Observation> observations) {
    public PublishedRun {
        ledgers = List.copyOf(ledgers);
        observations = List.copyOf(observations);
    }
}
