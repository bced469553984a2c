package org.sentinelle.protect;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Observation;
import org.sentinelle.result.PastTable;
import org.sentinelle.result.TableStructure;

/**
 * What may be shown, with the sealed account of why that of confidential datasets is safe.
 *
 * @param told what of it must be kept in mind at later publications
 * @param wholeGroups groups that are whole in one category, in words for the custodian
 * @param structure how the shown numbers hang together; public
 */
public record Release(
        Released<List<Observation>> observations,
        Confidential<Ledger> ledger,
        Confidential<List<PastTable>> told,
        Confidential<List<String>> wholeGroups,
        TableStructure structure) {
    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::indicator)
            .thenComparing(Observation::area)
            .thenComparing(Observation::period)
            .thenComparing(Observation::stratum)
            .thenComparing(Observation::panel);

    /** A release of public sources alone; there is nothing to account for. */
    public static Release ofPublished(Released<List<Observation>> published) {
        return new Release(
                published,
                Confidential.seal(new Ledger(List.of(), List.of())),
                Confidential.seal(List.of()),
                Confidential.seal(List.of()),
                new TableStructure(List.of(), List.of()));
    }

    /** The same together with what public sources say. */
    public Release with(Released<List<Observation>> published) {
        return new Release(
                observations.map(own -> Stream.concat(own.stream(), published.get().stream())
                        .sorted(ORDER)
                        .toList()),
                ledger,
                told,
                wholeGroups,
                structure);
    }
}
