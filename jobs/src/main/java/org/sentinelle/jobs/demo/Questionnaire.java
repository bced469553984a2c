package org.sentinelle.jobs.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which items each mechanism asks for: the first of them all do, of the others most. */
final class Questionnaire {
    private static final String REGISTERED_ASKED_BY = "eu";
    private static final double ASKED = 0.75;

    private final List<Item> items;
    private final Map<String, Set<String>> asked = new LinkedHashMap<>();

    Questionnaire(List<Item> items, List<String> mechanisms, long seed) {
        this.items = List.copyOf(items);
        for (String mechanism : mechanisms) {
            asked.put(
                    mechanism,
                    items.stream()
                            .filter(i -> asks(mechanism, i, seed))
                            .map(Item::id)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    private static boolean asks(String mechanism, Item item, long seed) {
        if (item.id().equals(Item.REGISTERED)) {
            return mechanism.equals(REGISTERED_ASKED_BY);
        }
        return item.always()
                || Draws.of(seed, "asked/" + mechanism + "/" + item.id()).chance(ASKED);
    }

    List<Item> items() {
        return items;
    }

    boolean asks(String mechanism, Item item) {
        return asked.getOrDefault(mechanism, Set.of()).contains(item.id());
    }

    int askedBy(String mechanism) {
        return asked.getOrDefault(mechanism, Set.of()).size();
    }
}
