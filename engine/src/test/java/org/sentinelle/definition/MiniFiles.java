package org.sentinelle.definition;

import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of {@link MiniRoot}. */
final class MiniFiles {
    static final Map<String, String> ALL = all();

    private MiniFiles() {}

    private static Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(MiniRoot.AREAS, """
                source: Typed in for a test
                areas:
                  - {code: ABW, state: false, name: {en: Aruba}}
                  - {code: GHA, state: true, name: {en: Ghana, fr: Ghana, ar: غانا}}
                  - {code: NER, state: true, name: {en: Niger}}
                """);
        files.put(MiniRoot.REGIONS, """
                source: Typed in for a test
                groups:
                  - {id: world, kind: world, m49: "001", name: {en: World}, members: [ABW, GHA, NER]}
                  - {id: western-africa, kind: subregion, m49: "011", name: {en: Western Africa}, members: [GHA, NER]}
                """);
        files.put(MiniRoot.MECHANISM, """
                id: ecowas
                abbreviation: ECOWAS
                name: {en: Economic Community of West African States}
                source: Typed in for a test
                members:
                  - GHA
                  - {area: NER, to: 2025-01-29, provisional: true}
                """);
        files.put(MiniRoot.CODES, """
                id: sex
                name: {en: Sex}
                codes:
                  - {id: _T, name: {en: Total}}
                  - {id: F, name: {en: Female}}
                  - {id: NO, name: {en: Not one of the others}}
                """);
        files.put("codes/age.yaml", """
                id: age
                name: {en: Age}
                codes:
                  - {id: _T, name: {en: Total}}
                  - {id: Y0T17, name: {en: 0 to 17}}
                  - {id: Y_GE18, name: {en: 18 or over}}
                """);
        files.put("codes/citizenship.yaml", """
                id: citizenship
                name: {en: Citizenship}
                includes: areas
                codes:
                  - {id: _T, name: {en: Total}}
                  - {id: _U, name: {en: Not stated}}
                """);
        files.put(MiniRoot.SPELLINGS, """
                id: citizenship
                codes: citizenship
                spellings:
                  GHA: [Ghanaian, "  Du   GHANA "]
                  NER: [Nigerien]
                """);
        files.put(MiniRoot.DATASET, """
                id: reports
                name: {en: Reports}
                disclosure: published
                source: Typed in for a test
                fields:
                  - {name: area, role: area, codes: areas, label: {en: Area}}
                  - {name: year, role: period, label: {en: Year}}
                  - {name: sex, role: dimension, codes: sex, total: _T, label: {en: Sex}}
                  - {name: age, role: dimension, codes: age, total: _T, label: {en: Age}}
                  - {name: citizenship, role: dimension, codes: citizenship, total: _T, label: {en: Citizenship}}
                  - {name: count, role: measure, label: {en: Persons}}
                  - {name: remark, role: text, label: {en: Remark}}
                rules:
                  - id: by-age
                    type: parts-of-total
                    name: {en: Ages add up}
                    where: {sex: F}
                    dimension: age
                    parts: [Y0T17, Y_GE18]
                  - id: children-not-above
                    type: not-above
                    name: {en: No more children than persons}
                    lower: {age: Y0T17}
                    upper: {age: _T}
                """);
        files.put("datasets/population.yaml", """
                id: population
                name: {en: Population}
                disclosure: published
                source: Typed in for a test
                fields:
                  - {name: area, role: area, codes: areas, label: {en: Area}}
                  - {name: year, role: period, label: {en: Year}}
                  - {name: persons, role: measure, label: {en: Persons}}
                """);
        files.put(MiniRoot.SOURCE, """
                id: reports-file
                dataset: reports
                name: {en: A file of reports}
                publisher: A test
                licence: None
                file: {pattern: "reports_*.csv"}
                columns: [Iso3, Year, Sex, Age, Dimension, Category, Value]
                reject:
                  - reason: marked-as-wrong
                    column: Value
                    matches: "x[0-9]+"
                    because: {en: Marked as wrong}
                fields:
                  - {field: area, column: Iso3, type: code}
                  - {field: year, column: Year, type: period, grain: year}
                  - {field: sex, column: Sex, type: code, map: {Total: _T, Female: F, "012": NO}, blank: _T}
                  - {field: age, type: constant, value: _T}
                  - field: citizenship
                    column: Category
                    type: code
                    when: {Dimension: by citizenship}
                    spellings: citizenship
                    blank: _U
                    otherwise: _T
                  - {field: count, column: Value, type: count, thousands: ",", censored: {"<5": {from: 0, to: 4}}}
                  - {field: remark, column: Category, type: text}
                """);
        files.put(MiniRoot.INDICATOR, """
                id: child-share
                version: 2
                name: {en: Share of children}
                definition: {en: Children out of all}
                category: outcome
                pillar: protection
                owners: [ecowas]
                sign-off: {required: 1}
                direction: decrease
                unit: percent
                measure:
                  type: proportion
                  numerator: {dataset: reports, sum: count, where: {age: Y0T17}}
                  denominator:
                    dataset: reports
                    sum: count
                    where: {age: [Y0T17, Y_GE18]}
                    complete: {age: [Y0T17, Y_GE18]}
                  per: 100
                where: {citizenship: {not-in: [_U]}}
                place: {roll-up: ratio-of-sums}
                time: {grain: year, roll-up: ratio-of-sums}
                disaggregate: [sex, [sex, citizenship]]
                uncertainty: {method: wilson, level: 0.95}
                protection: {threshold: 5}
                concept: {population: victims, stage: detected, unit: person, classification: test}
                mappings: [{to: eu-child-share, this-is: related}]
                examples:
                  - name: half are children
                    rows:
                      reports: |
                        area,year,age,count
                        GHA,2010,Y0T17,0..4
                        GHA,2010,Y_GE18,8
                    expect: [{area: GHA, period: 2010, stratum: sex=F, status: A, value: 50, low: 0, high: 33.3}]
                """);
        files.put(MiniRoot.PLAN, """
                id: a-plan
                mechanism: ecowas
                name: {en: A plan}
                period: {from: 2012, to: 2022}
                adopted: 15 December 2011
                source: Made up
                targets:
                  - id: children
                    indicator: child-share
                    area: ecowas
                    baseline: {period: 2012, value: 30}
                    milestones: {2017: 25}
                    target: {period: 2022, value: 20.5}
                    illustrative: true
                """);
        return files;
    }
}
