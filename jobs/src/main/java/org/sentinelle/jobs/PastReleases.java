package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.CountPlan.Asked;
import org.sentinelle.model.Filter;
import org.sentinelle.protect.round.RoundingKey;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.PastTable;
import org.sentinelle.result.Problem;
import org.sentinelle.result.TableKey;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.PastTables;
import org.sentinelle.store.Publications;
import org.sentinelle.store.StructureFile;

/** What earlier publications of a workspace told of its confidential datasets. */
final class PastReleases {
    private final PastTables tables;
    private final Path publications;
    private final String own;
    private final @Nullable RoundingKey key;

    /**
     * The releases before a publication.
     *
     * @param own the publication that is being made: what it told when it was made before is not told again
     * @param key what its counts are rounded by; null where they are not
     */
    PastReleases(PastTables tables, Path publications, String own, @Nullable RoundingKey key) {
        this.key = key;
        this.tables = tables;
        this.publications = publications;
        this.own = own;
    }

    /** By table, the oldest first; throws {@link UnusableInput} where a publication shows such numbers and it is not known which. */
    Map<TableKey, List<PastTable>> read() throws IOException {
        requireAllKnown();
        Map<TableKey, List<PastTable>> past = new HashMap<>();
        for (String publication : tables.publications()) {
            if (!publication.equals(own)) {
                PastTables.Entry entry = tables.read(publication);
                requireSameKey(entry);
                entry.tables()
                        .forEach(t -> past.computeIfAbsent(TableKey.of(t.table()), k -> new ArrayList<>())
                                .add(t));
            }
        }
        return past;
    }

    /** What was asked of confidential datasets then, so that it is told apart now. */
    static List<Asked> asked(Map<TableKey, List<PastTable>> past) {
        List<Asked> asked = new ArrayList<>();
        past.forEach((key, tables) -> tables.forEach(table -> {
            String sum = key.quantity().equals(Ledger.ROWS) ? null : key.quantity();
            List<String> by = List.copyOf(table.table().dimensions().keySet());
            asked.add(new Asked(key.dataset(), sum, Filter.ALL, by));
            table.table().selections().values().forEach(f -> asked.add(new Asked(key.dataset(), sum, f, by)));
        }));
        return asked;
    }

    /** Whoever sees a count rounded by two keys can average the two. */
    private void requireSameKey(PastTables.Entry entry) {
        if (key != null && entry.roundingKey() != null && !key.fingerprint().equals(entry.roundingKey())) {
            throw new UnusableInput(List.of(new Problem(
                    publications.resolve(entry.publication()).toString(),
                    0,
                    "This publication was rounded by another key than the key file holds.",
                    "Name the key file of then: whoever sees a count rounded by two keys can work out more of it.")));
        }
    }

    private void requireAllKnown() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Path folder : Publications.folders(publications)) {
            String publication = folder.getFileName().toString();
            if (!tables.has(publication)
                    && Files.exists(folder.resolve(StructureFile.FILE))
                    && !StructureFile.read(folder).tables().isEmpty()) {
                problems.add(new Problem(
                        folder.toString(),
                        0,
                        "This publication shows numbers of confidential datasets, and the ledger does not say which.",
                        "Bring back ledger/ of this workspace from a copy: what is published next depends on it."));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
    }
}
