package org.sentinelle.definition.reading;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.model.Area;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Overlay;
import org.sentinelle.model.Plan;
import org.sentinelle.model.ProgressParameters;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SpellingTable;
import org.sentinelle.model.StandardPopulation;
import org.sentinelle.model.WorkspacePolicy;

/**
 * Everything that was read, with its places, before it is known to fit together.
 *
 * @param policies one where the definitions are those of a workspace with a policy of its own; without the place of its keys
 */
public record Definitions(
        Shelf<Area> areas,
        Shelf<AreaGroup> groups,
        Shelf<CodeList> codeLists,
        Shelf<SpellingTable> spellings,
        Shelf<DatasetSchema> datasets,
        Shelf<SourceMapping> sources,
        Shelf<Indicator> indicators,
        Shelf<Plan> plans,
        Shelf<ProgressParameters> progress,
        Shelf<Overlay> overlays,
        Shelf<Concordance> concordances,
        Shelf<StandardPopulation> standards,
        Shelf<HypothesisRegister> registers,
        Shelf<ImpactDesign> designs,
        Shelf<WorkspacePolicy> policies) {

    public List<Shelf<?>> shelves() {
        return List.of(
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
                registers,
                designs,
                policies);
    }

    public Stream<Definition<?>> all() {
        return shelves().stream().flatMap(shelf -> shelf.all().stream());
    }

    public Catalogue catalogue() {
        return new Catalogue(
                areas.byId(),
                groups.byId(),
                codeLists.byId(),
                spellings.byId(),
                datasets.byId(),
                sources.byId(),
                indicators.byId(),
                plans.byId(),
                progress.byId(),
                overlays.byId(),
                concordances.byId(),
                standards.byId(),
                registers.byId(),
                designs.byId());
    }
}
