package org.sentinelle.jobs.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that was planted, as the content of {@code truth/truth.json}. */
final class TruthFile {
    static final String NAME = "truth.json";

    private TruthFile() {}

    static Map<String, @Nullable Object> content(
            DemoRequest request, Scale scale, Output output, Generation generation, RegisterTruth register) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(
                "note",
                "Every figure is made up. This file says what was planted in the data, so that results can be checked.");
        map.put("seed", request.seed());
        map.put("rows-asked-for", request.rows());
        map.put("rows", output.rows());
        map.put("states", scale.states());
        map.put("detail", scale.tier());
        map.put("first-year", World.FIRST_YEAR);
        map.put("last-year", World.LAST_YEAR);
        map.put("files", files(output));
        map.put("reports", generation.planted().asMap());
        map.put("causes", causes());
        map.put("blocks", blocks());
        map.put("mechanisms", generation.series().asList());
        map.put("interventions", generation.adoptions().asList());
        map.put("sentinel", sentinel());
        map.put("surveys", Map.of("needs-met-points-a-year", 100 * Causes.NEEDS_MET_A_YEAR));
        map.put("register", register.asMap());
        return map;
    }

    private static Map<String, @Nullable Object> files(Output output) {
        Map<String, @Nullable Object> files = new LinkedHashMap<>();
        for (DemoFile file : DemoFile.values()) {
            files.put(file.fileName(), output.truth(file).asMap());
        }
        return files;
    }

    private static Map<String, @Nullable Object> causes() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(
                "formula",
                "ln(true victims per 100,000) = intercept + income ln(gdp) + income-squared ln(gdp)^2"
                        + " + schooling-per-year * schooling_months / 12 + growth of the block + the State's own");
        map.put("intercept", Causes.INTERCEPT);
        map.put("income", Causes.INCOME);
        map.put("income-squared", Causes.INCOME_SQUARED);
        map.put("schooling-per-year", Causes.SCHOOLING_PER_YEAR);
        map.put("turning-point-usd", StrictMath.round(StrictMath.exp(-Causes.INCOME / (2 * Causes.INCOME_SQUARED))));
        return map;
    }

    private static List<Map<String, @Nullable Object>> blocks() {
        List<Map<String, @Nullable Object>> blocks = new ArrayList<>();
        for (Block block : Block.all().values()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("block", block.id());
            map.put("growth-of-true-victims-a-year", block.trueGrowth());
            map.put("growth-of-detection-a-year", block.detectionGrowth());
            map.put("detection-in-the-first-year", block.baseDetection());
            blocks.add(map);
        }
        return blocks;
    }

    private static Map<String, @Nullable Object> sentinel() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("log-odds-a-round-at-a-site", Causes.SENTINEL_LOG_ODDS_A_ROUND);
        map.put("odds-ratio-a-round-at-a-site", StrictMath.exp(Causes.SENTINEL_LOG_ODDS_A_ROUND));
        map.put(
                "trap",
                "sites with a high share interview more people from round to round:"
                        + " all sites thrown together hide the fall");
        return map;
    }
}
