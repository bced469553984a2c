package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sentinelle.definition.MiniRoot.INDICATOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.model.Absence;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DataRule;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.IntervalMethod;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;
import org.sentinelle.model.SeriesBreak;
import org.sentinelle.model.SourceMapping;

class CatalogueReaderTest {
    @TempDir
    private Path folder;

    private MiniRoot root;

    @BeforeEach
    void writeRoot() {
        root = MiniRoot.in(folder);
    }

    @Test
    void a_sound_root_is_read_without_problems() {
        Catalogue catalogue = root.read();
        assertThat(catalogue.areas()).containsOnlyKeys("ABW", "GHA", "NER");
        assertThat(catalogue.groups()).containsOnlyKeys("ecowas", "western-africa", "world");
        assertThat(catalogue.codeLists()).containsOnlyKeys("age", "areas", "citizenship", "sex");
        assertThat(catalogue.datasets()).containsOnlyKeys("population", "reports");
        assertThat(catalogue.indicators()).containsOnlyKeys("child-share");
        assertThat(catalogue.plans()).containsOnlyKeys("a-plan");
    }

    @Test
    void no_stays_no_and_012_stays_012() {
        Catalogue catalogue = root.read();
        assertThat(catalogue.codeLists().get("sex").has("NO")).isTrue();
        SourceMapping.CodeField sex = (SourceMapping.CodeField)
                catalogue.sources().get("reports-file").fields().get(2);
        assertThat(sex.table()).containsEntry("012", "NO");
    }

    @Test
    void members_of_a_mechanism_are_expected_and_of_a_region_only_states() {
        Catalogue catalogue = root.read();
        assertThat(catalogue.groups().get("ecowas").members())
                .containsExactly(
                        new Membership("GHA", null, null, true, false),
                        new Membership("NER", null, LocalDate.of(2025, 1, 29), true, true));
        AreaGroup world = catalogue.groups().get("world");
        assertThat(world.kind()).isEqualTo(AreaGroup.Kind.WORLD);
        assertThat(world.m49()).isEqualTo("001");
        assertThat(world.members()).extracting(Membership::expected).containsExactly(false, true, true);
    }

    @Test
    void all_areas_are_codes_of_the_list_areas_and_of_lists_that_include_them() {
        Catalogue catalogue = root.read();
        assertThat(catalogue.codeLists().get("areas").codes())
                .extracting(CodeList.Code::id)
                .containsExactly("ABW", "GHA", "NER");
        assertThat(catalogue.codeLists().get("citizenship").codes())
                .extracting(CodeList.Code::id)
                .containsExactly("_T", "_U", "ABW", "GHA", "NER");
    }

    @Test
    void spellings_are_kept_as_they_are_looked_up() {
        assertThat(root.read().spellings().get("citizenship").bySpelling())
                .containsOnly(Map.entry("ghanaian", "GHA"), Map.entry("du ghana", "GHA"), Map.entry("nigerien", "NER"));
    }

    @Test
    void rules_become_filters() {
        List<DataRule> rules = root.read().datasets().get("reports").rules();
        DataRule.PartsOfTotal parts = (DataRule.PartsOfTotal) rules.get(0);
        assertThat(parts.where()).isEqualTo(new Filter(List.of(new Filter.OneOf("sex", List.of("F")))));
        assertThat(parts.parts()).containsExactly("Y0T17", "Y_GE18");
        DataRule.NotAbove notAbove = (DataRule.NotAbove) rules.get(1);
        assertThat(notAbove.upper()).isEqualTo(new Filter(List.of(new Filter.OneOf("age", List.of("_T")))));
    }

    @Test
    void a_source_says_how_every_field_is_read() {
        SourceMapping source = root.read().sources().get("reports-file");
        assertThat(source.format()).isEqualTo(new SourceMapping.Format("UTF-8", ','));
        assertThat(source.contradictions()).isEqualTo(SourceMapping.Contradictions.QUARANTINE);
        assertThat(source.fields().get(1)).isEqualTo(new SourceMapping.PeriodField("year", "Year", Period.Grain.YEAR));
        assertThat(source.fields().get(3)).isEqualTo(new SourceMapping.ConstantField("age", "_T"));
        assertThat(source.fields().get(5))
                .isEqualTo(new SourceMapping.CountField(
                        "count", "Value", Map.of("<5", new SourceMapping.Bound(0, 4)), ","));
    }

