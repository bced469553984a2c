package org.sentinelle.model;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mechanism's action plan: what it sets out to do, and the targets it is followed up by.
 *
 * <p>A plan, a pillar, an objective and an action are each marked provisional where what they themselves state comes from
 * general knowledge and waits for confirmation; the mark says nothing of what stands above or below.
 *
 * @param to null where the plan has no end
 * @param adopted when it was adopted, as a date or in words; null where that is not known
 * @param reference the symbol of the document, or null
 * @param hash SHA-256 of the definition file's bytes, so that a verdict can say which text made it
 */
public record Plan(
        String id,
        String mechanism,
        LocalisedText name,
        Period from,
        @Nullable Period to,
        @Nullable String adopted,
        @Nullable String reference,
        List<Pillar> pillars,
        List<Target> targets,
        boolean provisional,
        String source,
        String hash) {

    /** A part of the plan: prevention, protection, prosecution, or what the plan itself calls its areas. */
    public record Pillar(String id, LocalisedText name, List<Objective> objectives, boolean provisional) {
        public Pillar {
            objectives = List.copyOf(objectives);
        }
    }

    /**
     * Something that the plan wants to come about.
     *
     * @param indicators the ids of the indicators that tell whether it does
     */
    public record Objective(
            String id,
            LocalisedText text,
            List<String> indicators,
            List<Action> actions,
            List<Message> messages,
            boolean provisional) {
        public Objective {
            indicators = List.copyOf(indicators);
            actions = List.copyOf(actions);
            messages = List.copyOf(messages);
        }
    }

    /**
     * Something that is to be done for an objective.
     *
     * @param responsible who does it, or null where the plan names nobody
     * @param restsOn the hypotheses that must hold for it to help
     */
    public record Action(
            String id, LocalisedText text, @Nullable String responsible, List<String> restsOn, boolean provisional) {
        public Action {
            restsOn = List.copyOf(restsOn);
        }
    }

    /**
     * Something that people are told for an objective.
     *
     * @param restsOn the hypotheses that must hold for it to be true and to help
     */
    public record Message(String id, LocalisedText text, List<String> restsOn, boolean provisional) {
        public Message {
            restsOn = List.copyOf(restsOn);
        }
    }

    /**
     * A value to be reached.
     *
     * @param area the group it is set for: the plan's mechanism, or one State
     * @param baselineValue null where the value computed for the baseline period counts
     * @param followUp true where it is due after the plan's end, to see whether what the plan began lasts
     * @param illustrative true where no mechanism adopted it: it shows how a verdict is made, and every page says so
     */
    public record Target(
            String id,
            String indicator,
            String area,
            Period baseline,
            @Nullable Double baselineValue,
            Map<Period, Double> milestones,
            Period period,
            double value,
            @Nullable String responsible,
            @Nullable String verification,
            boolean followUp,
            boolean illustrative) {
        public Target {
            milestones = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(milestones));
        }

        public SortedMap<Period, Double> sortedMilestones() {
            return new TreeMap<>(milestones);
        }

        /** The same target with what an overlay puts in its place: milestones, due period and value. */
        public Target with(Overlay.NewTarget replacement) {
            Boolean said = replacement.illustrative();
            return new Target(
                    id,
                    indicator,
                    area,
                    baseline,
                    baselineValue,
                    replacement.milestones(),
                    replacement.period(),
                    replacement.value(),
                    responsible,
                    verification,
                    followUp || replacement.followUp(),
                    said == null ? illustrative : said);
        }
    }

    public Plan {
        pillars = List.copyOf(pillars);
        targets = List.copyOf(targets);
    }

    /** The target of this id, or null where the plan has none. */
    public @Nullable Target target(String targetId) {
        return targets.stream().filter(t -> t.id().equals(targetId)).findFirst().orElse(null);
    }

    /** The indicators that its objectives cite, each as often as it is cited. */
    public Stream<String> cited() {
        return pillars.stream()
                .flatMap(pillar -> pillar.objectives().stream())
                .flatMap(objective -> objective.indicators().stream());
    }

    /** Its actions that rest on a hypothesis. */
    public List<Action> actionsOn(String hypothesis) {
        return pillars.stream()
                .flatMap(pillar -> pillar.objectives().stream())
                .flatMap(objective -> objective.actions().stream())
                .filter(action -> action.restsOn().contains(hypothesis))
                .toList();
    }

    /** Its messages that rest on a hypothesis. */
    public List<Message> messagesOn(String hypothesis) {
        return pillars.stream()
                .flatMap(pillar -> pillar.objectives().stream())
                .flatMap(objective -> objective.messages().stream())
                .filter(message -> message.restsOn().contains(hypothesis))
                .toList();
    }

    public Plan withTargets(List<Target> others) {
        return new Plan(id, mechanism, name, from, to, adopted, reference, pillars, others, provisional, source, hash);
    }
}
