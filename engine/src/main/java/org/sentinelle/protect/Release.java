package org.sentinelle.protect;

import java.util.List;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Observation;

/** What may be shown of confidential datasets, with the sealed account of why it is safe. */
public record Release(Released<List<Observation>> observations, Confidential<Ledger> ledger) {}