    @Test
    void a_source_says_why_a_count_is_not_there() {
        root.replacing(
                MiniRoot.SOURCE,
                "censored: {\"<5\": {from: 0, to: 4}}}",
                "absent: {\"n/a\": not-applicable, \":\": not-reported, en: suppressed},"
                        + " status: {column: Dimension, codes: {L: not-requested}}}");
        assertThat(root.read().sources().get("reports-file").fields().get(5))
                .isEqualTo(new SourceMapping.CountField(
                        "count",
                        "Value",
                        Map.of(),
                        Map.of("n/a", Absence.NOT_APPLICABLE, ":", Absence.NOT_REPORTED, "en", Absence.SUPPRESSED),
                        new SourceMapping.StatusColumn("Dimension", Map.of("L", Absence.NOT_REQUESTED)),
                        ","));
    }

    @Test
    void a_dataset_says_what_is_a_stock_how_long_its_periods_are_and_what_its_figures_mean() {
        root.replacing(MiniRoot.DATASET, "role: period,", "role: period, grain: month,")
                .replacing(MiniRoot.DATASET, "name: remark, role: text,", "name: remark, role: facet,")
                .replacing(MiniRoot.DATASET, "role: measure,", "role: measure, stock: true,")
                .replacing(MiniRoot.SOURCE, "grain: year", "grain: month");
        DatasetSchema dataset = root.read().datasets().get("reports");
        assertThat(dataset.period().grain()).isEqualTo(Period.Grain.MONTH);
        assertThat(dataset.field("count"))
                .hasValueSatisfying(f -> assertThat(f.stock()).isTrue());
        assertThat(dataset.withRole(DatasetSchema.Role.FACET))
                .extracting(DatasetSchema.Field::name)
                .containsExactly("remark");
        assertThat(root.read().datasets().get("population").field("persons"))
                .hasValueSatisfying(f -> assertThat(f.stock()).isFalse());
    }

    @Test
    void a_dataset_keeps_the_breaks_in_its_series() {
        root.replacing(MiniRoot.DATASET, "rules:", """
                breaks:
                  - {area: GHA, period: 2014, reason: {en: A register}}
                  - {area: [GHA, NER], period: 2014-S2, where: {sex: F}, reason: {en: Girls apart}}
                  - {area: all, period: 2016, reason: {en: New law}, provisional: true}
                rules:""");
        List<SeriesBreak> breaks = root.read().datasets().get("reports").breaks();
        assertThat(breaks)
                .containsExactly(
                        new SeriesBreak(
                                List.of("GHA"),
                                Period.year(2014),
                                Filter.ALL,
                                LocalisedText.english("A register"),
                                false),
                        new SeriesBreak(
                                List.of("GHA", "NER"),
                                Period.parse("2014-S2"),
                                new Filter(List.of(new Filter.OneOf("sex", List.of("F")))),
                                LocalisedText.english("Girls apart"),
                                false),
                        new SeriesBreak(
                                List.of(), Period.year(2016), Filter.ALL, LocalisedText.english("New law"), true));
        assertThat(breaks).extracting(b -> b.concerns("NER")).containsExactly(false, true, true);
    }

    @Test
    void a_break_at_no_period_or_in_no_area_is_refused_with_what_to_write() {
        root.replacing(MiniRoot.DATASET, "rules:", """
                breaks:
                  - {area: everywhere, period: "2014-13", reason: {en: A register}}
                rules:""");
        assertThat(root.problems())
                .containsExactly(
                        MiniRoot.DATASET + ":14: 'area' cannot be 'everywhere'."
                                + " Write: The State or area it concerns (DEU), a list of them, or all.",
                        MiniRoot.DATASET + ":14: 'period' cannot be '2014-13'."
                                + " Write: A year (2010), half-year (2010-S1), quarter (2010-Q3),"
                                + " month (2010-07), or first and last day (2010-03-01/2011-02-28).");
    }

