package org.sentinelle.definition.lint;

import java.util.List;
import java.util.Set;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.result.Problem;

/**
 * A place where a definition speaks of a dataset's field.
 *
 * @param roles what the field may be for, so that this use makes sense
 * @param codes codes of the field that are named there
 * @param path where, inside the definition; the codes are items below it
 */
record FieldUse(
        Definition<?> by, String dataset, String field, Set<Role> roles, List<String> codes, List<Object> path) {
    FieldUse {
        codes = List.copyOf(codes);
    }

    Problem problem(String what, String remedy) {
        return by.problem(what, remedy, path);
    }
}
