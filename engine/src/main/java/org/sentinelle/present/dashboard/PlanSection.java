package org.sentinelle.present.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan of one mechanism: what it sets out to do, and which indicators tell whether it comes about.
 *
 * @param facts when it holds, when it was adopted, its document, its source; a sentence each
 */
public record PlanSection(String id, String name, List<String> facts, List<Pillar> pillars) {
    /** A part of the plan. */
    public record Pillar(String name, List<Objective> objectives) {
        public Pillar {
            objectives = List.copyOf(objectives);
        }
    }

    /** Something that is to come about. */
    public record Objective(String text, List<Link> indicators) {
        public Objective {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * An indicator that tells whether it does.
     *
     * @param href where its values are, or null where it has none in this publication
     */
    public record Link(String name, @Nullable String href) {}

    public PlanSection {
        facts = List.copyOf(facts);
        pillars = List.copyOf(pillars);
    }
}
