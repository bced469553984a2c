package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.result.HypothesisTest;
import org.sentinelle.result.HypothesisTest.Verdict;

/** Puts together the page of a register of hypotheses. */
final class RegisterPages {
    private final RegisterInput input;
    private final Wording words;

    RegisterPages(RegisterInput input) {
        this.input = input;
        this.words = Wording.in(input.languages().current());
    }

    static String fileName(HypothesisRegister register) {
        return register.id() + ".html";
    }

    RegisterPage page() {
        HypothesisRegister register = input.register();
        RegisterEntries entries = new RegisterEntries(input, words);
        return new RegisterPage(
                words,
                fileName(register),
                marked(in(register.name()), register.provisional()),
                input.languages().translations(),
                words.text(
                        "register.count",
                        words.derived(register.hypotheses().size()),
                        words.derived(input.tests().size())),
                tallies(),
                register.cautions().stream().map(this::in).toList(),
                new RegisterMap(input, words).figure(),
                register.hypotheses().stream().map(entries::entry).toList(),
                methods(),
                words.text("register.source", register.source()));
    }

    private String in(LocalisedText text) {
        return text.in(words.language());
    }

    private String marked(String text, boolean provisional) {
        return provisional ? words.text("register.provisional", text) : text;
    }

    /** How many tests ended in each verdict, those that none ended in left out. */
    private List<RegisterPage.Tally> tallies() {
        List<RegisterPage.Tally> tallies = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = input.tests().stream()
                    .filter(test -> test.verdict() == verdict)
                    .count();
            if (count > 0) {
                tallies.add(
                        new RegisterPage.Tally(words.text("register.verdict." + verdict.code()), words.derived(count)));
            }
        }
        return tallies;
    }

    private List<String> methods() {
        HypothesisRegister register = input.register();
        String adjustment =
                words.text("register.adjust." + register.adjust().name().toLowerCase(Locale.ROOT));
        List<String> methods = new ArrayList<>(List.of(
                words.text("register.method.effect"),
                words.text(
                        "register.method.family",
                        words.derived(input.tests().size()),
                        adjustment,
                        new EffectWords(words).percent(register.level()))));
        if (register.hypotheses().stream().map(Hypothesis::smallestEffect).anyMatch(smallest -> smallest != null)) {
            methods.add(words.text("register.method.equivalence"));
        }
        methods.add(words.text("register.method.exploratory"));
        if (input.tests().stream().anyMatch(test -> test.basis() == HypothesisTest.Basis.RECORDED)) {
            methods.add(words.text("register.method.recorded"));
        }
        methods.add(words.text("register.method.files", register.id() + ".csv"));
        return methods;
    }
}
