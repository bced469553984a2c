package org.sentinelle.definition.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Membership;
import org.sentinelle.result.Problem;

/** Does every membership end after it starts, and is no State a member twice at one time? */
final class MembershipDates implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.groups().all().stream().flatMap(group -> ofGroup(group).stream());
    }

    private static List<Problem> ofGroup(Definition<AreaGroup> group) {
        List<Problem> problems = new ArrayList<>();
        List<Membership> members = group.value().members();
        for (int i = 0; i < members.size(); i++) {
            Membership member = members.get(i);
            if (start(member).isAfter(end(member))) {
                problems.add(group.problem(
                        "The membership of '" + member.area() + "' ends on " + member.to() + ", before it starts on "
                                + member.from() + ".",
                        "Correct 'from' or 'to'.",
                        "members",
                        i));
            } else if (members.subList(0, i).stream().anyMatch(before -> overlap(before, member))) {
                problems.add(group.problem(
                        "'" + member.area() + "' is a member twice at one time.",
                        "Keep one of the two, or let the first end before the second starts.",
                        "members",
                        i));
            }
        }
        return problems;
    }

    private static boolean overlap(Membership a, Membership b) {
        return a.area().equals(b.area()) && !start(a).isAfter(end(b)) && !start(b).isAfter(end(a));
    }

    private static LocalDate start(Membership membership) {
        LocalDate from = membership.from();
        return from == null ? LocalDate.MIN : from;
    }

    private static LocalDate end(Membership membership) {
        LocalDate to = membership.to();
        return to == null ? LocalDate.MAX : to;
    }
}
