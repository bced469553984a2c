package org.sentinelle.analyse.imputation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.analyse.Methods;
import org.sentinelle.result.Problem;

/** The analysis that a file asks for, as a file of its own would. */
record InnerAnalysis(MethodDeclaration declaration, AnalysisRequest request) {

    static InnerAnalysis of(AnalysisInput input) {
        MethodDeclaration declaration = Methods.find(input.choice(MultipleImputationDeclaration.ANALYSIS))
                .orElseThrow()
                .declaration();
        AnalysisRequest asked = input.request();
        Map<String, List<String>> columns = new LinkedHashMap<>(asked.columns());
        MultipleImputationDeclaration.own().stream().map(ColumnRole::name).forEach(columns::remove);
        AnalysisRequest request =
                new AnalysisRequest(asked.file(), asked.formula(), columns, options(input, declaration), asked.lines());
        return new InnerAnalysis(declaration, request);
    }

    private static Map<String, String> options(AnalysisInput input, MethodDeclaration declaration) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> declared =
                declaration.options().stream().map(MethodOption::name).toList();
        if (declared.contains(CovarianceTable.OPTION)) {
            options.put(CovarianceTable.OPTION, "true");
        }
        String written = input.choice(MultipleImputationDeclaration.ANALYSIS_OPTIONS);
        if (!written.equals(MultipleImputationDeclaration.NONE)) {
            for (String part : written.split(";")) {
                String[] sides = part.split("=", 2);
                options.put(sides[0].strip(), sides.length < 2 ? "" : sides[1].strip());
            }
        }
        return options;
    }

    /** What the method does not take; empty where it takes all. */
    Optional<Refusal> refusal() {
        List<String> sentences = new ArrayList<>();
        for (Problem problem : declaration.check(request)) {
            sentences.add(problem.what() + " " + problem.remedy());
        }
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(MultipleImputationDeclaration.UNUSABLE, String.join(" ", sentences)));
    }
}
