package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.Period;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.ImpactResult;
import org.sentinelle.result.ImpactResult.Effect;
import org.sentinelle.result.ImpactResult.Power;
import org.sentinelle.result.ImpactResult.Refusal;

/** Puts together the page of an impact design. */
final class ImpactPages {
    private static final String KINDS = "intervention";

    private final ImpactInputs input;
    private final Wording wording;
    private final ImpactWords words;
    private final ImpactDesign design;
    private final ImpactResult result;

    ImpactPages(ImpactInputs input) {
        this.input = input;
        this.wording = Wording.in(input.languages().current());
        this.words = new ImpactWords(input, wording);
        this.design = input.design();
        this.result = input.result();
    }

    static String fileName(ImpactDesign design) {
        return design.id() + ".html";
    }

    /** The name of a picture's files without their endings. */
    static String pictureName(ImpactDesign design, String picture) {
        return design.id() + "-" + picture;
    }

    ImpactPage page() {
        ImpactFigures figures = new ImpactFigures(input, words);
        return new ImpactPage(
                wording,
                fileName(design),
                words.marked(design.name().in(wording.language()), design.provisional()),
                design.question().in(wording.language()),
                input.languages().translations(),
                words.text("verdict." + verdict()),
                readings(),
                cautions(),
                figures.effects(),
                result.checks().isEmpty() ? null : new ImpactChecksTable(words).of(result.checks()),
                figures.regression(),
                facts(),
                units(),
                methods(),
                words.text("source", design.source()));
    }

    private @Nullable Estimate overall() {
        Effect effect = result.overall();
        return effect == null ? null : effect.estimate();
    }

    private String verdict() {
        Estimate overall = overall();
        Double low = overall == null ? null : overall.confLow();
        Double high = overall == null ? null : overall.confHigh();
        if (result.refusal() != null) {
            return "refused";
        }
        if (isByLot() || low == null || high == null) {
            return "none";
        }
        return low > 0 ? "up" : high < 0 ? "down" : "none";
    }

    /** Of few units the interval is too short: an effect that dates drawn by lot often give is none that could be told. */
    private boolean isByLot() {
        return result.checks().stream()
                .anyMatch(check ->
                        check.check().equals("randomisation") && check.verdict().equals("could-be-by-lot"));
    }

    private List<String> readings() {
        Refusal refusal = result.refusal();
        if (refusal != null) {
            String key = "refusal." + refusal.reason();
            return List.of(words.knows(key) ? words.text(key) : refusal.explanation());
        }
        List<String> readings = new ArrayList<>();
        Estimate overall = overall();
        if (overall != null) {
            effect(overall, readings);
        }
        Power power = result.power();
        if (power != null) {
            power(power, readings);
        }
        breakdown(readings);
        if (isByLot()) {
            readings.add(words.text("by-lot"));
        }
        if (result.caveats().contains("few-units")) {
            readings.add(words.text(
                    isDrawnByLot() ? "few-units" : "few-units.alone",
                    words.count(result.shape().units())));
        }
        return readings;
    }

    /** Whether chance was put to the test by dates drawn by lot. */
    private boolean isDrawnByLot() {
        return result.checks().stream()
                .anyMatch(check -> check.check().equals("randomisation") && check.estimate() != null);
    }

    private void effect(Estimate overall, List<String> readings) {
        readings.add(words.text(
                "effect",
                words.value(overall.estimate()),
                words.unit(),
                words.percent(design.level()),
                words.value(overall.confLow()),
                words.value(overall.confHigh())));
        Double low = overall.estimateLow();
        Double high = overall.estimateHigh();
        if (low != null && high != null && low < high) {
            readings.add(words.text("bounds", words.value(low), words.value(high)));
        }
        if (verdict().equals("none")) {
            readings.add(words.text("none-is-no-proof"));
        }
    }

