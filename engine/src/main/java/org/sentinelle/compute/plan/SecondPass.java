package org.sentinelle.compute.plan;

import java.util.List;
import java.util.Locale;
import org.sentinelle.compute.plan.ValueRequest.Distinct;
import org.sentinelle.compute.plan.ValueRequest.Quantile;

/**
 * Why the rows of a dataset are read again after they were tallied: some of what is asked does not follow from tallies of
 * smaller cells. A person in two cells is one person, and the median of a group is not made of its members' medians.
 *
 * @param requests those that need it
 */
public record SecondPass(String dataset, List<ValueRequest> requests) {
    public SecondPass {
        requests = List.copyOf(requests);
    }

    /** Whether there is anything to pass over the rows for. */
    public boolean isNeeded() {
        return !requests.isEmpty();
    }

    /** {@code distinct counts do not add up: a second pass over dataset register}, or that there is none. */
    public String note() {
        return isNeeded()
                ? what() + " do not add up: a second pass over dataset " + dataset
                : "one pass over dataset " + dataset + " answers everything";
    }

    /** The same for a dataset whose number of rows is known. */
    public String note(long rows) {
        return isNeeded() ? note() + String.format(Locale.ROOT, " (rows: %,d)", rows) : note();
    }

    private String what() {
        boolean counts = requests.stream().anyMatch(r -> r.kind() instanceof Distinct);
        boolean quantiles = requests.stream().anyMatch(r -> r.kind() instanceof Quantile);
        if (counts && quantiles) {
            return "distinct counts and quantiles";
        }
        return counts ? "distinct counts" : "quantiles";
    }
}
