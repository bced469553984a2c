package org.sentinelle.definition.lint;

import java.util.List;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.result.Problem;

/** The family of lints. */
public final class Lints {
    static final List<Lint> ALL = List.of(
            new NoAreas(),
            new DuplicateIds(),
            new IdIsFileName(),
            new RepeatedNames(),
            new AmbiguousSpelling(),
            new UnknownArea(),
            new UnknownMechanism(),
            new UnknownDataset(),
            new UnknownIndicator(),
            new UnknownCodeList(),
            new UnknownSpellings(),
            new UnknownField(),
            new FieldRoles(),
            new UnknownCode(),
            new ConcordanceCodes(),
            new ConcordanceDates(),
            new StandardStrata(),
            new DatasetShape(),
            new Restating(),
            new MappingFields(),
            new MappingColumns(),
            new RejectPatterns(),
            new MappingFits(),
            new CensoredBounds(),
            new AbsentTexts(),
            new BreaksFit(),
            new MembershipDates(),
            new WhereWithoutDataset(),
            new MeasureFits(),
            new TimeFits(),
            new RoundsInOrder(),
            new CombinationCircle(),
            new CombinationFits(),
            new SignOff(),
            new ExampleRows(),
            new TargetDates(),
            new TargetDirection(),
            new TargetBaseline(),
            new PublicPolicy(),
            new ContributorRules(),
            new KeyedRounding(),
            new TranslationMissing(),
            new MappingCircle(),
            new MeanRollUp(),
            new PersonBreakdown(),
            new ExamplesMissing(),
            new FewExamples(),
            new ShortDefinition(),
            new CopiedTranslation(),
            new ConcordanceGaps(),
            new StandardGaps(),
            new UnlikeParts(),
            new StatesCountAlike(),
            new TimeMisread(),
            new NeverMissing(),
            new LowThreshold(),
            new UnscoredStatus(),
            new RepeatedHypotheses(),
            new UnknownHypothesis(),
            new SmallestEffect(),
            new RecordedNumbers(),
            new IdleHypothesis(),
            new UnknownIntervention(),
            new DesignFits(),
            new DirectionWithoutTarget(),
            new UncitedTarget(),
            new RepeatedObjectives(),
            new OverlayVersion(),
            new OverlayTwice(),
            new OverlayEffect(),
            new OverlayTargets(),
            new OverlayAgreement());

    private Lints() {}

    /** What all lints of this severity find, each problem once, sorted. */
    public static List<Problem> problems(Definitions all, Severity severity) {
        return ALL.stream()
                .filter(lint -> lint.severity() == severity)
                .flatMap(lint -> lint.problems(all))
                .distinct()
                .sorted()
                .toList();
    }
}