    private void power(Power power, List<String> readings) {
        readings.add(words.text("detectable", words.value(power.detectable()), words.probability(power.wanted())));
        Double smallest = power.smallest();
        Double at = power.atSmallest();
        if (smallest != null && at != null) {
            readings.add(words.text("smallest", words.value(smallest), words.probability(at)));
        }
    }

    private void breakdown(List<String> readings) {
        for (ImpactResult.Check check : result.checks()) {
            Estimate estimate = check.estimate();
            Double m = estimate == null ? null : estimate.estimate();
            if (check.check().equals("breakdown") && m != null) {
                readings.add(m > 0 ? words.text("breakdown", words.value(m)) : words.text("breakdown.none"));
            }
        }
    }

    private List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        if (design.adoption().members() != null) {
            cautions.add(words.text("caveat.groups"));
        }
        for (String caveat : result.caveats()) {
            if (words.knows("caveat." + caveat)) {
                cautions.add(words.text("caveat." + caveat));
            }
        }
        design.cautions().forEach(caution -> cautions.add(caution.in(wording.language())));
        return cautions;
    }

    private List<RegisterPage.Fact> facts() {
        ImpactDesign.Adoption adoption = design.adoption();
        List<RegisterPage.Fact> facts = new ArrayList<>(List.of(
                fact("outcome", words.outcome()),
                fact("window", words.text("window", wording.period(design.from()), wording.period(design.to()))),
                fact(
                        "adoption",
                        kinds() + wording.text("list.separator") + words.text("dated." + word(adoption.dated()))),
                fact("from", words.text("from." + word(adoption.countsFrom()))),
                fact("comparison", words.text("comparison." + word(design.comparison()))),
                fact("anticipation", words.count(design.anticipation()))));
        ImpactDesign.Members members = adoption.members();
        if (members != null) {
            facts.add(fact("members", words.text("members." + word(members))));
        }
        if (!design.covariates().isEmpty()) {
            facts.add(fact(
                    "covariates",
                    String.join(
                            wording.text("list.separator"),
                            design.covariates().stream().map(words::indicator).toList())));
        }
        ImpactResult.Shape shape = result.shape();
        facts.add(fact(
                "shape",
                words.text(
                        "shape",
                        words.count(shape.units()),
                        words.count(shape.adopted()),
                        words.count(shape.compared()),
                        words.count(shape.already()),
                        words.count(shape.rows()),
                        words.count(shape.gaps()),
                        words.count(shape.censored()))));
        return facts;
    }

    private String kinds() {
        ImpactDesign.Adoption adoption = design.adoption();
        List<String> kinds = new ArrayList<>();
        adoption.kinds().forEach(kind -> kinds.add(words.code(KINDS, kind)));
        kinds.addAll(adoption.names());
        return String.join(wording.text("list.separator"), kinds);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private RegisterPage.Fact fact(String key, String text) {
        return new RegisterPage.Fact(words.text("fact." + key), text);
    }

    private DataTable units() {
        List<DataTable.Row> rows = new ArrayList<>();
        for (ImpactResult.Unit unit : result.units()) {
            String first = unit.first();
            rows.add(row(
                    unit.area(),
                    first == null
                            ? words.text("never")
                            : words.marked(words.period(Period.parse(first)), unit.provisional())));
        }
        result.left().forEach(left -> rows.add(row(left.area(), words.text("left." + left.why()))));
        return new DataTable(
                words.text("units"),
                List.of(DataTable.words(words.text("unit")), DataTable.words(words.text("first"))),
                rows);
    }

    private DataTable.Row row(String area, String text) {
        return new DataTable.Row(Cell.text(words.area(area)), List.of(Cell.text(text)));
    }

    private List<String> methods() {
        List<String> methods = new ArrayList<>(List.of(
                words.text("method.effect"), words.text("method.assumption"), words.text("method.same-number")));
        if (result.shape().censored() > 0) {
            methods.add(words.text("method.bounds"));
        }
        methods.add(words.text("method.sensitivity"));
        methods.add(words.text("method.files", design.id() + ".csv", design.id() + "-panel.csv"));
        return methods;
    }
}
