package org.sentinelle.analyse.did;

import java.util.Objects;
import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.did.GroupTimeFit;
import org.sentinelle.stats.did.GroupTimeOptions;
import org.sentinelle.stats.did.GroupTimeOptions.Base;
import org.sentinelle.stats.did.GroupTimeOptions.Comparison;
import org.sentinelle.stats.did.GroupTimeOptions.Convention;
import org.sentinelle.stats.did.GroupTimeOptions.Estimator;
import org.sentinelle.stats.did.GroupTimeOptions.Sampling;
import org.sentinelle.stats.did.GroupTimeSample;

/** Callaway and Sant'Anna's effects by group and time. */
public final class GroupTimeMethod implements Method {
    @Override
    public MethodDeclaration declaration() {
        return GroupTimeDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        GroupTimeOptions options = options(input);
        boolean ofUnits = options.sampling() != Sampling.CROSS_SECTIONS;
        if ((ofUnits && !input.has(PanelColumns.UNIT)) || (!ofUnits && input.has(PanelColumns.TREATED))) {
            return declaration()
                    .declined(
                            GroupTimeDeclaration.NO_UNIT,
                            "Name the column under unit, or write sampling: cross-sections and name first-treated.");
        }
        PanelInput.Read read = PanelInput.read(declaration(), input, ofUnits);
        if (read.input() == null) {
            return Objects.requireNonNull(read.declined());
        }
        Optional<GroupTimeSample> sample = GroupTimeSample.of(read.input().panel(), options);
        if (sample.isEmpty()) {
            return declaration()
                    .declined(
                            GroupTimeDeclaration.NOTHING,
                            "Effects need units treated after the first time, at two times or more, and units that were not:"
                                    + " where all were treated in the end, write comparison: not-yet-treated; where units"
                                    + " are missing at times, sampling: unbalanced."
                                    + PanelColumns.NEVER_IS_0);
        }
        return answer(input, read.input(), sample.get(), options);
    }

    private Finding answer(AnalysisInput input, PanelInput panel, GroupTimeSample sample, GroupTimeOptions options) {
        if (sample.panel().units().clusters() < 2) {
            return declaration().declined(PanelColumns.FEW_CLUSTERS, "Name clusters that are smaller.");
        }
        GroupTimeFit fit = GroupTimeFit.of(sample, options);
        if (fit.cells().stream().allMatch(c -> c.effect() == null || c.isReference())) {
            return declaration()
                    .declined(
                            GroupTimeDeclaration.NO_EFFECT,
                            "Take covariates out that tell almost for certain who is treated, or depend on each other.");
        }
        return new GroupTimeAnswer(input, panel, fit).finding();
    }

    private static GroupTimeOptions options(AnalysisInput input) {
        return new GroupTimeOptions(
                switch (input.choice(GroupTimeDeclaration.ESTIMATOR)) {
                    case GroupTimeDeclaration.REGRESSION -> Estimator.OUTCOME_REGRESSION;
                    case GroupTimeDeclaration.INVERSE_PROBABILITY -> Estimator.INVERSE_PROBABILITY;
                    default -> Estimator.DOUBLY_ROBUST;
                },
                input.choice(GroupTimeDeclaration.COMPARISON).equals(GroupTimeDeclaration.NEVER)
                        ? Comparison.NEVER_TREATED
                        : Comparison.NOT_YET_TREATED,
                input.choice(GroupTimeDeclaration.BASE).equals(GroupTimeDeclaration.VARYING)
                        ? Base.VARYING
                        : Base.UNIVERSAL,
                switch (input.choice(GroupTimeDeclaration.SAMPLING)) {
                    case GroupTimeDeclaration.UNBALANCED -> Sampling.UNBALANCED;
                    case GroupTimeDeclaration.SECTIONS -> Sampling.CROSS_SECTIONS;
                    default -> Sampling.PANEL;
                },
                Objects.requireNonNull(input.numberOrNull(GroupTimeDeclaration.ANTICIPATION)),
                input.choice(GroupTimeDeclaration.CONVENTION).equals(GroupTimeDeclaration.DID)
                        ? Convention.DID
                        : Convention.EXACT);
    }
}
