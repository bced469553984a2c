package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.margins.FittedMean;
import org.sentinelle.analyse.margins.GradeMean;
import org.sentinelle.analyse.margins.Margins;
import org.sentinelle.analyse.margins.Uncertainty;

/** What an ordered logit says of the probability of each grade: average marginal effects, and the curves that the file asks for. */
record OrderedMargins(AnalysisInput input, OrderedDesign design, double[] parameters, Spread spread) {
    void addTo(Answer answer) {
        double level = new ErrorOptions(input, false).level();
        MarginalEffects.add(answer, grades(Uncertainty.normal(spread.covariance(), level)));
        Margins.addTo(answer, input, grades(spread.uncertainty(level)));
    }

    private Map<String, FittedMean> grades(Uncertainty uncertainty) {
        RegressionDesign slopes = design.slopes();
        double[] thresholds = Arrays.copyOfRange(parameters, slopes.k(), parameters.length);
        Map<String, FittedMean> grades = new LinkedHashMap<>();
        for (int grade = 0; grade <= thresholds.length; grade++) {
            grades.put(
                    design.grade(grade),
                    new FittedMean(
                            input.frame(),
                            slopes.names(),
                            Arrays.copyOf(parameters, slopes.k()),
                            slopes.w(),
                            slopes.offset(),
                            new GradeMean(thresholds, grade),
                            uncertainty));
        }
        return grades;
    }
}
