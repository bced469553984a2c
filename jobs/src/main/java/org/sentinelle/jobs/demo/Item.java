package org.sentinelle.jobs.demo;

import java.util.List;

/**
 * An item of the common questionnaire and how its figure comes about.
 *
 * @param kind hidden (from the history), share (of another item's persons, each with probability {@code factor}), child-share
 *     (of its children only) or scale (another figure times {@code factor}, give or take)
 * @param of the other item, or population, or one
 * @param group how it is broken down, see {@link Detail}
 * @param tier the smallest size of the demonstration that has it
 */
record Item(String id, String kind, String of, double factor, String group, int tier) {
    static final String PRESUMED = "presumed";
    static final String IDENTIFIED = "identified";
    static final String THEN_IDENTIFIED = "presumed-then-identified";
    static final String REGISTERED = "registered";

    static List<Item> all() {
        return DemoResources.table("items.csv").stream()
                .map(r -> new Item(
                        r.get(0),
                        r.get(1),
                        r.get(2),
                        Double.parseDouble(r.get(3)),
                        r.get(4),
                        Integer.parseInt(r.get(5))))
                .toList();
    }

    /** The items that a demonstration of this size has. */
    static List<Item> of(int tier) {
        return all().stream().filter(i -> i.tier() <= tier).toList();
    }

    /** Whether every mechanism asks for it and a State that reports always answers it. */
    boolean always() {
        return kind.equals("hidden");
    }

    /** Whether identified persons of a State that registers instead are meant. */
    boolean aboutIdentification() {
        return id.equals(IDENTIFIED) || id.equals(THEN_IDENTIFIED);
    }
}
