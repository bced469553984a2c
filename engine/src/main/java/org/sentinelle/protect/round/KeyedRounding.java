package org.sentinelle.protect.round;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each count by itself, at random but always alike: count z = b q + r goes up to b (q + 1) if u is below r / b, and else down to
 * b q, where u in [0, 1) is drawn from the cell's identity with a secret key. Multiples stay as they are.
 *
 * <p>Without the key u is uniform, so a rounded count is unbiased: E a = z, Var a = r (b - r). As u belongs to the cell and not to
 * the run, the order or the count, publishing again tells nothing new of a count that did not change. Rounded parts need not add
 * up to rounded totals; what follows for readers is for the audit to find, which knows the intervals.
 *
 * <p>Cells over the same leaves that have two names are rounded alike, by the first of the names.
 *
 * <p>Reference: Statistical Disclosure Control Handbook (Eurostat, ESSnet), random rounding of frequency tables. Keyed draws as in
 * Fraser and Wooton (2005), A proposed method for confidentialising tabular output to protect against differencing, UNECE.
 */
public record KeyedRounding(RoundingRule rule, RoundingKey key) implements CountRounding {
    @Override
    public List<RoundedCell> round(RoundingTable table) {
        table.verify(rule);
        Map<IntBuffer, String> names = new HashMap<>();
        table.cells()
                .forEach(cell -> names.merge(
                        IntBuffer.wrap(cell.leaves()), cell.identity(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
        return table.cells().stream()
                .map(cell ->
                        round(table.count(cell), names.getOrDefault(IntBuffer.wrap(cell.leaves()), cell.identity())))
                .toList();
    }

    @Override
    public boolean together() {
        return false;
    }

    private RoundedCell round(long count, String identity) {
        int base = rule.base();
        long rest = count % base;
        long down = count - rest;
        return rule.learned(key.draw(identity, base) < rest ? down + base : down, 0);
    }
}
