package org.sentinelle.protect.round;

/**
 * A rounded count, with what it tells.
 *
 * @param value what is published, a multiple of the base
 * @param low the smallest true count that readers must hold possible, given the value, the base, the method and the policy
 * @param high likewise the largest; every true count between the two that the policy shows might stand behind the value
 */
public record RoundedCell(long value, long low, long high) {
    public RoundedCell {
        if (low < 0 || low > high) {
            throw new IllegalArgumentException("A count cannot lie from " + low + " to " + high);
        }
    }
}
