package org.sentinelle.analyse.impact;

import java.util.Set;
import java.util.TreeSet;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.ImpactDesign.Spillovers;
import org.sentinelle.model.Membership;

/** Who is near someone that adopted. */
record Neighbours(ImpactDesign design, Catalogue catalogue, Spillovers spillovers) {
    /** Those of the compared that are neighbours of an adopter. */
    Set<String> among(Set<String> compared, Set<String> adopted) {
        Set<String> near = new TreeSet<>();
        for (String one : compared) {
            if (adopted.stream().anyMatch(other -> isNear(one, other))) {
                near.add(one);
            }
        }
        return near;
    }

    boolean isNear(String one, String other) {
        boolean listed = spillovers.pairs().stream()
                .anyMatch(pair -> Set.of(pair.one(), pair.other()).equals(Set.of(one, other)));
        return listed || spillovers.groups().stream().anyMatch(group -> isMember(group, one) && isMember(group, other));
    }

    private boolean isMember(String group, String state) {
        AreaGroup found = catalogue.groups().get(group);
        return found != null
                && found.membersAt(design.to()).stream().map(Membership::area).anyMatch(state::equals);
    }
}