    @Test
    void conditions_for_all_parts_are_added_to_each_part_that_has_the_field() {
        root.replacing(
                        INDICATOR,
                        "numerator: {dataset: reports, sum: count, where: {age: Y0T17}}",
                        "numerator: {dataset: population, sum: persons}")
                .replacing(INDICATOR, "type: proportion", "type: ratio")
                .replacing(INDICATOR, "uncertainty: {method: wilson, level: 0.95}\n", "")
                .replacing(INDICATOR, "disaggregate: [sex, [sex, citizenship]]\n", "")
                .replacing(INDICATOR, "unit: person,", "unit: inhabitant,")
                .replacing(INDICATOR, "stratum: sex=F, ", "");
        Measure.Ratio ratio =
                (Measure.Ratio) root.read().indicators().get("child-share").measure();
        assertThat(ratio.numerator().where()).isEqualTo(Filter.ALL);
        assertThat(ratio.denominator().where())
                .isEqualTo(new Filter(List.of(
                        new Filter.OneOf("age", List.of("Y0T17", "Y_GE18")),
                        new Filter.NoneOf("citizenship", List.of("_U")))));
        assertThat(ratio.denominator().complete()).isEqualTo(new Measure.Complete("age", List.of("Y0T17", "Y_GE18")));
    }

    @Test
    void filters_know_ranges_presence_and_alternatives() {
        root.replacing(
                        INDICATOR,
                        "where: {age: Y0T17}",
                        "where: {year: {from: 2010, to: 2012}, remark: {present: false}, any: [{sex: F}, {age: Y0T17}]}")
                .replacing(INDICATOR, "unit: person,", "unit: report,");
        Measure.Proportion share =
                (Measure.Proportion) root.read().indicators().get("child-share").measure();
        assertThat(share.numerator().where().conditions())
                .startsWith(
                        new Filter.Between("year", "2010", "2012"),
                        new Filter.Present("remark", false),
                        new Filter.AnyOf(List.of(
                                new Filter(List.of(new Filter.OneOf("sex", List.of("F")))),
                                new Filter(List.of(new Filter.OneOf("age", List.of("Y0T17")))))));
    }

