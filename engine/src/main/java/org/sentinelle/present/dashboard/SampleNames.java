package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.model.Area;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;

/** What parts of the data are called: areas and groups by their names, other values as they are written. */
record SampleNames(Catalogue catalogue, Wording words) {
    /** {@code region=ecowas;sex=F} as {@code ECOWAS, F}; all data where it names no part. */
    String of(String sample) {
        if (sample.isEmpty()) {
            return words.text("register.all-data");
        }
        List<String> names = new ArrayList<>();
        for (String pair : sample.split(";", -1)) {
            names.add(name(pair.substring(pair.indexOf('=') + 1)));
        }
        return String.join(words.text("list.separator"), names);
    }

    private String name(String value) {
        AreaGroup group = catalogue.groups().get(value);
        Area area = catalogue.areas().get(value);
        if (group != null) {
            return group.name().in(words.language());
        }
        return area == null ? value : area.name().in(words.language());
    }
}
