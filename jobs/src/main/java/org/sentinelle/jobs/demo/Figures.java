package org.sentinelle.jobs.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures of all items for a State and year, as the State knows them. */
final class Figures {
    private static final double SCALE_NOISE = 0.1;

    private final Map<String, Counts> byItem = new HashMap<>();

    private Figures(StateYear truth) {
        byItem.put("one", Counts.single(1));
        byItem.put("population", Counts.single(truth.living().population()));
        byItem.put(Item.PRESUMED, truth.presumed());
        byItem.put(Item.IDENTIFIED, truth.identified());
        byItem.put(Item.THEN_IDENTIFIED, truth.thenIdentified());
        byItem.put(Item.REGISTERED, truth.registered());
    }

    /** Each item draws from a stream of its own, so that a larger demonstration only adds items. */
    static Figures of(State state, StateYear truth, List<Item> items, long seed) {
        Figures figures = new Figures(truth);
        for (Item item : items) {
            if (!item.kind().equals("hidden")) {
                String purpose = "figure/" + state.code() + "/" + truth.year() + "/" + item.id();
                figures.byItem.put(item.id(), figures.made(item, Draws.of(seed, purpose)));
            }
        }
        return figures;
    }

    Counts of(String item) {
        Counts counts = byItem.get(item);
        if (counts == null) {
            throw new IllegalStateException("demo/items.csv uses " + item + " before it is made");
        }
        return counts;
    }

    private Counts made(Item item, Draws draws) {
        Counts base = of(item.of());
        return switch (item.kind()) {
            case "share" -> base.part(item.factor(), draws);
            case "child-share" -> base.childrenOnly().part(item.factor(), draws);
            case "scale" ->
                Counts.single(StrictMath.round(base.total() * item.factor() * draws.aroundOne(SCALE_NOISE)));
            default -> throw new IllegalStateException("demo/items.csv has an unknown kind, " + item.kind());
        };
    }
}