    @Test
    void an_indicator_keeps_its_parts_and_the_hash_of_its_file() {
        Indicator indicator = root.read().indicators().get("child-share");
        assertThat(indicator.version()).isEqualTo(2);
        assertThat(indicator.missing()).isEqualTo(Indicator.MissingPolicy.ANY_INPUT);
        assertThat(indicator.disaggregate()).containsExactly(List.of("sex"), List.of("sex", "citizenship"));
        assertThat(indicator.uncertainty()).isEqualTo(new Indicator.Uncertainty(IntervalMethod.WILSON, 0.95));
        assertThat(indicator.threshold()).isEqualTo(5);
        assertThat(indicator.mappings()).containsExactly(new Indicator.Relation("eu-child-share", "related"));
        assertThat(indicator.examples().get(0).expect())
                .containsExactly(new Indicator.Expectation("GHA", "2010", "sex=F", "A", 50.0, 0.0, 33.3, null, null));
        assertThat(indicator.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_changed_file_has_another_hash() {
        String before = root.read().indicators().get("child-share").hash();
        String after = root.replacing(INDICATOR, "version: 2", "version: 3")
                .read()
                .indicators()
                .get("child-share")
                .hash();
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void a_plan_keeps_its_targets() {
        Plan plan = root.read().plans().get("a-plan");
        Plan.Target target = plan.targets().get(0);
        assertThat(target.illustrative()).isTrue();
        assertThat(target.followUp()).isFalse();
        assertThat(target.baselineValue()).isEqualTo(30.0);
        assertThat(target.milestones()).containsEntry(Period.year(2017), 25.0);
        assertThat(target.value()).isEqualTo(20.5);
    }

    @Test
    void the_problems_of_all_files_are_told_at_once_sorted_by_file_and_line() {
        root.replacing(INDICATOR, "category: outcome", "category: outcom")
                .replacing(INDICATOR, "unit: percent", "unitt: percent")
                .replacing(MiniRoot.PLAN, "area: ecowas", "area: GHN")
                .replacing(MiniRoot.MECHANISM, "- GHA", "- &x GHA")
                .replacing(MiniRoot.SOURCE, "column: Iso3", "column: Iso");
        assertThat(root.problems())
                .containsExactly(
                        INDICATOR + ":5: 'category' cannot be 'outcom'. Did you mean 'outcome'?"
                                + " It can be structural, process, outcome.",
                        INDICATOR + ":10: 'unitt' is no key that the file can have. Did you mean 'unit'?",
                        MiniRoot.MECHANISM + ":6: Anchors (&) and aliases (*) are not allowed."
                                + " Write the value out where it is needed; put a text that starts so in quotes.",
                        MiniRoot.PLAN + ":10: Unknown State code 'GHN'. Did you mean 'GHA'?",
                        MiniRoot.SOURCE + ":14: The column 'Iso' is not among 'columns'. Did you mean 'Iso3'?");
    }

    @Test
    void what_cites_a_file_that_could_not_be_read_is_not_complained_of() {
        assertThat(root.replacing(MiniRoot.AREAS, "state: false", "state: perhaps")
                        .problems())
                .as("no State code is unknown where the States could not be read")
                .hasSize(1);
        assertThat(MiniRoot.in(folder)
                        .replacing(MiniRoot.DATASET, "disclosure: published", "disclosure: secret")
                        .problems())
                .as("no dataset, field or code is unknown where the dataset could not be read")
                .hasSize(1);
        assertThat(MiniRoot.in(folder)
                        .replacing(MiniRoot.CODES, "name: {en: Sex}\n", "")
                        .problems())
                .as("no code list or code is unknown where the list could not be read")
                .hasSize(1);
    }

    @Test
    void a_second_root_adds_to_the_first(@TempDir Path other) {
        MiniRoot more = MiniRoot.empty(other)
                .with("codes/status.yaml", "id: status\nname: {en: Status}\ncodes: [{id: OPEN, name: {en: Open}}]\n");
        Catalogue catalogue = CatalogueReader.read(List.of(root.write(), more.write()));
        assertThat(catalogue.codeLists()).containsKeys("sex", "status");
    }

    @Test
    void a_root_that_does_not_exist_holds_nothing() {
        DefinitionRoot none = DefinitionRoot.ofWorkspace(folder.resolve("no-workspace"));
        assertThat(CatalogueReader.read(List.of(root.write(), none)).indicators())
                .hasSize(1);
    }

    @Test
    void other_files_are_left_alone_and_likely_slips_are_told() throws IOException {
        root.with("catalogue/notes.txt", "not a definition")
                .with("catalogue/.hidden.yaml", "nor this")
                .with("schema/x.yaml", "nor this")
                .with("plans/b.yml", "id: b")
                .with("areas/rivers.yaml", "id: rivers")
                .with("dataset/c.yaml", "id: c");
        Files.createDirectories(folder.resolve("catalogue/empty"));
        assertThat(root.problems())
                .containsExactly(
                        "areas/rivers.yaml: A file of this name is not read."
                                + " Name it areas/areas.yaml or areas/regions.yaml.",
                        "dataset: The folder 'dataset' is not read. Did you mean 'datasets'?",
                        "plans/b.yml: Definitions end in .yaml. Rename the file.");
    }

    @Test
    void the_exception_tells_all_problems() {
        root.replacing(MiniRoot.PLAN, "mechanism: ecowas", "mechanism: ecowaz");
        assertThatThrownBy(root::read)
                .isInstanceOf(InvalidDefinitions.class)
                .hasMessage("plans/a-plan.yaml:2: There is no mechanism 'ecowaz'. Did you mean 'ecowas'?");
    }
}
