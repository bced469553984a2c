package org.sentinelle.jobs.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a State answers to the common questionnaire of its mechanisms, and keeps account of what is planted in it. */
final class StateReports {
    private static final String SUPERSEDED = "superseded-by-later-report";
    private static final String TOLD_AGAIN = "same-figure-told-again";
    private static final String CONTRADICTORY = "contradictory-values";
    private static final String NOT_APPLICABLE = "not applicable";
    private static final String NOT_REQUESTED = "not requested";
    private static final DemoFile FILE = DemoFile.STATE_REPORTS;

    private final Questionnaire questionnaire;
    private final Scale scale;
    private final Output output;
    private final PlantedReports planted;

    StateReports(Questionnaire questionnaire, Scale scale, Output output, PlantedReports planted) {
        this.questionnaire = questionnaire;
        this.scale = scale;
        this.output = output;
        this.planted = planted;
    }

    /** Writes the answers on a year and says how many items each mechanism got. */
    Map<String, Integer> write(State state, Traits traits, StateYear truth, List<Report> reports) throws IOException {
        Map<String, Integer> answered = new LinkedHashMap<>();
        Figures figures = Figures.of(state, truth, questionnaire.items(), scale.seed());
        for (Item item : questionnaire.items()) {
            boolean counted = traits.registersInstead() ? !item.aboutIdentification() : true;
            List<Report> asked = reports.stream()
                    .filter(r -> counted && questionnaire.asks(r.mechanism(), item))
                    .toList();
            String purpose = "telling/" + state.code() + "/" + truth.year() + "/" + item.id();
            Telling telling = Telling.of(item, figures.of(item.id()), asked, Draws.of(scale.seed(), purpose));
            String why = silence(item, counted, reports);
            if (why != null) {
                withoutFigure(
                        new Answer(state, truth.year(), item, figures.of(item.id()), Written.by(traits)), reports, why);
            }
            telling.reports().forEach(r -> answered.merge(r.mechanism(), 1, Integer::sum));
            write(new Answer(state, truth.year(), item, figures.of(item.id()), Written.by(traits)), telling);
        }
        return answered;
    }

    /**
     * Why a State that keeps the common questionnaire whole writes a word in the place of a figure: it identifies nobody
     * formally, so it cannot say whom it identified after presuming; or none of its mechanisms asks.
     */
    private @Nullable String silence(Item item, boolean counted, List<Report> reports) {
        if (!counted) {
            return item.id().equals(Item.THEN_IDENTIFIED) ? NOT_APPLICABLE : null;
        }
        boolean asked = reports.stream().anyMatch(r -> questionnaire.asks(r.mechanism(), item));
        return asked || item.always() ? null : NOT_REQUESTED;
    }

    /** One row, in the first report that is sent. */
    private void withoutFigure(Answer answer, List<Report> reports, String why) throws IOException {
        Report first = reports.stream().filter(Report::sent).findFirst().orElse(null);
        if (first != null) {
            row(answer, Stratum.TOTAL, first, first.received(), why);
            output.truth(FILE).withoutFigure(why);
        }
    }

    /** The figure that is told. */
    private record Answer(State state, int year, Item item, Counts figure, Written written) {}

    private void write(Answer answer, Telling telling) throws IOException {
        if (telling.reports().isEmpty()) {
            return;
        }
        planted.told(!telling.corrected().isEmpty());
        for (Stratum stratum : Detail.of(answer.item().group(), scale.tier()).strata()) {
            for (Report report : telling.reports()) {
                write(answer, telling, stratum, report);
            }
            account(answer, telling, stratum);
        }
        String contradicts = telling.contradicts();
        if (contradicts != null) {
            planted.contradiction(contradiction(answer, telling));
        }
    }

    private void write(Answer answer, Telling telling, Stratum stratum, Report report) throws IOException {
        boolean corrected = telling.corrected().contains(report.mechanism());
        if (corrected) {
            row(
                    answer,
                    stratum,
                    report,
                    report.received(),
                    answer.written().text(telling.provisional().at(stratum)));
        }
        LocalDate received = corrected ? report.received().plusDays(telling.correctedAfterDays()) : report.received();
        long count = telling.told(report, stratum, answer.figure());
        row(answer, stratum, report, received, answer.written().text(count));
        if (stratum.isTotal() && report.mechanism().equals(telling.copied())) {
            row(answer, stratum, report, received, answer.written().text(count));
            output.truth(FILE).copied();
            output.truth(FILE).censored(answer.written().censors(count) ? 1 : 0, 0);
        }
    }

    private void row(Answer answer, Stratum stratum, Report report, LocalDate received, String count)
            throws IOException {
        output.row(
                FILE,
                answer.state().code(),
                Integer.toString(answer.year()),
                report.mechanism(),
                received.toString(),
                answer.item().id(),
                stratum.form(),
                stratum.sex(),
                stratum.age(),
                count);
    }

    /** What the rule of decision 0011 makes of the rows of a stratum. */
    private void account(Answer answer, Telling telling, Stratum stratum) {
        FileTruth truth = output.truth(FILE);
        boolean differ = telling.contradicts() != null && stratum.isTotal();
        truth.setAside(SUPERSEDED, telling.superseded());
        truth.setAside(CONTRADICTORY, differ ? telling.standing() : 0);
        truth.setAside(TOLD_AGAIN, differ ? 0 : telling.standing() - 1L);
        long provisional = answer.written().censors(telling.provisional().at(stratum)) ? telling.superseded() : 0;
        long standing = telling.reports().stream()
                .filter(r -> answer.written().censors(telling.told(r, stratum, answer.figure())))
                .count();
        truth.censored(provisional + standing, standing > 0 && !differ ? 1 : 0);
    }

    private static Map<String, @Nullable Object> contradiction(Answer answer, Telling telling) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        telling.reports().forEach(r -> told.put(r.mechanism(), telling.told(r, Stratum.TOTAL, answer.figure())));
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("state", answer.state().code());
        map.put("year", answer.year());
        map.put("item", answer.item().id());
        map.put("true-figure", answer.figure().total());
        map.put("told", told);
        return map;
    }
}
