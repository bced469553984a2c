package org.sentinelle.definition.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.exchange.comparison.Difference;

/**
 * What becomes of one definition of a package.
 *
 * @param file its path in the package
 * @param placedAs the path in the workspace that it is written to, or null where it is not written
 * @param standsOn definitions under it that here are others: its figures compare no better than they do
 * @param note why it could not be decided as asked, or null
 */
public record ItemReport(
        ItemId item,
        String file,
        Verdict verdict,
        Decision decision,
        List<Difference> differences,
        List<ItemId> standsOn,
        @Nullable String placedAs,
        @Nullable String note) {
    public ItemReport {
        differences = List.copyOf(differences);
        standsOn = List.copyOf(standsOn);
    }

    /** Its noun and id: {@code indicator child-share}. */
    public String called() {
        return called(item);
    }

    static String called(ItemId item) {
        return item.section().noun() + " " + item.id();
    }
}
