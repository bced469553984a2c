package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Datasets, sources, indicators and mechanisms of {@link ImpactWorkspace}. */
record ImpactDefinitions(Path root) {
    void write(List<String> items, List<String> routes) throws IOException {
        ImpactWorkspace.write(root, "workspace.yaml", """
                title: {en: Made up}
                languages: [en]
                period: {from: 2008, to: 2017}
                fixed-panel: {from: 2008, to: 2017}
                policy: {threshold: 10}
                """);
        codes("impact-item", items, List.of("sexes", "route"));
        codes("impact-states", ImpactWorkspace.STATES.subList(0, 9), List.of());
        dataset("yearly", "published", "areas", "year");
        dataset("quarterly", "published", "areas", "quarter");
        dataset("cases", "confidential", "impact-states", "year");
        source("yearly", "state, year, item, sex, count", """
                  - {field: item, column: item, type: code}
                  - {field: sex, column: sex, type: code, map: {all: _T, female: F, male: M}}
                  - {field: count, column: count, type: count, censored: {"<5": {from: 0, to: 4}}}
                """);
        source("quarterly", "state, quarter, count", "  - {field: count, column: count, type: count}\n");
        source("cases", "number, state, year, sex", """
                  - {field: sex, column: sex, type: code, map: {female: F, male: M}}
                  - {field: number, column: number, type: text}
                contradictions: keep
                """);
        for (String item : items) {
            indicator("made-" + item, "sum", "yearly, sum: count, where: {item: " + item + "}", "year", "[]");
        }
        indicator("made-size-again", "sum", "yearly, sum: count, where: {item: size}", "year", "[]");
        indicator("made-route", "sum", "yearly, sum: count, where: {item: route}", "year", "[]");
        indicator("made-sexes", "sum", "yearly, sum: count, where: {item: sexes}", "year", "[sex]");
        indicator("made-calls", "sum", "quarterly, sum: count", "quarter", "[]");
        indicator("made-calls-half", "sum", "quarterly, sum: count", "half", "[]");
        indicator("made-cases", "count", "cases", "year", "[sex]");
        for (int m = 0; m < 9; m++) {
            ImpactWorkspace.write(
                    root,
                    "definitions/mechanisms/route-" + (m + 1) + ".yaml",
                    String.format("""
                    id: route-%d
                    abbreviation: R%d
                    name: {en: Route %d}
                    source: made up
                    members: [%s, %s]
                    """, m + 1, m + 1, m + 1, routes.get(2 * m), routes.get(2 * m + 1)));
        }
    }

    private void codes(String id, List<String> some, List<String> others) throws IOException {
        StringBuilder text = new StringBuilder("id: " + id + "\nname: {en: Made up}\ncodes:\n");
        some.forEach(code -> text.append("  - {id: " + code + ", name: {en: " + code + "}}\n"));
        others.forEach(code -> text.append("  - {id: " + code + ", name: {en: " + code + "}}\n"));
        ImpactWorkspace.write(root, "definitions/codes/" + id + ".yaml", text);
    }

    private void dataset(String id, String disclosure, String areas, String grain) throws IOException {
        StringBuilder text = new StringBuilder(String.format("""
                id: %s
                name: {en: Made up}
                disclosure: %s
                source: made up
                fields:
                  - {name: area, role: area, codes: %s, label: {en: State}}
                  - {name: %s, role: period, grain: %s, label: {en: Period}}
                """, id, disclosure, areas, grain, grain));
        if (id.equals("yearly")) {
            text.append("  - {name: item, role: dimension, codes: impact-item, label: {en: Item}}\n");
        }
        if (!id.equals("quarterly")) {
            text.append("  - {name: sex, role: dimension, codes: sex" + (id.equals("yearly") ? ", total: _T" : "")
                    + ", label: {en: Sex}}\n");
        }
        text.append(
                id.equals("cases")
                        ? "  - {name: number, role: text, label: {en: Number}}\n"
                        : "  - {name: count, role: measure, label: {en: Count}}\n");
        if (id.equals("yearly")) {
            text.append("breaks: [{area: LBR, period: 2013, reason: {en: Counted otherwise since}}]\n");
        }
        ImpactWorkspace.write(root, "definitions/datasets/" + id + ".yaml", text);
    }

    private void source(String id, String columns, String fields) throws IOException {
        String period = id.equals("quarterly") ? "quarter" : "year";
        ImpactWorkspace.write(
                root,
                "definitions/sources/" + id + ".yaml",
                String.format("""
                id: %s
                dataset: %s
                name: {en: Made up}
                publisher: Nobody
                licence: Apache-2.0
                file: {pattern: "%s*.csv", encoding: UTF-8, delimiter: ","}
                columns: [%s]
                fields:
                  - {field: area, column: state, type: code}
                  - {field: %s, column: %s, type: period, grain: %s}
                """, id, id, id, columns, period, period, period) + fields);
    }

    private void indicator(String id, String type, String of, String grain, String strata) throws IOException {
        boolean quarters = of.startsWith("quarterly");
        String dimensions = strata.equals("[]") ? "" : "disaggregate: " + strata + "\n";
        ImpactWorkspace.write(
                root,
                "definitions/catalogue/" + id + ".yaml",
                String.format(
                        """
                id: %s
                version: 1
                name: {en: "%s"}
                definition: {en: "Made up, for a test of impact designs."}
                category: outcome
                pillar: protection
                owners: [ecowas]
                sign-off: {required: 1}
                direction: none
                unit: calls
                measure: {type: %s, of: {dataset: %s}}
                place: {roll-up: sum}
                time: {grain: %s, roll-up: sum}
                %smissing: any-input
                concept: {population: victims, stage: identified, unit: case, classification: example}
                provisional: true
                examples:
                  - name: no report is no zero
                    rows: {%s: "area,%s\\nGHA,2010%s\\n"}
                    expect: [{area: GHA, period: 2011%s, status: O}]
                """,
                        id,
                        "Made up " + id,
                        type,
                        of,
                        grain,
                        dimensions,
                        of.split(",")[0],
                        quarters ? "quarter" : "year",
                        quarters ? "-Q1" : "",
                        switch (grain) {
                            case "quarter" -> "-Q1";
                            case "half" -> "-S1";
                            default -> "";
                        }));
    }
}
