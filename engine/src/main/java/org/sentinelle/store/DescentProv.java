package org.sentinelle.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Membership;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Contribution;
import org.sentinelle.result.Contribution.Agreement;
import org.sentinelle.result.Descent;
import org.sentinelle.result.Descent.DatasetUse;
import org.sentinelle.result.Descent.DefinitionUse;
import org.sentinelle.result.Descent.FileUse;
import org.sentinelle.result.Descent.Roster;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.RowLedger;
import org.sentinelle.store.ProvDocument.Attributes;

/**
 * A descent in terms of W3C PROV: files were read into datasets, a value was computed from them, protection released the
 * observation, a publication shows it. Deterministic: the run is named by its hash, and no time is stated.
 */
public final class DescentProv {
    private static final String COLLECTION = "prov:Collection";

    private final Descent descent;
    private final ProvDocument document = new ProvDocument();
    private final String program;

    private DescentProv(Descent descent) {
        this.descent = descent;
        this.program = document.agent(
                ProvDocument.name("program", descent.origin().codeVersion()),
                Attributes.typed("prov:SoftwareAgent")
                        .put("prov:label", "Sentinelle")
                        .put("sen:codeVersion", descent.origin().codeVersion()));
    }

    /** The document, to be written as JSON. */
    public static Map<String, Object> of(Descent descent) {
        DescentProv prov = new DescentProv(descent);
        prov.write();
        return prov.document.asMap();
    }

    private void write() {
        String ingest = activity("ingest");
        String compute = activity("compute");
        String protect = activity("protect");
        String publish = activity("publish");
        List<String> datasets = new ArrayList<>();
        descent.datasets().forEach(use -> datasets.add(dataset(use, ingest)));
        descent.definitions().forEach(use -> document.used(compute, definition(use)));
        datasets.forEach(dataset -> document.used(compute, dataset));
        String computed = document.entity(name("computed", descent.observation()), Attributes.typed("sen:Computed"));
        datasets.forEach(dataset -> document.derived(computed, dataset));
        document.generated(computed, compute);
        document.used(protect, computed);
        String number = observation(descent.number(), protect, datasets);
        document.derived(number, computed);
        if (descent.roster() != null) {
            document.used(compute, roster(descent.roster()));
        }
        publication(number, publish);
    }

    private String activity(String stage) {
        String id = document.activity(
                ProvDocument.name(stage, descent.origin().runId()),
                Attributes.typed("sen:" + stage.substring(0, 1).toUpperCase(Locale.ROOT) + stage.substring(1))
                        .put("sen:run", descent.origin().runId()));
        document.associated(id, program);
        return id;
    }

    private void publication(String number, String publish) {
        document.used(publish, number);
        String publication = document.entity(
                ProvDocument.name("publication", descent.origin().publication()),
                Attributes.typed(COLLECTION)
                        .put("sen:publication", descent.origin().publication())
                        .put("sen:definitionsUnchanged", descent.origin().definitionsUnchanged()));
        document.generated(publication, publish);
        document.member(publication, number);
    }

    private String dataset(DatasetUse use, String ingest) {
        String dataset = document.entity(
                ProvDocument.name("dataset", descent.origin().runId(), use.id()),
                Attributes.typed("sen:Dataset")
                        .label(use.name())
                        .put("sen:dataset", use.id())
                        .put("sen:disclosure", use.confidential() ? "confidential" : "published"));
        for (FileUse fileUse : use.files()) {
            String file = file(fileUse, use.confidential());
            document.used(ingest, file);
            document.used(ingest, definition(fileUse.mapping()));
            document.derived(dataset, file);
        }
        document.generated(dataset, ingest);
        return dataset;
    }

    private String file(FileUse use, boolean confidential) {
        Attributes attributes = Attributes.typed("sen:File")
                .put("prov:label", use.file().fileName())
                .put(
                        use.file().isKeyed() ? "sen:keyedHash" : "sen:sha256",
                        use.file().sha256())
                .put("sen:source", use.file().source());
        RowLedger account = use.account();
        if (!confidential) {
            attributes.put("sen:rows", use.file().rows());
        }
        if (!confidential && account != null) {
            attributes
                    .put("sen:rowsAccepted", account.accepted())
                    .put("sen:rowsQuarantined", account.quarantinedRows())
                    .put("sen:rowsCollapsed", account.collapsed())
                    .put("sen:rowsCensored", account.censored());
        }
        String file = document.entity(
                ProvDocument.name("file", use.file().source(), use.file().sha256()), attributes);
        if (use.publisher() != null) {
            document.attributed(file, organisation("publisher", use.publisher()));
        }
        return file;
    }

    private String definition(DefinitionUse use) {
        String kind = use.kind().name().toLowerCase(Locale.ROOT);
        String hash = use.used() == null ? "unrecorded" : use.used();
        String definition = document.entity(
                ProvDocument.name("definition", kind, use.id(), hash),
                Attributes.typed("sen:Definition")
                        .label(use.name())
                        .put("sen:kind", kind)
                        .put("sen:id", use.id())
                        .put("sen:version", use.version())
                        .put("sen:sha256", use.used())
                        .put("sen:sha256Today", use.present())
                        .put("sen:unchanged", use.unchanged()));
        use.owners().forEach(owner -> document.attributed(definition, organisation("owner", owner)));
        return definition;
    }

