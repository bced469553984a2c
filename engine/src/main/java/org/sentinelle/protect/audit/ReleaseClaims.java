package org.sentinelle.protect.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.audit.Claim.Term;
import org.sentinelle.protect.audit.PublishedNumber.Range;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.TableKey;
import org.sentinelle.result.TableStructure.Role;

/** What the numbers of one release say of counts. */
final class ReleaseClaims {
    private final CountedCells cells;
    private final Map<String, Integer> decimals = new HashMap<>();
    private final Map<CellKey, List<Term>> numerators = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private int notUnderstood;

    ReleaseClaims(int release, AuditedRelease published, Map<TableKey, SelectionNames> names) {
        this.cells = new CountedCells(release, published.structure(), names);
        for (PublishedNumber number : published.numbers()) {
            Range value = number.value();
            if (value != null) {
                decimals.merge(number.cell().indicator(), value.decimals(), Math::max);
            }
        }
        published.numbers().forEach(this::read);
        published.orders().forEach(this::read);
    }

    List<Claim> claims() {
        return claims;
    }

    int notUnderstood() {
        return notUnderstood;
    }

    private void read(PublishedNumber number) {
        if (!cells.speakOf(number.cell())) {
            return;
        }
        List<Term> above = cells.behind(number.cell(), Role.NUMERATOR);
        List<Term> below = cells.behind(number.cell(), Role.DENOMINATOR);
        if (above == null || below == null || above.isEmpty()) {
            notUnderstood += number.value() == null ? 0 : 1;
            return;
        }
        numerators.put(number.cell(), above);
        if (number.value() == null) {
            missing(number, above, below);
        }
        quotient(number, new Quotient(above, below, cells.per(number.cell())));
        rows(number, above);
    }

    /** A number of rows says what a count of rows is, however that is rounded or hidden. */
    private void rows(PublishedNumber number, List<Term> above) {
        Long rows = number.rows();
        boolean counts = above.stream().allMatch(term -> term.table().quantity().equals(Ledger.ROWS));
        boolean hidden = number.numerator() == null || policy(above).regime() instanceof Round;
        if (rows != null && rows > 0 && counts && hidden) {
            claims.add(Claim.between(above, rows, rows, number.place()));
        }
    }

    /** The counts that a quotient is made of. */
    private record Quotient(List<Term> above, List<Term> below, int per) {}

    private void missing(PublishedNumber number, List<Term> above, List<Term> below) {
        if (number.status() == ObsStatus.M && !below.isEmpty()) {
            claims.add(Claim.between(below, 0, 0, number.place()));
        }
        ProtectionPolicy policy = policy(above);
        boolean zerosAreShown = policy.zeros() == Zeros.SHOW && policy.groups() == GroupDisclosure.REPORT;
        if (number.status() == ObsStatus.O && policy.zeros() == Zeros.SHOW) {
            claims.add(new Claim(above, 0, 0, number.place(), true));
        }
        if (number.status() == ObsStatus.Q && below.isEmpty() && zerosAreShown) {
            claims.add(new Claim(above, 1, Claim.OPEN_HIGH, number.place(), true));
        }
    }

    private void count(List<Term> terms, Range shown, String place) {
        claims.addAll(new ShownCount(terms, shown, place).under(policy(terms)));
    }

    private void quotient(PublishedNumber number, Quotient quotient) {
        Range numerator = number.numerator();
        Range denominator = number.denominator();
        if (numerator != null) {
            count(quotient.above(), numerator, number.place());
        }
        if (denominator != null && !quotient.below().isEmpty()) {
            count(quotient.below(), denominator, number.place());
        }
        Range value = number.value();
        if (value != null && quotient.below().isEmpty() && denominator == null) {
            if (numerator == null) {
                count(quotient.above(), value, number.place());
            }
        } else if (value != null && (numerator == null || denominator == null)) {
            int shown = decimals.getOrDefault(number.cell().indicator(), 0);
            rate(number, quotient, new ShownRate(value, shown, quotient.per()));
        }
    }

    private void rate(PublishedNumber number, Quotient quotient, ShownRate rate) {
        Range whole = number.denominator();
        ProtectionPolicy policy = policy(quotient.above());
        boolean rounded = policy.regime() instanceof Round;
        if (whole != null) {
            ShownRate.Counts low = rate.of(whole.low());
            ShownRate.Counts high = rate.of(whole.high());
            Range counts =
                    new Range(BigDecimal.valueOf(low.low()), BigDecimal.valueOf(Math.max(low.low(), high.high())));
            count(quotient.above(), counts, number.place());
        } else if (quotient.below().isEmpty() || rounded) {
            notUnderstood++;
        } else {
            unknownWhole(quotient, rate, number.place());
        }
    }

    private void unknownWhole(Quotient quotient, ShownRate rate, String place) {
        ShownRate.Fraction fraction = rate.isRounded() ? null : rate.fraction();
        if (fraction != null) {
            claims.add(Claim.between(sum(quotient, fraction.below(), fraction.above()), 0, 0, place));
        } else if (rate.isRounded()) {
            ShownRate.Limits limits = rate.limits();
            claims.add(Claim.between(sum(quotient, limits.times(), limits.least()), 0, Claim.OPEN_HIGH, place));
            claims.add(Claim.between(sum(quotient, limits.times(), limits.most()), Claim.OPEN_LOW, -1, place));
        } else {
            notUnderstood++;
        }
    }

    /** {@code times x - less N}. */
    private static List<Term> sum(Quotient quotient, long times, long less) {
        List<Term> terms = new ArrayList<>();
        quotient.above().forEach(t -> terms.add(new Term(t.table(), t.cell(), times)));
        quotient.below().forEach(t -> terms.add(new Term(t.table(), t.cell(), -less)));
        return terms;
    }

    private void read(AuditedRelease.Order order) {
        for (int i = 0; i + 1 < order.falling().size(); i++) {
            List<Term> larger = numerators.get(order.falling().get(i));
            List<Term> smaller = numerators.get(order.falling().get(i + 1));
            if (larger == null || smaller == null || policy(larger).regime() instanceof Round) {
                continue;
            }
            List<Term> difference = new ArrayList<>(larger);
            smaller.forEach(t -> difference.add(new Term(t.table(), t.cell(), -1)));
            claims.add(Claim.between(difference, 0, Claim.OPEN_HIGH, order.place()));
        }
    }

    private ProtectionPolicy policy(List<Term> terms) {
        return cells.policy(terms.get(0).table());
    }
}
