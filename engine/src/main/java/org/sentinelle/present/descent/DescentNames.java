package org.sentinelle.present.descent;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Area;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Stratum;
import org.sentinelle.present.dashboard.ValueForm;

/** What places, breakdowns and units are called in one language; what has no name stands under its code. */
final class DescentNames {
    private static final String UNITS = "unit";

    private final Catalogue catalogue;
    private final DescentWords words;

    DescentNames(Catalogue catalogue, DescentWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /** Whether it is a place of its own, and no group of them. */
    boolean isPlace(String code) {
        return !catalogue.groups().containsKey(code);
    }

    /** {@code Ghana (GHA)}. */
    String area(String code) {
        String name = areaName(code);
        return name.equals(code) ? code : words.text("named", name, code);
    }

    /** {@code Ghana}; a mechanism by its short name. */
    String areaName(String code) {
        Area area = catalogue.areas().get(code);
        AreaGroup group = catalogue.groups().get(code);
        if (area != null) {
            return in(area.name());
        }
        if (group == null) {
            return code;
        }
        return group.abbreviation() != null ? group.abbreviation() : in(group.name());
    }

    String areas(List<String> codes) {
        return String.join(
                words.text("list.separator"), codes.stream().map(this::area).toList());
    }

    /** How an indicator's values are written. */
    ValueForm form(String id) {
        Indicator indicator = catalogue.indicators().get(id);
        return indicator == null ? ValueForm.RATE : ValueForm.of(indicator, catalogue);
    }

    String indicator(String id) {
        Indicator indicator = catalogue.indicators().get(id);
        return indicator == null ? id : in(indicator.name());
    }

    /** {@code Sex: Female (F); Age: Under 18 (Y_LT18)}. */
    String stratum(String indicator, Stratum stratum) {
        if (stratum.isTotal()) {
            return words.text("stratum.total");
        }
        List<String> parts = stratum.codes().entrySet().stream()
                .map(code -> code(field(indicator, code.getKey()), code.getKey(), code.getValue()))
                .toList();
        return String.join(words.text("list.conditions"), parts);
    }

    private String code(@Nullable Field field, String dimension, String code) {
        String label = field == null ? dimension : in(field.label());
        String name = Stream.ofNullable(field == null || field.codes() == null ? null : field.codes())
                .flatMap(list -> Stream.ofNullable(catalogue.codeLists().get(list)))
                .flatMap(list -> list.code(code).stream())
                .map(known -> in(known.name()))
                .findFirst()
                .orElse(code);
        return words.text("stratum.part", label, name.equals(code) ? code : words.text("named", name, code));
    }

    private @Nullable Field field(String indicator, String dimension) {
        return Stream.ofNullable(catalogue.indicators().get(indicator))
                .flatMap(i -> i.measure().datasets())
                .flatMap(id ->
                        Stream.<DatasetSchema>ofNullable(catalogue.datasets().get(id)))
                .flatMap(dataset -> dataset.field(dimension).stream())
                .findFirst()
                .orElse(null);
    }

    /** The unit as the code list of units has it, else as the definition writes it. */
    String unit(Indicator indicator) {
        return Stream.ofNullable(catalogue.codeLists().get(UNITS))
                .flatMap(list -> list.codes().stream())
                .filter(code -> code.id().equals(indicator.unit())
                        || code.name().english().equals(indicator.unit()))
                .map(code -> in(code.name()))
                .findFirst()
                .orElse(indicator.unit());
    }

    String in(LocalisedText text) {
        return text.in(words.language());
    }
}
