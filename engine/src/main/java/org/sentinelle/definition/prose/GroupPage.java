package org.sentinelle.definition.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Membership;

/** The page of a mechanism or region: its members, how they changed, what it owns. */
final class GroupPage {
    private final Catalogue catalogue;
    private final ProseWords words;
    private final Names names;
    private final AreaGroup group;

    /** A day on which a State joined or left. */
    private record Change(LocalDate date, String key, Membership member) {}

    GroupPage(Catalogue catalogue, ProseWords words, AreaGroup group) {
        this.catalogue = catalogue;
        this.words = words;
        this.names = new Names(catalogue, words);
        this.group = group;
    }

    Page page() {
        return new Draft(words)
                .items("glance", glance())
                .section("members", List.of(new Block.Paragraph(members())))
                .section("changes", List.of(changes()))
                .items("indicators", indicators())
                .items("plans", plans())
                .page(kind(), group.id(), words.text(group.name()), words.word("group", group.kind()));
    }

    private String kind() {
        return group.kind() == AreaGroup.Kind.MECHANISM ? "mechanism" : "region";
    }

    private List<String> glance() {
        List<String> facts = new ArrayList<>(List.of(words.fact("id", group.id())));
        if (group.abbreviation() != null) {
            facts.add(words.fact("abbreviation", group.abbreviation()));
        }
        if (group.m49() != null) {
            facts.add(words.fact("m49", group.m49()));
        }
        facts.add(words.fact("source", group.source()));
        return facts;
    }

    /** Those whose membership has no last day. */
    private String members() {
        List<String> lasting = group.members().stream()
                .filter(member -> member.to() == null)
                .map(member -> names.area(member.area()))
                .toList();
        return words.text("members", Integer.toString(lasting.size()), words.listed(lasting));
    }

    private Block.Grid changes() {
        List<Change> changes = new ArrayList<>();
        for (Membership member : group.members()) {
            add(changes, member.from(), "change.joined", member);
            add(changes, member.to(), "change.left", member);
        }
        changes.sort(Comparator.comparing(Change::date)
                .thenComparing(change -> change.member().area()));
        return new Block.Grid(
                List.of(words.text("label.date"), words.text("label.state"), words.text("label.change")),
                changes.stream().map(this::row).toList());
    }

    private static void add(List<Change> changes, @Nullable LocalDate date, String key, Membership member) {
        if (date != null) {
            changes.add(new Change(date, key, member));
        }
    }

    private List<String> row(Change change) {
        String what = words.text(change.key());
        return List.of(
                change.date().toString(),
                names.area(change.member().area()),
                change.member().provisional() ? words.text("change.provisional", what) : what);
    }

    private List<String> indicators() {
        return catalogue.indicators().values().stream()
                .filter(indicator -> indicator.owners().contains(group.id()))
                .map(indicator -> words.named(words.quoted(words.text(indicator.name())), indicator.id()))
                .toList();
    }

    private List<String> plans() {
        TargetSentences sentences = new TargetSentences(words, names);
        return catalogue.plans().values().stream()
                .filter(plan -> plan.mechanism().equals(group.id()))
                .map(plan -> sentences.plan(plan, List.of()))
                .toList();
    }
}
