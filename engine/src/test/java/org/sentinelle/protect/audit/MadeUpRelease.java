package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.Stratum;
import org.sentinelle.protect.audit.PublishedNumber.Range;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.TableStructure;
import org.sentinelle.result.TableStructure.Part;
import org.sentinelle.result.TableStructure.Role;

/** A small publication over one dataset {@code cases}, number by number. Where no area or period is named, it is AAA in 2020. */
final class MadeUpRelease {
    static final String DATASET = "cases";

    private final String name;
    private final SortedMap<String, List<String>> dimensions = new TreeMap<>();
    private final SortedMap<String, Filter> selections = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Set<String>>> readAs = new TreeMap<>();
    private final List<String> areas = new ArrayList<>(List.of("AAA"));
    private final List<Ledger.GroupMembers> groups = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<PublishedNumber> numbers = new ArrayList<>();
    private final List<AuditedRelease.Order> orders = new ArrayList<>();
    private final List<LedgerStatement> restated = new ArrayList<>();
    private ProtectionPolicy policy = ProtectionPolicy.ofThreshold(10);

    MadeUpRelease(String name) {
        this.name = name;
    }

    MadeUpRelease policy(ProtectionPolicy given) {
        this.policy = given;
        return this;
    }

    MadeUpRelease regime(ProtectionPolicy.Regime regime) {
        return policy(new ProtectionPolicy(
                policy.threshold(), policy.zeros(), policy.contributors(), policy.groups(), regime));
    }

    MadeUpRelease dimension(String dimension, String... codes) {
        dimensions.put(dimension, List.of(codes));
        return this;
    }

    MadeUpRelease reads(String dimension, String code, String... as) {
        readAs.computeIfAbsent(dimension, d -> new TreeMap<>()).put(code, Set.of(as));
        return this;
    }

    MadeUpRelease selection(String selection, Filter filter) {
        selections.put(selection, filter);
        return this;
    }

    MadeUpRelease areas(String... all) {
        areas.clear();
        areas.addAll(List.of(all));
        return this;
    }

    MadeUpRelease group(String group, String period, String... members) {
        groups.add(new Ledger.GroupMembers(group, Period.parse(period), Set.of(members)));
        return this;
    }

    MadeUpRelease count(String indicator, String... in) {
        parts.add(part(indicator, Role.NUMERATOR, 1, in));
        return this;
    }

    /** In percent of all. */
    MadeUpRelease share(String indicator, String... in) {
        parts.add(part(indicator, Role.NUMERATOR, 100, in));
        parts.add(part(indicator, Role.DENOMINATOR, 100));
        return this;
    }

    private Part part(String indicator, Role role, int per, String... in) {
        return new Part(
                indicator, role, DATASET, Ledger.ROWS, new TreeSet<>(Arrays.asList(in)), new TreeMap<>(), readAs, per);
    }

    MadeUpRelease shows(String indicator, String area, String period, String stratum, String value) {
        return number(indicator, area, period, stratum, Range.point(value));
    }

    MadeUpRelease shows(String stratum, long value) {
        return shows("victims", "AAA", "2020", stratum, Long.toString(value));
    }

    MadeUpRelease between(String indicator, String stratum, String low, String high) {
        return number(
                indicator,
                "AAA",
                "2020",
                stratum,
                new Range(Range.point(low).low(), Range.point(high).low()));
    }

    private MadeUpRelease number(String indicator, String area, String period, String stratum, Range value) {
        CellKey cell = cell(indicator, area, period, stratum);
        numbers.removeIf(number -> number.cell().equals(cell));
        numbers.add(new PublishedNumber(cell, ObsStatus.A, value, null, null, null, name + ": " + cell.text()));
        return this;
    }

    MadeUpRelease hides(String indicator, String area, String period, String stratum) {
        CellKey cell = cell(indicator, area, period, stratum);
        numbers.removeIf(number -> number.cell().equals(cell));
        numbers.add(new PublishedNumber(cell, ObsStatus.Q, null, null, null, null, name + ": " + cell.text()));
        return this;
    }

    /** A public source says between what a count lies. */
    MadeUpRelease restated(String stratum, long low, long high) {
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
        Stratum.parse(stratum).codes().forEach((d, code) -> codes.put(d, new TreeSet<>(Set.of(code))));
        CountCell cell = new CountCell(
                new TreeSet<>(Set.of("AAA")),
                Period.year(2020),
                codes,
                new TreeSet<>(),
                new TreeSet<>(),
                CountCell.Vintage.of(0));
        restated.add(new LedgerStatement(
                List.of(new LedgerStatement.Term(cell, 1)), low, high, LedgerStatement.Origin.PUBLIC));
        return this;
    }

    MadeUpRelease hides(String stratum) {
        return hides("victims", "AAA", "2020", stratum);
    }

    MadeUpRelease falling(String... strata) {
        orders.add(new AuditedRelease.Order(
                Arrays.stream(strata)
                        .map(stratum -> cell("victims", "AAA", "2020", stratum))
                        .toList(),
                name + ": a chart"));
        return this;
    }

    static CellKey cell(String indicator, String area, String period, String stratum) {
        return new CellKey(indicator, area, Period.parse(period), Stratum.parse(stratum));
    }

    /** A table of two dimensions with its margins; those of the cells named are hidden. */
    static MadeUpRelease table(String[] rows, String[] columns, long[][] counts, String... hidden) {
        MadeUpRelease release =
                new MadeUpRelease("r1").count("victims").dimension("row", rows).dimension("column", columns);
        long total = 0;
        long[] down = new long[columns.length];
        for (int i = 0; i < rows.length; i++) {
            long across = 0;
            for (int j = 0; j < columns.length; j++) {
                release.shows("column=" + columns[j] + ";row=" + rows[i], counts[i][j]);
                across += counts[i][j];
                down[j] += counts[i][j];
            }
            release.shows("row=" + rows[i], across);
            total += across;
        }
        for (int j = 0; j < columns.length; j++) {
            release.shows("column=" + columns[j], down[j]);
        }
        release.shows("", total);
        for (String cell : hidden) {
            release.hides(cell);
        }
        return release;
    }

    TableStructure structure() {
        return new TableStructure(
                List.of(new TableStructure.Table(
                        DATASET,
                        Ledger.ROWS,
                        policy,
                        dimensions.size(),
                        dimensions,
                        selections,
                        areas,
                        groups,
                        restated)),
                parts);
    }

    AuditedRelease release() {
        return new AuditedRelease(name, structure(), numbers, orders);
    }

    /** The findings of it alone, as {@code KIND stratum low..high}. */
    List<String> findings() {
        return findings(this);
    }

    static List<String> findings(MadeUpRelease... releases) {
        AuditReport report =
                Audit.of(Arrays.stream(releases).map(MadeUpRelease::release).toList(), List.of());
        if (!report.contradictions().isEmpty()) {
            throw new IllegalStateException("Contradiction: " + report.contradictions());
        }
        return report.findings().stream().map(MadeUpRelease::text).toList();
    }

    static String text(AuditFinding finding) {
        return finding.kind() + " " + finding.cell().text() + " " + finding.low() + ".." + finding.high();
    }
}
