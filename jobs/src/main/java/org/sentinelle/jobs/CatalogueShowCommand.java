package org.sentinelle.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Methods;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.prose.CataloguePages;
import org.sentinelle.definition.prose.Page;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Overlays;
import org.sentinelle.model.WorkspacePolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one definition as a page to read. */
@Command(
        name = "show",
        description = {
            "Show a definition and how it is computed, as a page to read.",
            "Methods of analysis are described in English."
        },
        footerHeading = "%nExample:%n",
        footer = "  sentinelle catalogue show detected-victims --language fr")
final class CatalogueShowCommand implements Callable<Integer>, Commands.NeedsSurroundings {
    private static final int MOST_SUGGESTED = 5;

    @Parameters(
            paramLabel = "ID",
            description = "An indicator, dataset, mechanism, region, plan, source, code list, concordance, standard"
                    + " population or method.")
    private String id = "";

    @Mixin
    private final CatalogueOptions options = new CatalogueOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    private Commands.@Nullable Surroundings surroundings;

    @Override
    public void surroundings(Commands.Surroundings given) {
        this.surroundings = given;
    }

    @Override
    public Integer call() {
        Console console = Objects.requireNonNull(surroundings).console(options.common);
        Catalogue catalogue = CatalogueReader.read(options.roots());
        CataloguePages pages = new CataloguePages(catalogue, language.tag());
        List<Page> found = pages.of(id);
        String method = Methods.find(id).map(m -> m.declaration().prose()).orElse(null);
        if (found.isEmpty() && method == null) {
            throw new Failure(ExitCode.WRONG_USAGE, unknown(pages));
        }
        if (!found.isEmpty()) {
            String text = found.stream().map(Page::text).collect(Collectors.joining("\n"));
            console.result("pages", found.stream().map(PageJson::of).toList(), text.stripTrailing());
            tellPolicy(console, Overlays.applied(catalogue));
        }
        if (method != null) {
            console.result("method", method, method.stripTrailing());
        }
        console.finish();
        return ExitCode.DONE.code();
    }

    /** What the workspace demands of an indicator over confidential datasets, its overlays counted in. */
    private void tellPolicy(Console console, Catalogue catalogue) {
        Indicator indicator = catalogue.indicators().get(id);
        WorkspacePolicy policy = options.policy();
        if (indicator != null && policy != null && isConfidential(indicator, catalogue)) {
            Map<String, String> text = PolicyText.of(policy.forIndicator(indicator));
            console.result("policy", text, "\npolicy: " + PolicyText.line(text));
        }
    }

    private static boolean isConfidential(Indicator indicator, Catalogue catalogue) {
        return catalogue.datasetsOf(indicator).stream()
                .anyMatch(dataset -> catalogue.dataset(dataset).disclosure() == Disclosure.CONFIDENTIAL);
    }

    private String unknown(CataloguePages pages) {
        Set<String> known = new TreeSet<>(pages.ids());
        Methods.all().forEach(method -> known.add(method.declaration().id()));
        List<String> nearest = nearest(known);
        return "Nothing is defined under '" + id + "'. "
                + (nearest.isEmpty()
                        ? "'sentinelle catalogue list' names the indicators and methods."
                        : "Did you mean: " + String.join(", ", nearest) + "?");
    }

    /** The ids that are written nearly so, the nearest first, then those that hold the text. */
    private List<String> nearest(Set<String> known) {
        List<String> nearest = new ArrayList<>();
        Set<String> left = new TreeSet<>(known);
        for (String next = Suggestion.closest(id, left);
                next != null && nearest.size() < MOST_SUGGESTED;
                next = Suggestion.closest(id, left)) {
            nearest.add(next);
            left.remove(next);
        }
        left.stream()
                .filter(other -> other.contains(id))
                .limit(MOST_SUGGESTED - (long) nearest.size())
                .forEach(nearest::add);
        return nearest;
    }
}
