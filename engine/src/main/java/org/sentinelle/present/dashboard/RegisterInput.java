package org.sentinelle.present.dashboard;

import java.util.List;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.result.HypothesisTest;

/**
 * What the page of a register is made of.
 *
 * @param tests every test of the register, those that could not be made included
 * @param catalogue the plans whose actions and messages rest on hypotheses, and the names of areas
 */
public record RegisterInput(
        HypothesisRegister register, List<HypothesisTest> tests, Catalogue catalogue, PageLanguages languages) {
    public RegisterInput {
        tests = List.copyOf(tests);
    }

    List<HypothesisTest> of(Hypothesis hypothesis) {
        return tests.stream()
                .filter(test -> test.hypothesis().equals(hypothesis.id()))
                .toList();
    }
}
