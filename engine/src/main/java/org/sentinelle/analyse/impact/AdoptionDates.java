package org.sentinelle.analyse.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ImpactDesign.Adoption;
import org.sentinelle.model.ImpactDesign.CountsFrom;
import org.sentinelle.model.ImpactDesign.Dated;
import org.sentinelle.model.ImpactDesign.Members;
import org.sentinelle.model.Period;
import org.sentinelle.result.Intervention;

/** When States and groups adopted, by the register of interventions. */
final class AdoptionDates {
    private final Adoption adoption;
    private final Period.Grain grain;
    private final Map<String, Adopted> states = new TreeMap<>();

    private final Set<String> undated = new TreeSet<>();

    /**
     * When a unit adopted.
     *
     * @param number that of its first treated period
     * @param first that period
     * @param until the number of the first period in which it was no longer in force; null where it goes on
     * @param byYear whether only the year is known, though periods are shorter
     */
    record Adopted(int number, Period first, @Nullable Integer until, boolean provisional, boolean byYear) {}

    /** An intervention and the day that counts. */
    private record Dates(Intervention of, LocalDate from) {}

    AdoptionDates(Adoption adoption, List<Intervention> interventions, Period.Grain grain) {
        this.adoption = adoption;
        this.grain = grain;
        Map<String, List<Intervention>> counted = new TreeMap<>();
        interventions.stream()
                .filter(this::counts)
                .forEach(one -> counted.computeIfAbsent(one.area(), a -> new ArrayList<>())
                        .add(one));
        counted.forEach((area, all) -> {
            if (all.stream().anyMatch(one -> one.date(adoption.dated()) == null)) {
                undated.add(area);
            } else {
                states.put(area, first(all));
            }
        });
    }

    private boolean counts(Intervention one) {
        boolean named = adoption.names().isEmpty() || adoption.names().contains(String.valueOf(one.name()));
        return named && adoption.kinds().contains(one.kind());
    }

    /** Whether a State adopted, and nobody knows when. */
    boolean isUndated(String state) {
        return undated.contains(state);
    }

    /** When a State adopted; null where the register does not name it, or not the day. */
    @Nullable
    Adopted of(String state) {
        return states.get(state);
    }

    /** When so many members of a group had adopted; null where they did not. */
    @Nullable
    Adopted of(List<String> members, Members many) {
        int wanted = switch (many) {
            case FIRST -> 1;
            case HALF -> (members.size() + 1) / 2;
            case ALL -> members.size();
        };
        List<Adopted> all = new ArrayList<>();
        for (String member : members) {
            Adopted one = states.get(member);
            if (one != null && one.until() == null) {
                all.add(one);
            }
        }
        all.sort(Comparator.comparingInt(Adopted::number));
        if (wanted == 0 || all.size() < wanted) {
            return null;
        }
        Adopted last = all.get(wanted - 1);
        List<Adopted> counted = all.subList(0, wanted);
        return new Adopted(
                last.number(),
                last.first(),
                null,
                counted.stream().anyMatch(Adopted::provisional),
                counted.stream().anyMatch(Adopted::byYear));
    }

    /** The first of a State's interventions, and the end of the last that follows it without a period between. */
    private Adopted first(List<Intervention> all) {
        List<Dates> dates = all.stream()
                .flatMap(one -> Stream.ofNullable(one.date(adoption.dated())).map(from -> new Dates(one, from)))
                .sorted(Comparator.comparing(Dates::from))
                .toList();
        Dates earliest = dates.get(0);
        Period period = Period.holding(grain, earliest.from());
        Period first = adoption.countsFrom() == CountsFrom.SAME_PERIOD ? period : after(period);
        boolean byYear = adoption.dated() == Dated.IN_FORCE
                && earliest.of().inForce() == null
                && grain.months() < Period.Grain.YEAR.months();
        return new Adopted(
                ImpactPanel.number(first),
                first,
                until(dates),
                dates.stream().anyMatch(d -> d.from().equals(earliest.from()) && d.of().provisional()),
                byYear);
    }

    private @Nullable Integer until(List<Dates> inOrder) {
        LocalDate end = inOrder.get(0).of().ended();
        for (Dates next : inOrder) {
            LocalDate its = next.of().ended();
            if (end != null && number(next.from()) <= number(end) + 1) {
                end = its == null || its.isAfter(end) ? its : end;
            }
        }
        return end == null ? null : (Integer) number(end);
    }

    private int number(LocalDate date) {
        return ImpactPanel.number(Period.holding(grain, date));
    }

    private Period after(Period period) {
        return Period.holding(grain, period.end().plusDays(1));
    }
}
