package org.sentinelle.present.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;
import org.sentinelle.result.Contribution;
import org.sentinelle.result.Contribution.Balance;
import org.sentinelle.result.Descent;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Provenance;

/**
 * Finds where a published number comes from. Of what a confidential source took part in, it says nothing that the publication
 * does not show itself; hidden cells all get the same descent.
 */
public final class Tracing {
    private final Catalogue catalogue;
    private final PublishedRun run;
    private final UsedDefinitions definitions;
    private final MemberFigures figures;
    private final @Nullable String definitionsHash;

    /**
     * Made for one publication.
     *
     * @param catalogue the workspace's definitions as they are today
     * @param definitionsHash one hash over all their files
     */
    public Tracing(Catalogue catalogue, @Nullable String definitionsHash, PublishedRun run) {
        this.catalogue = catalogue;
        this.run = run;
        this.definitionsHash = definitionsHash;
        this.definitions = new UsedDefinitions(catalogue, run);
        this.figures = new MemberFigures(run.observations());
    }

    /** The descent of an observation of the publication. */
    public Descent of(Observation observation) {
        boolean confidential = isConfidential(observation);
        boolean hidden = confidential && observation.bounds() == null;
        Contribution number = hidden ? withheld(observation, List.of()) : contribution(observation, confidential);
        List<String> indicators =
                number.all().map(c -> c.observation().indicator()).distinct().toList();
        return new Descent(
                origin(),
                number,
                definitions.of(indicators),
                definitions.datasets(indicators),
                hidden ? null : roster(observation),
                protection(observation, confidential, hidden));
    }

    private Descent.Origin origin() {
        Provenance provenance = run.provenance();
        Provenance.Terms terms = provenance.terms();
        Boolean unchanged =
                terms == null ? null : (Boolean) terms.allDefinitions().equals(definitionsHash);
        return new Descent.Origin(run.publication(), provenance.runId(), provenance.codeVersion(), unchanged);
    }

    /** Whether a confidential source takes part, today or in the run, or the publication withholds who does. */
    private boolean isConfidential(Observation observation) {
        List<String> indicator = List.of(observation.indicator());
        return observation.coverage().isWithheld()
                || definitions.datasets(indicator).stream().anyMatch(Descent.DatasetUse::confidential);
    }

    private Contribution contribution(Observation whole, boolean confidential) {
        AreaGroup group = catalogue.groups().get(whole.area());
        if (group == null) {
            return confidential ? Contribution.leaf(whole) : single(whole);
        }
        if (confidential) {
            return withheld(whole, group.membersAt(whole.period()));
        }
        MemberFigures.Split split = figures.split(whole, group);
        List<Contribution> parts =
                split.contributing().stream().map(this::single).toList();
        Indicator indicator = catalogue.indicators().get(whole.indicator());
        Balance balance = BalanceCheck.of(whole, split, indicator);
        return new Contribution(whole, parts, split.absent(), balance);
    }

    /** What one area reported: from rows, or from the values of the indicators that it is made of. */
    private Contribution single(Observation whole) {
        Indicator indicator = catalogue.indicators().get(whole.indicator());
        List<Contribution> operands = new ArrayList<>();
        for (String id :
                indicator == null ? List.<String>of() : indicator.measure().indicators()) {
            Observation operand = figures.operand(whole, id);
            if (operand != null) {
                operands.add(single(operand));
            }
        }
        return operands.isEmpty()
                ? Contribution.leaf(whole)
                : new Contribution(whole, operands, List.of(), Balance.of(Contribution.Agreement.NOT_A_SUM));
    }

    /** The members' own cells as they were published, without a word on who stands behind the whole. */
    private Contribution withheld(Observation whole, List<Membership> members) {
        List<Contribution> cells = new ArrayList<>();
        for (String area : new TreeSet<>(members.stream().map(Membership::area).toList())) {
            Observation own = figures.own(whole, area);
            if (own != null) {
                cells.add(Contribution.leaf(own));
            }
        }
        return new Contribution(whole, cells, List.of(), Balance.of(Contribution.Agreement.WITHHELD));
    }

    private Descent.@Nullable Roster roster(Observation observation) {
        AreaGroup group = catalogue.groups().get(observation.area());
        if (group == null) {
            return null;
        }
        Period period = observation.period();
        List<Membership> joined = group.members().stream()
                .filter(m -> m.from() != null
                        && period.contains(m.from())
                        && !m.from().equals(period.start()))
                .toList();
        List<Membership> left = group.members().stream()
                .filter(m -> m.to() != null && period.contains(m.to()) && !m.to().equals(period.end()))
                .toList();
        return new Descent.Roster(group.id(), period.end(), group.membersAt(period), joined, left);
    }

    private Descent.Protection protection(Observation observation, boolean confidential, boolean hidden) {
        if (!confidential) {
            return new Descent.Protection(Descent.Release.PASSED_THROUGH, null);
        }
        return new Descent.Protection(
                hidden ? Descent.Release.SUPPRESSED : Descent.Release.SHOWN, threshold(observation));
    }

    private @Nullable Integer threshold(Observation observation) {
        Provenance.Terms terms = run.provenance().terms();
        Indicator indicator = catalogue.indicators().get(observation.indicator());
        Integer own = indicator == null ? null : indicator.threshold();
        return terms == null ? own : (Integer) Math.max(terms.threshold(), own == null ? 0 : own);
    }

    /** Whether a dataset is confidential by its definition. */
    static boolean isConfidential(Catalogue catalogue, String dataset) {
        return catalogue.datasets().containsKey(dataset)
                && catalogue.dataset(dataset).disclosure() == Disclosure.CONFIDENTIAL;
    }
}
