package org.sentinelle.protect.audit;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.audit.PublishedNumber.Range;

/**
 * What a count says that is shown under a policy.
 *
 * <p>Rounded to base b, a means a true count in [a - b + 1, a + b - 1]. That small counts are hidden before anything is rounded
 * tells more: a zero is none, and any other count is at least the threshold. It is assumed, and dropped where it contradicts.
 */
record ShownCount(List<Claim.Term> terms, Range range, String place) {

    List<Claim> under(ProtectionPolicy policy) {
        long low = range.low().setScale(0, RoundingMode.FLOOR).longValueExact();
        long high = range.high().setScale(0, RoundingMode.CEILING).longValueExact();
        if (!(policy.regime() instanceof Round round)) {
            return List.of(Claim.between(terms, low, high, place));
        }
        List<Claim> claims = new ArrayList<>();
        claims.add(Claim.between(terms, Math.max(0, low - round.base() + 1), high + round.base() - 1, place));
        if (high == 0 && policy.zeros() == Zeros.SHOW) {
            claims.add(new Claim(terms, 0, 0, place, true));
        } else if (low > 0 && high + round.base() - 1 >= policy.threshold()) {
            claims.add(new Claim(terms, policy.threshold(), Claim.OPEN_HIGH, place, true));
        }
        return claims;
    }
}
