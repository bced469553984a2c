package org.sentinelle.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;

/**
 * What an impact design came to.
 *
 * @param refusal why nothing can be concluded; null where something can
 * @param overall the mean effect over units and periods after adoption; null with a refusal
 * @param events the effect by periods since adoption, in order, those before adoption included
 * @param left units of which nothing, or not everything, is looked at
 * @param groups the effect on those that adopted at the same time, period by period, in order
 * @param comparisons what a regression with effects of units and periods is made of
 * @param checks what was changed, and what the effect was then
 * @param caveats codes of what a reader must know
 */
public record ImpactResult(
        String design,
        @Nullable Refusal refusal,
        Shape shape,
        List<Unit> units,
        List<Left> left,
        @Nullable Effect overall,
        List<Effect> events,
        List<GroupTime> groups,
        List<Comparison> comparisons,
        List<Check> checks,
        @Nullable Power power,
        List<String> caveats) {
    /** A reason code, and the same for a reader. */
    public record Refusal(String reason, String explanation) {}

    /**
     * What was looked at.
     *
     * @param adopted units that adopted inside the window and are seen before it
     * @param compared units that did not adopt in the window
     * @param already units left out as they had adopted before the window, or have no value before adoption
     * @param rows values of units and periods
     * @param gaps units and periods without a value
     * @param censored values that are only bounded
     */
    public record Shape(int units, int adopted, int compared, int already, int rows, int gaps, int censored) {}

    /**
     * A unit.
     *
     * @param first label of the first period that counts as treated; null where it did not adopt in the window
     * @param provisional whether its date waits for confirmation
     */
    public record Unit(String area, @Nullable String first, boolean provisional) {}

    /**
     * A unit of which figures are left out.
     *
     * @param why {@code not-seen}: it had adopted before, or has no figure before or after; {@code date-unknown}; {@code ended}: figures
     *     after what it had adopted ended; {@code no-covariate}: figures without one
     */
    public record Left(String area, String why) {}

    /**
     * An effect, by a number of periods since adoption.
     *
     * @param since 0 for the first treated period; null for the mean
     * @param bandLow lower limit of the band that holds all effects together; null where there is none
     */
    public record Effect(
            @Nullable Integer since,
            Estimate estimate,
            @Nullable Double bandLow,
            @Nullable Double bandHigh) {}

    /**
     * The effect on those that adopted at the same time, in one period.
     *
     * @param first the first period that counts as treated
     * @param seen the period of the effect
     */
    public record GroupTime(Period first, Period seen, Effect effect) {}

    /**
     * One of the comparisons whose weighted mean a regression with effects of units and periods is.
     *
     * @param kind who is compared with whom, as the method did-bacon names it
     * @param first the first treated period of those whose treatment changes
     * @param other the same of the others; null where they did not adopt
     */
    public record Comparison(
            String kind, Period first, @Nullable Period other, double estimate, double weight) {}

    /**
     * One check.
     *
     * @param check what was changed: {@code spillovers}, {@code sensitivity} ...
     * @param setting how far, such as the M of a sensitivity; empty where there is none
     * @param verdict what it means, a code
     * @param units how many units were looked at; null where that is the same as before
     * @param left units that were left out, by code
     */
    public record Check(
            String check,
            String setting,
            String verdict,
            @Nullable Estimate estimate,
            @Nullable Integer units,
            List<String> left) {
        public Check {
            left = List.copyOf(left);
        }
    }

    /**
     * What could have been found.
     *
     * @param detectable the smallest effect that is found with the power wanted
     * @param atSmallest the power at the smallest effect that would matter; null where none was named
     */
    public record Power(
            double wanted,
            double detectable,
            @Nullable Double smallest,
            @Nullable Double atSmallest) {}

    public ImpactResult {
        units = List.copyOf(units);
        left = List.copyOf(left);
        events = List.copyOf(events);
        groups = List.copyOf(groups);
        comparisons = List.copyOf(comparisons);
        checks = List.copyOf(checks);
        caveats = List.copyOf(caveats);
    }

    /** What all figures were looked at for. */
    public ImpactResult(
            String design,
            @Nullable Refusal refusal,
            Shape shape,
            List<Unit> units,
            @Nullable Effect overall,
            List<Effect> events,
            List<GroupTime> groups,
            List<Comparison> comparisons,
            List<Check> checks,
            @Nullable Power power,
            List<String> caveats) {
        this(design, refusal, shape, units, List.of(), overall, events, groups, comparisons, checks, power, caveats);
    }
}
