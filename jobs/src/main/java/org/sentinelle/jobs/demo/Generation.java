package org.sentinelle.jobs.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.sentinelle.model.Catalogue;

/** One pass over the States, each written to all files before the next begins, so memory does not grow with the rows. */
final class Generation {
    private final Catalogue catalogue;
    private final Scale scale;
    private final Output output;
    private final PlantedReports planted = new PlantedReports();
    private final MechanismSeries series = new MechanismSeries();
    private final Adoptions adoptions = new Adoptions();

    Generation(Catalogue catalogue, Scale scale, Output output) {
        this.catalogue = catalogue;
        this.scale = scale;
        this.output = output;
    }

    /** Writes everything but the case records. */
    void states() throws IOException {
        Questionnaire questionnaire =
                new Questionnaire(Item.of(scale.tier()), World.mechanisms(catalogue), scale.seed());
        for (State state : World.states(catalogue).subList(0, scale.states())) {
            Traits traits = Traits.of(state, scale.seed());
            List<StateYear> years = History.of(state, traits, scale.seed());
            reports(questionnaire, state, traits, years);
            others(state, traits, years);
            StateYears.write(state, years, output);
            series.add(state, years);
            adoptions.add(state, traits);
        }
    }

    private void reports(Questionnaire questionnaire, State state, Traits traits, List<StateYear> years)
            throws IOException {
        StateReports stateReports = new StateReports(questionnaire, scale, output, planted);
        for (StateYear year : years) {
            List<Report> reports = Report.of(state, traits, year.year(), scale.seed());
            Map<String, Integer> answered = stateReports.write(state, traits, year, reports);
            for (Report report : reports) {
                int requested = questionnaire.askedBy(report.mechanism());
                int given = answered.getOrDefault(report.mechanism(), 0);
                planted.report(report, requested, given);
                output.row(
                        DemoFile.SUBMISSIONS,
                        state.code(),
                        Integer.toString(year.year()),
                        report.mechanism(),
                        "1",
                        report.onTime() ? "1" : "0",
                        Integer.toString(requested),
                        Integer.toString(given));
            }
        }
    }

    private void others(State state, Traits traits, List<StateYear> years) throws IOException {
        new PublicStatistics(scale, output).write(state, traits, years);
        new Glotip(scale, output).write(state, traits, years);
        new CivilSociety(scale, output).write(state, traits, years);
        new Surveys(scale, output).write(state, traits);
        new SentinelRounds(scale, output).write(state);
        new BrokenRows(scale, output).write(state);
    }

    /** Writes about so many case records. */
    RegisterTruth cases(long rows) throws IOException {
        return new CaseRegister(scale.seed(), output).write(rows);
    }

    PlantedReports planted() {
        return planted;
    }

    MechanismSeries series() {
        return series;
    }

    Adoptions adoptions() {
        return adoptions;
    }
}