    private String organisation(String role, String who) {
        return document.agent(
                ProvDocument.name(role, who),
                Attributes.typed("prov:Organization").put("prov:label", who));
    }

    /** The observation, and the parts it was derived from; members' cells that only stand beside it are no parts. */
    private String observation(Contribution whole, String protect, List<String> datasets) {
        Attributes attributes = figures(whole.observation());
        if (whole.equals(descent.number())) {
            treatment(attributes);
        }
        balance(whole, attributes);
        String id = document.entity(name("observation", whole.observation()), attributes);
        document.generated(id, protect);
        if (whole.parts().isEmpty()) {
            datasets.forEach(dataset -> document.derived(id, dataset));
            return id;
        }
        boolean derived = whole.balance().agreement() != Agreement.WITHHELD;
        String parts = document.entity(
                name(derived ? "contributions" : "cells", whole.observation()), Attributes.typed(COLLECTION));
        for (Contribution part : whole.parts()) {
            String of = observation(part, protect, datasets);
            document.member(parts, of);
            if (derived) {
                document.derived(id, of);
            }
        }
        return id;
    }

    private void treatment(Attributes attributes) {
        attributes
                .put("sen:imputation", descent.observation().status() == ObsStatus.I ? "imputed" : "none")
                .put("sen:protection", code(descent.protection().release()))
                .put("sen:threshold", descent.protection().threshold());
    }

    private static void balance(Contribution whole, Attributes attributes) {
        Contribution.Balance balance = whole.balance();
        if (balance.agreement() != Agreement.NO_PARTS) {
            attributes.put("sen:partsAndWhole", code(balance.agreement()));
        }
        bounds(attributes, "sen:unshownNumerator", balance.numerator());
        bounds(attributes, "sen:unshownDenominator", balance.denominator());
        attributes.put(
                "sen:absent",
                whole.absent().stream()
                        .map(a -> a.area() + " " + (a.reasons().isEmpty() ? "no-cell" : String.join(";", a.reasons())))
                        .toList());
    }

    private static Attributes figures(Observation o) {
        Attributes attributes = Attributes.typed("sen:Observation")
                .put("prov:label", new CellKey(o.indicator(), o.area(), o.period(), o.stratum()).text())
                .put("sen:indicator", o.indicator())
                .put("sen:area", o.area())
                .put("sen:period", o.period().label())
                .put("sen:stratum", o.stratum().label())
                .put("sen:panel", code(o.panel()))
                .put("sen:obsStatus", o.status().name())
                .put("sen:confStatus", o.confidentiality().name())
                .put("sen:flags", o.flags())
                .put("sen:value", o.value());
        bounds(attributes, "sen:value", o.bounds());
        bounds(attributes, "sen:numerator", o.numerator());
        bounds(attributes, "sen:denominator", o.denominator());
        if (o.confidence() != null) {
            attributes
                    .put("sen:intervalLow", o.confidence().low())
                    .put("sen:intervalHigh", o.confidence().high())
                    .put("sen:intervalLevel", o.confidence().level())
                    .put("sen:intervalMethod", o.confidence().method());
        }
        if (!o.coverage().isWithheld()) {
            attributes
                    .put("sen:statesReporting", o.coverage().reporting())
                    .put("sen:statesExpected", o.coverage().expected())
                    .put("sen:otherAreas", o.coverage().otherAreas())
                    .put("sen:populationShare", o.coverage().populationShare())
                    .put("sen:rows", o.rows())
                    .put("sen:censoredRows", o.censoredRows());
        }
        return attributes;
    }

    private static void bounds(Attributes attributes, String name, @Nullable Bounds bounds) {
        if (bounds != null) {
            attributes.put(name + "Low", bounds.low()).put(name + "High", bounds.high());
        }
    }

    private String roster(Roster roster) {
        return document.entity(
                ProvDocument.name("membership", roster.group(), roster.day().toString()),
                Attributes.typed("sen:Membership")
                        .put("sen:group", roster.group())
                        .put("sen:day", roster.day().toString())
                        .put("sen:members", areas(roster.members()))
                        .put("sen:expected", roster.expected())
                        .put("sen:joined", changes(roster.joined(), true))
                        .put("sen:left", changes(roster.left(), false)));
    }

    private static List<String> areas(List<Membership> members) {
        return members.stream().map(Membership::area).distinct().sorted().toList();
    }

    private static List<String> changes(List<Membership> members, boolean joined) {
        return members.stream()
                .map(m -> m.area() + " " + (joined ? m.from() : m.to()))
                .toList();
    }

    private String name(String kind, Observation o) {
        return ProvDocument.name(
                kind,
                descent.origin().publication(),
                o.indicator(),
                o.area(),
                o.period().label(),
                o.stratum().isTotal() ? "_T" : o.stratum().label(),
                code(o.panel()));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
