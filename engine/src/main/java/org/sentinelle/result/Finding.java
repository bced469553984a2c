package org.sentinelle.result;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outcome of one analysis: an answer, or a reason why there is none. Declining is no error. */
public sealed interface Finding extends Serializable {
    String method();

    /**
     * An answer.
     *
     * @param summary one value a name for the whole fit (n, statistic, ...), in the order shown
     * @param estimates the tidy rows
     * @param details tables with a row per observation
     */
    record Answered(String method, Map<String, Object> summary, List<Estimate> estimates, List<Table> details)
            implements Finding {
        public Answered {
            summary = Collections.unmodifiableMap(new LinkedHashMap<>(summary));
            estimates = List.copyOf(estimates);
            details = List.copyOf(details);
        }
    }

    /** No answer, with a reason code ({@code too-few-observations}) and a sentence for the reader. */
    record Declined(String method, String reason, String explanation) implements Finding {}
}
