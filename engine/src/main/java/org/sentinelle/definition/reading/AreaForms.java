package org.sentinelle.definition.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.definition.yaml.YamlNode.Scalar;
import org.sentinelle.model.Area;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Membership;

/** Areas, regions and mechanisms. */
final class AreaForms {
    private AreaForms() {}

    static Area area(Mapping node) {
        return new Area(node.text("code"), Words.localised(node, "name"), node.flag("state"));
    }

    /** A region; only its States are expected to report, the other areas belong to it without a duty. */
    static AreaGroup region(Mapping node, String source, Set<String> states) {
        List<Membership> members = node.texts("members").stream()
                .map(area -> new Membership(area, null, null, states.contains(area), false))
                .toList();
        return new AreaGroup(
                node.text("id"),
                Words.constant(AreaGroup.Kind.class, node.text("kind")),
                Words.localised(node, "name"),
                node.optionalText("m49"),
                members,
                source);
    }

    /** A mechanism; all its members are expected to report. */
    static AreaGroup mechanism(Mapping root) {
        return new AreaGroup(
                root.text("id"),
                AreaGroup.Kind.MECHANISM,
                Words.localised(root, "name"),
                root.optionalText("abbreviation"),
                null,
                root.items("members").stream().map(AreaForms::member).toList(),
                root.text("source"));
    }

    private static Membership member(YamlNode node) {
        if (node instanceof Mapping member) {
            return new Membership(
                    member.text("area"), date(member, "from"), date(member, "to"), true, member.flag("provisional"));
        }
        return new Membership(((Scalar) node).text(), null, null, true, false);
    }

    private static @Nullable LocalDate date(Mapping from, String key) {
        String written = from.optionalText(key);
        return written == null ? null : LocalDate.parse(written);
    }
}
