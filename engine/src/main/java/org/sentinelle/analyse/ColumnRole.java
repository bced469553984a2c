package org.sentinelle.analyse;

/**
 * A part that a column of the data plays in a method.
 *
 * @param name kebab-case, the key under {@code columns} in an analysis file
 * @param takes how many columns may play it
 * @param description one sentence on what the column holds
 */
public record ColumnRole(String name, Kind kind, Takes takes, String description) {
    /** What the cells are. */
    public enum Kind {
        NUMBER,
        TEXT
    }

    /** How many columns may play a role. */
    public enum Takes {
        EXACTLY_ONE,
        AT_MOST_ONE,
        ANY_NUMBER
    }

    public static ColumnRole required(String name, Kind kind, String description) {
        return new ColumnRole(name, kind, Takes.EXACTLY_ONE, description);
    }

    public static ColumnRole optional(String name, Kind kind, String description) {
        return new ColumnRole(name, kind, Takes.AT_MOST_ONE, description);
    }

    String prose() {
        String count = switch (takes) {
            case EXACTLY_ONE -> "required";
            case AT_MOST_ONE -> "optional";
            case ANY_NUMBER -> "any number";
        };
        return name + " (" + (kind == Kind.NUMBER ? "numbers" : "text") + ", " + count + "): " + description;
    }
}
