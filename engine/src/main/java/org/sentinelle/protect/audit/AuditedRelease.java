package org.sentinelle.protect.audit;

import java.util.List;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.TableStructure;

/**
 * Everything that one publication says of confidential counts.
 *
 * @param name of the publication
 * @param structure how its numbers hang together
 * @param numbers every observation that any of its files shows, or shows to be hidden
 * @param orders in which order its pages draw things by their size
 */
public record AuditedRelease(String name, TableStructure structure, List<PublishedNumber> numbers, List<Order> orders) {

    /** Cells from the largest value to the smallest, as sorted bars, a ranking or a "top five" tell them. */
    public record Order(List<CellKey> falling, String place) {
        public Order {
            falling = List.copyOf(falling);
        }
    }

    public AuditedRelease {
        numbers = List.copyOf(numbers);
        orders = List.copyOf(orders);
    }
}
