package org.sentinelle.stats.trend;

/**
 * Where two lines meet: on an observation, or between two.
 *
 * @param left last observation at or before it, counted from 0
 * @param right first observation at or after it, the same or the next
 */
public record Join(int left, int right) {
    public Join {
        if (right != left && right != left + 1) {
            throw new IllegalArgumentException("Not neighbours: " + left + " and " + right);
        }
    }

    static Join on(int observation) {
        return new Join(observation, observation);
    }

    static Join after(int observation) {
        return new Join(observation, observation + 1);
    }

    public boolean isOnObservation() {
        return left == right;
    }
}
