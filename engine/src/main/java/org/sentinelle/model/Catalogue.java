package org.sentinelle.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that is defined, by id, after it was read and linted: other rooms trust it. */
public record Catalogue(
        Map<String, Area> areas,
        Map<String, AreaGroup> groups,
        Map<String, CodeList> codeLists,
        Map<String, SpellingTable> spellings,
        Map<String, DatasetSchema> datasets,
        Map<String, SourceMapping> sources,
        Map<String, Indicator> indicators,
        Map<String, Plan> plans,
        Map<String, ProgressParameters> progress,
        Map<String, Overlay> overlays,
        Map<String, Concordance> concordances,
        Map<String, StandardPopulation> standards,
        Map<String, HypothesisRegister> registers,
        Map<String, ImpactDesign> designs) {
    public Catalogue {
        areas = sorted(areas);
        groups = sorted(groups);
        codeLists = sorted(codeLists);
        spellings = sorted(spellings);
        datasets = sorted(datasets);
        sources = sorted(sources);
        indicators = sorted(indicators);
        plans = sorted(plans);
        progress = sorted(progress);
        overlays = sorted(overlays);
        concordances = sorted(concordances);
        standards = sorted(standards);
        registers = sorted(registers);
        designs = sorted(designs);
    }

    /** Definitions without registers of hypotheses and impact designs. */
    public Catalogue(
            Map<String, Area> areas,
            Map<String, AreaGroup> groups,
            Map<String, CodeList> codeLists,
            Map<String, SpellingTable> spellings,
            Map<String, DatasetSchema> datasets,
            Map<String, SourceMapping> sources,
            Map<String, Indicator> indicators,
            Map<String, Plan> plans,
            Map<String, ProgressParameters> progress,
            Map<String, Overlay> overlays,
            Map<String, Concordance> concordances,
            Map<String, StandardPopulation> standards) {
        this(
                areas,
                groups,
                codeLists,
                spellings,
                datasets,
                sources,
                indicators,
                plans,
                progress,
                overlays,
                concordances,
                standards,
                Map.of(),
                Map.of());
    }

    /** Definitions without concordances or standard populations. */
    public Catalogue(
            Map<String, Area> areas,
            Map<String, AreaGroup> groups,
            Map<String, CodeList> codeLists,
            Map<String, SpellingTable> spellings,
            Map<String, DatasetSchema> datasets,
            Map<String, SourceMapping> sources,
            Map<String, Indicator> indicators,
            Map<String, Plan> plans,
            Map<String, ProgressParameters> progress,
            Map<String, Overlay> overlays) {
        this(
                areas,
                groups,
                codeLists,
                spellings,
                datasets,
                sources,
                indicators,
                plans,
                progress,
                overlays,
                Map.of(),
                Map.of());
    }

    /** Definitions that no mechanism adapts, without concordances or standard populations. */
    public Catalogue(
            Map<String, Area> areas,
            Map<String, AreaGroup> groups,
            Map<String, CodeList> codeLists,
            Map<String, SpellingTable> spellings,
            Map<String, DatasetSchema> datasets,
            Map<String, SourceMapping> sources,
            Map<String, Indicator> indicators,
            Map<String, Plan> plans,
            Map<String, ProgressParameters> progress) {
        this(areas, groups, codeLists, spellings, datasets, sources, indicators, plans, progress, Map.of());
    }

    /** The same with other indicators and plans. */
    Catalogue with(Map<String, Indicator> otherIndicators, Map<String, Plan> otherPlans) {
        return new Catalogue(
                areas,
                groups,
                codeLists,
                spellings,
                datasets,
                sources,
                otherIndicators,
                otherPlans,
                progress,
                overlays,
                concordances,
                standards,
                registers,
                designs);
    }

    private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return java.util.Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /** The datasets that an indicator's value comes from, by way of others where it is made of others. */
    public Set<String> datasetsOf(Indicator indicator) {
        Set<String> found = new TreeSet<>();
        madeOf(indicator).forEach(one -> one.measure().datasets().forEach(found::add));
        return found;
    }

    /** The indicator and all that its value is made of, each once. */
    public List<Indicator> madeOf(Indicator indicator) {
        List<Indicator> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Indicator> open = new ArrayList<>(List.of(indicator));
        while (!open.isEmpty()) {
            Indicator one = open.remove(open.size() - 1);
            found.add(one);
            for (String other : one.measure().indicators()) {
                Indicator next = indicators.get(other);
                if (next != null && seen.add(other)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    /** A dataset that is known to be defined, since a linted definition cites it. */
    public DatasetSchema dataset(String id) {
        return known("dataset", id, datasets.get(id));
    }

    /** A concordance that is known to be defined, since a linted definition cites it. */
    public Concordance concordance(String id) {
        return known("concordance", id, concordances.get(id));
    }

    /** A standard population that is known to be defined, since a linted definition cites it. */
    public StandardPopulation standard(String id) {
        return known("standard population", id, standards.get(id));
    }

    private static <V> V known(String what, String id, @Nullable V found) {
        if (found == null) {
            throw new IllegalArgumentException("No " + what + " is called " + id);
        }
        return found;
    }
}
