package org.sentinelle.present.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.finding.TermNames;
import org.sentinelle.result.Estimate;

/**
 * Models side by side: a column a model; a row a term with its estimate and, below it, its standard error; then rows on the models as wholes.
 * Stars are no part of it: they are made of p where a reader asks for them.
 *
 * @param terms in the order of the first model that has each, the constant last
 */
public record ModelTable(List<FittedModel> models, List<TermRow> terms, List<FactRow> facts) {
    private static final String COEFFICIENT = "coefficient";
    private static final String CLASSICAL = "classical";

    /** A term; null for models without it. */
    public record TermRow(String term, List<@Nullable Estimate> estimates) {
        public TermRow {
            estimates = Collections.unmodifiableList(new ArrayList<>(estimates));
        }
    }

    /**
     * What is said of whole models.
     *
     * @param key of the row's name
     * @param of what a row is about that there are several of, such as an effect; empty else
     * @param values text, truth or number; null where a model has none
     */
    public record FactRow(String key, String of, List<@Nullable Object> values) {
        public FactRow {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    public ModelTable {
        models = List.copyOf(models);
        terms = List.copyOf(terms);
        facts = List.copyOf(facts);
    }

    public static ModelTable of(List<FittedModel> models) {
        return new ModelTable(models, terms(models), facts(models));
    }

    private static List<TermRow> terms(List<FittedModel> models) {
        Set<String> names = new LinkedHashSet<>();
        models.forEach(model -> coefficients(model).forEach(e -> names.add(name(e))));
        List<String> ordered = Stream.concat(
                        names.stream().filter(n -> !TermNames.isConstant(n)),
                        names.stream().filter(TermNames::isConstant))
                .toList();
        return ordered.stream()
                .map(term -> new TermRow(term, each(models, model -> coefficient(model, term))))
                .toList();
    }

    private static Stream<Estimate> coefficients(FittedModel model) {
        return model.answered().stream()
                .flatMap(finding -> finding.estimates().stream())
                .filter(e -> TermNames.in(e.term(), COEFFICIENT).isPresent());
    }

    private static String name(Estimate estimate) {
        return TermNames.in(estimate.term(), COEFFICIENT).orElseThrow();
    }

    private static @Nullable Estimate coefficient(FittedModel model, String term) {
        return coefficients(model).filter(e -> name(e).equals(term)).findFirst().orElse(null);
    }

    private static <T> List<@Nullable T> each(List<FittedModel> models, Function<FittedModel, @Nullable T> made) {
        List<@Nullable T> all = new ArrayList<>();
        models.forEach(model -> all.add(made.apply(model)));
        return all;
    }

    private static List<FactRow> facts(List<FittedModel> models) {
        List<FactRow> facts = new ArrayList<>();
        for (String effect : effects(models)) {
            facts.add(new FactRow(
                    "effects",
                    effect,
                    each(
                            models,
                            m -> m.answered().isPresent() ? (Object) m.effects().contains(effect) : null)));
        }
        add(facts, models, "groups", m -> m.said("groups"));
        add(facts, models, "errors", m -> m.answered().isPresent() ? errors(m) : null);
        add(facts, models, "clustered", m -> isClustered(m) ? String.join(", ", m.clusters()) : null);
        add(facts, models, "clusters", m -> m.said("clusters", "n_clusters"));
        add(facts, models, "n", m -> m.said("n_fitted", "n"));
        add(facts, models, "r2", m -> m.said("r2"));
        add(facts, models, "r2-adjusted", m -> m.said("r2_adjusted"));
        add(facts, models, "r2-within", m -> m.said("r2_within"));
        add(facts, models, "r2-marginal", m -> m.said("r2_marginal"));
        add(facts, models, "r2-conditional", m -> m.said("r2_conditional"));
        add(facts, models, "pseudo-r2", m -> m.said("mcfadden", "pseudo_r2"));
        add(facts, models, "log-likelihood", m -> m.said("log_likelihood"));
        add(facts, models, "aic", m -> m.said("aic"));
        return facts;
    }

    private static Set<String> effects(List<FittedModel> models) {
        Set<String> effects = new LinkedHashSet<>();
        models.forEach(model -> effects.addAll(model.effects()));
        return effects;
    }

    private static Object errors(FittedModel model) {
        Object errors = model.said("errors");
        return errors == null ? CLASSICAL : errors;
    }

    private static boolean isClustered(FittedModel model) {
        return model.said("clusters", "n_clusters") != null && !model.clusters().isEmpty();
    }

    /** Adds a row that at least one model has something in. */
    private static void add(
            List<FactRow> facts, List<FittedModel> models, String key, Function<FittedModel, @Nullable Object> made) {
        List<@Nullable Object> values = each(models, made);
        if (values.stream().anyMatch(java.util.Objects::nonNull)) {
            facts.add(new FactRow(key, "", values));
        }
    }
}
