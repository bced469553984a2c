package org.sentinelle.present.descent;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.present.descent.TextPage.Fact;
import org.sentinelle.result.Descent;
import org.sentinelle.result.Descent.DatasetUse;
import org.sentinelle.result.Descent.FileUse;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.RowLedger;

/** The files behind the number, what was done to what they say, and the run that did it. */
final class SourcesSection {
    private final DescentWords words;
    private final DescentNames names;
    private final TextPage page;

    SourcesSection(DescentWords words, DescentNames names, TextPage page) {
        this.words = words;
        this.names = names;
        this.page = page;
    }

    void write(Descent descent) {
        page.heading(words.text("section.sources"));
        descent.datasets().forEach(this::dataset);
        page.heading(words.text("section.treatment"));
        page.items(List.of(censoring(descent), imputation(descent.observation()), protection(descent.protection())));
        page.heading(words.text("section.run"));
        page.facts(run(descent.origin()));
    }

    private void dataset(DatasetUse dataset) {
        String name = words.text("named", words.text("quoted", names.in(dataset.name())), dataset.id());
        page.paragraph(words.text(dataset.confidential() ? "dataset.confidential" : "dataset.published", name));
        if (dataset.files().isEmpty()) {
            page.paragraph(words.text("dataset.no-files"));
        }
        dataset.files().forEach(file -> page.facts(facts(file, dataset.confidential())));
    }

    private List<Fact> facts(FileUse use, boolean confidential) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("file", words.placed(use.file().fileName())));
        facts.add(fact("hash", words.placed(use.file().sha256())));
        facts.add(fact("file-rows", confidential ? words.text("withheld") : rows(use)));
        if (use.publisher() != null) {
            facts.add(fact("publisher", words.placed(use.publisher())));
        }
        facts.add(fact(
                "mapping",
                words.text(
                        "named", names.in(use.mapping().name()), use.mapping().id())));
        facts.add(fact("mapping-hash", DefinitionFacts.hash(use.mapping().used(), words)));
        facts.add(fact("today", DefinitionFacts.today(use.mapping(), words)));
        return facts;
    }

    private String rows(FileUse use) {
        RowLedger account = use.account();
        if (account == null) {
            Long rows = use.file().rows();
            return rows == null ? words.text("withheld") : words.placed(words.count(rows));
        }
        return words.text(
                account.censored() == 0 ? "account" : "account.censored",
                words.count(account.rowsIn()),
                words.count(account.accepted()),
                words.count(account.quarantinedRows()),
                words.count(account.collapsed()),
                words.count(account.censored()));
    }

    private String censoring(Descent descent) {
        Observation o = descent.observation();
        if (o.coverage().isWithheld()) {
            return words.text("censoring.withheld");
        }
        if (o.bounds() == null) {
            return words.text("censoring.no-value", words.count(o.censoredRows()));
        }
        if (o.bounds().isPoint()) {
            return words.text(
                    o.censoredRows() == 0 ? "censoring.none" : "censoring.point", words.count(o.censoredRows()));
        }
        return words.text("censoring.range", words.count(o.censoredRows()), words.count(o.rows()));
    }

    private String imputation(Observation o) {
        return words.text(o.status() == ObsStatus.I ? "imputation.done" : "imputation.none");
    }

    private String protection(Descent.Protection protection) {
        String rule = protection.threshold() == null
                ? ""
                : " " + words.text("protection.threshold", words.count(protection.threshold()));
        return switch (protection.release()) {
            case PASSED_THROUGH -> words.text("protection.passed");
            case SHOWN -> words.text("protection.shown") + rule;
            case SUPPRESSED -> words.text("protection.suppressed") + rule;
        };
    }

    private List<Fact> run(Descent.Origin origin) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("publication", words.placed(origin.publication())));
        facts.add(fact("run", words.placed(origin.runId())));
        facts.add(fact("code", words.placed(origin.codeVersion())));
        Boolean unchanged = origin.definitionsUnchanged();
        String key = unchanged == null ? "not-recorded" : unchanged ? "definitions.same" : "definitions.changed";
        facts.add(fact("definitions", words.text(key)));
        return facts;
    }

    private Fact fact(String label, String text) {
        return new Fact(words.text("label." + label), text);
    }
}
