package org.sentinelle.result;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ImpactDesign.Dated;

/**
 * A plan, a law, a ratification, a protocol or a campaign of a State, from the register of interventions.
 *
 * @param year in which it was in force first
 * @param inForce the day on which it was in force, applied or begun; null where only the year is known
 * @param adopted the day on which it was adopted or signed; null where that is not known
 * @param ended the first day on which it was no longer in force: revoked, withdrawn from or run out; null where it goes on
 * @param name null where the register has none
 */
public record Intervention(
        String area,
        String kind,
        int year,
        @Nullable LocalDate inForce,
        @Nullable LocalDate adopted,
        @Nullable LocalDate ended,
        @Nullable String name,
        boolean provisional) {
    /** The date that counts, or the first day of the year where only that is known; null where it was adopted nobody knows when. */
    public @Nullable LocalDate date(Dated dated) {
        if (dated == Dated.ADOPTED) {
            return adopted;
        }
        return inForce == null ? Year.of(year).atDay(1) : inForce;
    }
}
