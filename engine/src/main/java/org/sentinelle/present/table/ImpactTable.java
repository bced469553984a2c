package org.sentinelle.present.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.Period;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.ImpactResult;
import org.sentinelle.result.ImpactResult.Check;
import org.sentinelle.result.ImpactResult.Comparison;
import org.sentinelle.result.ImpactResult.Effect;
import org.sentinelle.result.ImpactResult.GroupTime;
import org.sentinelle.result.ImpactResult.Power;
import org.sentinelle.result.Table;

/** What an impact design came to: the effect, the effect by periods since adoption and by group, and a row for each check. */
public final class ImpactTable {
    public static final String NAME = "impact";

    private ImpactTable() {}

    /**
     * A row: its sort, and what it tells.
     *
     * @param first the first treated period of those it is of, where it is not of all
     */
    private record Row(
            String part,
            String check,
            String setting,
            @Nullable String verdict,
            @Nullable Period first,
            @Nullable Estimate estimate,
            @Nullable Effect effect,
            @Nullable Object of) {
        static Row of(String part, Effect effect) {
            return new Row(part, "", "", null, null, effect.estimate(), effect, null);
        }

        static Row of(Check check) {
            return new Row(
                    "check", check.check(), check.setting(), check.verdict(), null, check.estimate(), null, check);
        }

        static Row of(GroupTime group) {
            Effect effect = group.effect();
            return new Row("group", "", "", null, group.first(), effect.estimate(), effect, group);
        }

        static Row of(Comparison comparison) {
            return new Row("comparison", comparison.kind(), "", null, comparison.first(), null, null, comparison);
        }

        <T> @Nullable Object read(Class<T> sort, Function<T, @Nullable Object> reading) {
            return sort.isInstance(of) ? reading.apply(sort.cast(of)) : null;
        }
    }

    /** @param label what every row says of itself */
    public static Table of(ImpactDesign design, ImpactResult result, String label) {
        List<Row> rows = new ArrayList<>();
        Effect overall = result.overall();
        if (overall != null) {
            rows.add(Row.of("overall", overall));
        }
        ImpactResult.Refusal refusal = result.refusal();
        if (refusal != null) {
            rows.add(new Row("refusal", "", "", refusal.reason(), null, null, null, null));
        }
        result.events().forEach(event -> rows.add(Row.of("event", event)));
        result.groups().forEach(group -> rows.add(Row.of(group)));
        result.checks().forEach(check -> rows.add(Row.of(check)));
        result.comparisons().forEach(comparison -> rows.add(Row.of(comparison)));
        Layout<Row> layout = new Layout<>();
        head(layout, design);
        numbers(layout);
        Power power = result.power();
        layout.decimal(
                        "detectable",
                        "Smallest effect found with the power wanted; beside the effect alone",
                        row -> row.part().equals("overall") && power != null ? (Double) power.detectable() : null)
                .decimal(
                        "power_at_smallest",
                        "Power at the smallest effect that would matter; beside the effect alone",
                        row -> row.part().equals("overall") && power != null ? power.atSmallest() : null)
                .integer(
                        "units",
                        "Units looked at, where they differ from those of the effect",
                        row -> row.read(Check.class, ImpactTable::units))
                .text("left_out", "Units left out", row -> row.read(Check.class, check -> Reading.join(check.left())))
                .text("caveats", "Codes, separated by semicolons", row -> caveats(row, result, label));
        return layout.table(NAME, rows);
    }

    private static void head(Layout<Row> layout, ImpactDesign design) {
        layout.text("design", "Id of the impact design", row -> design.id())
                .text("indicator", "Id of the outcome", row -> design.outcome().indicator())
                .text(
                        "stratum",
                        "Its stratum; empty for all",
                        row -> design.outcome().stratum().label())
                .text(
                        "part",
                        "overall, event (a period since adoption), group (a group and period), check, comparison (part of the two-way coefficient) or refusal",
                        Row::part)
                .text("check", "What was changed", Row::check)
                .text("setting", "How far", Row::setting)
                .text("verdict", "What it means, a code; why nothing can be concluded", Row::verdict)
                .integer("since", "Periods since adoption; negative before", row -> since(row.effect()))
                .period("first_treated", "First treated period of those it is of, where it is not of all", Row::first)
                .text(
                        "period",
                        "When the effect is seen",
                        row -> row.read(GroupTime.class, g -> g.seen().label()))
                .text(
                        "compared_with",
                        "First treated period of those compared; empty where they did not adopt",
                        row -> row.read(Comparison.class, ImpactTable::other))
                .decimal("weight", "Weight of the comparison", row -> row.read(Comparison.class, Comparison::weight));
    }

    private static void numbers(Layout<Row> layout) {
        layout.decimal(
                        "estimate",
                        "Effect, censored values being in the middle of their bounds",
                        row -> row.estimate() == null
                                ? row.read(Comparison.class, Comparison::estimate)
                                : row.estimate().estimate())
                .decimal("estimate_low", "Smallest effect that censored values allow", of(Estimate::estimateLow))
                .decimal("estimate_high", "Largest effect that censored values allow", of(Estimate::estimateHigh))
                .decimal("std_error", "Standard error", of(Estimate::stdError))
                .decimal("conf_low", "Lower limit of the interval", of(Estimate::confLow))
                .decimal("conf_high", "Upper limit of the interval", of(Estimate::confHigh))
                .decimal("conf_level", "Level of the interval", of(Estimate::confLevel))
                .decimal(
                        "band_low",
                        "Lower limit of the band that holds all effects",
                        row -> row.effect() == null ? null : row.effect().bandLow())
                .decimal(
                        "band_high",
                        "Upper limit of that band",
                        row -> row.effect() == null ? null : row.effect().bandHigh())
                .decimal("statistic", "Statistic of the test", of(Estimate::statistic))
                .decimal("p_value", "p of the test", of(Estimate::pValue))
                .integer("n", "Rows behind it", of(Estimate::n));
    }

    private static @Nullable Object since(@Nullable Effect effect) {
        Integer since = effect == null ? null : effect.since();
        return since == null ? null : (Long) (long) since;
    }

    private static @Nullable Object other(Comparison comparison) {
        Period other = comparison.other();
        return other == null ? null : other.label();
    }

    private static @Nullable Object units(Check check) {
        Integer units = check.units();
        return units == null ? null : (Long) (long) units;
    }

    private static @Nullable Object caveats(Row row, ImpactResult result, String label) {
        List<String> caveats = new ArrayList<>(row.part().equals("overall") ? result.caveats() : List.of());
        caveats.add(label);
        return Reading.join(caveats);
    }

    private static Function<Row, @Nullable Object> of(Function<Estimate, @Nullable Object> read) {
        return row -> {
            Estimate estimate = row.estimate();
            return estimate == null ? null : read.apply(estimate);
        };
    }
}
