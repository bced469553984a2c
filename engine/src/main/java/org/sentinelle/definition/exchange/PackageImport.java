package org.sentinelle.definition.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.exchange.Holdings.Holding;
import org.sentinelle.definition.exchange.PackageManifest.Citation;
import org.sentinelle.definition.exchange.PackageManifest.Content;
import org.sentinelle.result.Problem;

/** Works out what taking a package in would do, without touching anything. */
public final class PackageImport {
    private final Holdings ours;
    private final MethodPackage incoming;
    private final Holdings theirs;
    private final ItemComparison comparison;

    /**
     * A package that was opened, and what is here.
     *
     * @throws UnsoundPackage where a file of the package does not read as what it should be
     */
    public PackageImport(Holdings ours, MethodPackage incoming) {
        this.ours = ours;
        this.incoming = incoming;
        this.theirs = ours.seenFrom(incoming.files());
        List<Problem> problems = theirs.textProblems().stream()
                .filter(problem -> !problem.file().startsWith(Section.ANALYSES.folder() + "/"))
                .toList();
        if (!problems.isEmpty()) {
            throw new UnsoundPackage(problems);
        }
        this.comparison = new ItemComparison(ours, theirs);
    }

    /** What would be done under these choices. */
    public ImportPlan plan(ImportChoices choices) {
        Choosing choosing = new Choosing(comparison, choices);
        List<ItemReport> items = new ArrayList<>();
        for (Content content : incoming.manifest().contents()) {
            items.add(decided(content, choosing));
        }
        items = withGround(items);
        ImportReport report = new ImportReport(incoming.manifest(), items, cited(), restingOnReplaced(items));
        List<ItemId> conflicts = items.stream()
                .filter(item -> item.verdict().isConflict())
                .map(ItemReport::item)
                .toList();
        SortedMap<ItemId, PackageFile> writes = writes(items);
        return new ImportPlan(
                report, writes, choices.problems(conflicts), after(writes).problems());
    }

    private ItemReport decided(Content content, Choosing choosing) {
        ItemId item = itemOf(content.file());
        ItemComparison.Outcome outcome = comparison.of(item);
        Choosing.Chosen chosen = choosing.about(item, outcome.verdict(), content.standing());
        return new ItemReport(
                item,
                content.file(),
                outcome.verdict(),
                chosen.decision(),
                outcome.differences(),
                List.of(),
                place(item, content.file(), chosen.decision()),
                chosen.note());
    }

    /** A replaced definition stays in the file it has here; a new one gets the place it has in the package. */
    private @Nullable String place(ItemId item, String file, Decision decision) {
        return switch (decision) {
            case TAKEN_IN -> file;
            case TOOK_THEIRS ->
                comparison.here(item).map(here -> here.file().path()).orElse(file);
            default -> null;
        };
    }

    /** Adds to each definition what it stands on that stays another one here. */
    private List<ItemReport> withGround(List<ItemReport> items) {
        Set<ItemId> others = items.stream()
                .filter(item -> item.verdict().breaksComparison() && item.decision() != Decision.TOOK_THEIRS)
                .map(ItemReport::item)
                .collect(Collectors.toCollection(TreeSet::new));
        Leanings leanings = new Leanings(theirs);
        List<ItemReport> withGround = new ArrayList<>();
        for (ItemReport item : items) {
            Set<ItemId> ground = leanings.closure(Set.of(item.item()));
            ground.retainAll(others);
            ground.remove(item.item());
            withGround.add(new ItemReport(
                    item.item(),
                    item.file(),
                    item.verdict(),
                    item.decision(),
                    item.differences(),
                    List.copyOf(ground),
                    item.placedAs(),
                    item.note()));
        }
        return withGround;
    }

    private List<ItemId> restingOnReplaced(List<ItemReport> items) {
        Set<ItemId> replaced = items.stream()
                .filter(item -> item.verdict().breaksComparison() && item.decision() == Decision.TOOK_THEIRS)
                .map(ItemReport::item)
                .collect(Collectors.toCollection(TreeSet::new));
        Leanings leanings = new Leanings(ours);
        return ours.all().keySet().stream()
                .filter(item -> !replaced.contains(item))
                .filter(item -> leanings.closure(Set.of(item)).stream().anyMatch(replaced::contains))
                .toList();
    }

    private SortedMap<String, String> cited() {
        SortedMap<String, String> cited = new TreeMap<>();
        for (Citation citation : incoming.manifest().citations()) {
            Optional<Holding> here = ours.holding(citation.item());
            String stands = here.map(holding -> holding.file().sha256().equals(citation.sha256())
                            ? "same as here"
                            : "its file differs from the one here; only its hash is known, so compare by hand")
                    .orElse("not here");
            cited.put(citation.item().text(), stands);
        }
        return cited;
    }

    private SortedMap<ItemId, PackageFile> writes(List<ItemReport> items) {
        SortedMap<ItemId, PackageFile> writes = new TreeMap<>();
        for (ItemReport item : items) {
            PackageFile file = incoming.files().get(item.file());
            if (item.placedAs() != null && file != null) {
                writes.put(item.item(), file.at(item.placedAs()));
            }
        }
        return writes;
    }

    /** What would be here afterwards. */
    private Holdings after(SortedMap<ItemId, PackageFile> writes) {
        SortedMap<String, PackageFile> files = new TreeMap<>(ours.ownFiles());
        writes.values().forEach(file -> files.put(file.path(), file));
        return ours.withOwn(files, "the workspace with the package");
    }

    private static ItemId itemOf(String file) {
        return ItemId.of(file)
                .orElseThrow(() -> UnsoundPackage.because(file, "It lies where a package holds nothing."));
    }
}
