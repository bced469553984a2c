package org.sentinelle.stats.absorb;

import java.util.List;
import org.sentinelle.stats.regression.Clusters;

/**
 * How many parameters absorbed effects take.
 *
 * <p>Levels of m effects are L_1 + ... + L_m columns, of which some are combinations of others. The convention of the R package fixest
 * counts m - 1 such columns, one for each effect but the first: where there are more, parameters are counted too many, and errors a
 * little too large. Exactly, two effects have as many as the graph of their levels, joined by rows, has connected parts; for more than
 * two there is no quick exact count, and the convention is a lower bound on what is redundant. Effects nested in clusters do not count, as a
 * cluster's rows may depend on each other anyway; where all are nested one constant remains. Reference: J. Abowd, R. Creecy and F. Kramarz,
 * Computing person and firm effects using linked longitudinal data, LEHD technical paper 2002-06 (2002).
 *
 * @param exact whether to count connected parts where there are two effects
 */
public record AbsorbedParameters(List<Effect> effects, boolean exact) {
    public AbsorbedParameters {
        effects = List.copyOf(effects);
    }

    /** Of all effects. */
    public int count() {
        return count(effects);
    }

    /** Of those that are nested in none of these clusterings. */
    public int countOutside(List<Clusters> clusterings) {
        if (effects.isEmpty()) {
            return 0;
        }
        List<Effect> outside = effects.stream()
                .filter(effect -> clusterings.stream().noneMatch(effect::isNestedIn))
                .toList();
        return outside.isEmpty() ? 1 : count(outside);
    }

    private int count(List<Effect> counted) {
        int levels = counted.stream().mapToInt(Effect::levels).sum();
        int redundant = exact && counted.size() == 2
                ? connectedParts(counted.get(0), counted.get(1))
                : Math.max(0, counted.size() - 1);
        return levels - redundant;
    }

    /** Of the graph whose nodes are the levels of two effects, each row joining one to one. */
    static int connectedParts(Effect left, Effect right) {
        int[] parent = new int[left.levels() + right.levels()];
        for (int node = 0; node < parent.length; node++) {
            parent[node] = node;
        }
        int parts = parent.length;
        for (int i = 0; i < left.rows(); i++) {
            int a = root(parent, left.level(i));
            int b = root(parent, left.levels() + right.level(i));
            if (a != b) {
                parent[a] = b;
                parts--;
            }
        }
        return parts;
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
