package org.sentinelle.protect.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Atoms put together that nothing which is said tells apart: each claim counts all of a bundle or nothing of it, and all of it
 * moved between the same releases. Persons can be anywhere inside a bundle.
 */
final class Bundles {
    private static final long FIRST_MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final long SECOND_MULTIPLIER = 0xC2B2AE3D27D4EB4FL;
    private static final int MOST_TERMS = 1 << 12;
    private static final int MIXING_SHIFT = 29;

    private final int[] bundleOf;
    private final int[] sizes;
    private final int[] anAtom;

    /** Two independent hashes of the set of terms that count an atom; that both agree by chance does not happen. */
    private record Signature(long first, long second) {}

    Bundles(int atoms, List<Claim> claims, Function<Claim.Term, int[]> inside, Moves moves) {
        long[] first = new long[atoms];
        long[] second = new long[atoms];
        for (int i = 0; i < claims.size(); i++) {
            List<Claim.Term> terms = claims.get(i).terms();
            for (int j = 0; j < terms.size(); j++) {
                long key = (long) i * MOST_TERMS + j + 1;
                for (int atom : inside.apply(terms.get(j))) {
                    first[atom] += mixed(key, FIRST_MULTIPLIER);
                    second[atom] += mixed(key, SECOND_MULTIPLIER);
                }
            }
        }
        Map<List<Object>, Integer> numbers = new HashMap<>();
        bundleOf = new int[atoms];
        int[] counted = new int[atoms];
        int[] one = new int[atoms];
        for (int atom = 0; atom < atoms; atom++) {
            Signature signature = new Signature(first[atom], second[atom]);
            int number = numbers.computeIfAbsent(List.of(signature, moved(atom, moves)), s -> numbers.size());
            bundleOf[atom] = number;
            counted[number]++;
            one[number] = atom;
        }
        sizes = Arrays.copyOf(counted, numbers.size());
        anAtom = Arrays.copyOf(one, numbers.size());
    }

    private static List<Boolean> moved(int atom, Moves moves) {
        int releases = moves.releases();
        Boolean[] moved = new Boolean[2 * releases];
        for (int release = 0; release < releases; release++) {
            moved[2 * release] = moves.gain(atom, release);
            moved[2 * release + 1] = moves.loss(atom, release);
        }
        return List.of(moved);
    }

    /** Spreads a key over 64 bits; another multiplier gives another hash. */
    static long mixed(long key, long multiplier) {
        long mixed = (key + SECOND_MULTIPLIER) * multiplier;
        mixed = (mixed ^ (mixed >>> MIXING_SHIFT)) * FIRST_MULTIPLIER;
        return mixed ^ (mixed >>> MIXING_SHIFT);
    }

    int count() {
        return sizes.length;
    }

    int of(int atom) {
        return bundleOf[atom];
    }

    /** How many atoms it holds. */
    int size(int bundle) {
        return sizes[bundle];
    }

    /** One of its atoms, which stands for all of them. */
    int atom(int bundle) {
        return anAtom[bundle];
    }
}
