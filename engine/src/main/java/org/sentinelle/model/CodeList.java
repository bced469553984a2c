package org.sentinelle.model;

import java.util.List;
import java.util.Optional;

/** A closed list of codes, in the manner of SDMX. */
public record CodeList(String id, LocalisedText name, List<Code> codes) {
    /** The total over a dimension, as in SDMX. */
    public static final String TOTAL = "_T";

    /** Not stated, as in SDMX. */
    public static final String UNKNOWN = "_U";

    /** One code and its name. */
    public record Code(String id, LocalisedText name) {}

    public CodeList {
        codes = List.copyOf(codes);
    }

    public Optional<Code> code(String code) {
        return codes.stream().filter(c -> c.id().equals(code)).findFirst();
    }

    public boolean has(String code) {
        return code(code).isPresent();
    }
}
