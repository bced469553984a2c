package org.sentinelle.definition.exchange;

import java.util.Comparator;
import java.util.Optional;

/** A definition, wherever its file lies inside its section: {@code catalogue/detected-victims}. */
public record ItemId(Section section, String id) implements Comparable<ItemId> {
    private static final Comparator<ItemId> ORDER =
            Comparator.comparing(ItemId::section).thenComparing(ItemId::id);

    /** The definition that a path in a package holds; empty where no definition may lie there. */
    public static Optional<ItemId> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".yaml")
                ? Section.of(path)
                        .map(section -> new ItemId(section, name.substring(0, name.length() - ".yaml".length())))
                : Optional.empty();
    }

    /** Whether a person who writes this word means it: its id, or its section and id. */
    public boolean isCalled(String word) {
        return id.equals(word) || text().equals(word);
    }

    public String text() {
        return section.word() + "/" + id;
    }

    @Override
    public int compareTo(ItemId other) {
        return ORDER.compare(this, other);
    }
}
