package org.sentinelle.compute.tally.columnar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.CodeList;

/** The codes that one key of the cells takes, numbered as they are met. */
final class KeyCodes {
    /** What an area or a period that is null has instead of a number. */
    static final int LACKING = -1;

    /** How long a day is when written, and the month in it. */
    private static final int DAY_LENGTH = 10;

    private static final int MONTH_LENGTH = 7;

    private final KernelPlan.Role role;
    private final boolean days;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    KeyCodes(KernelPlan.Role role, boolean days) {
        this.role = role;
        this.days = days;
    }

    /** The number of the code that a text stands for. */
    int number(@Nullable UTF8String text) {
        if (text == null && role != KernelPlan.Role.CODE) {
            return LACKING;
        }
        String code = text == null ? CodeList.UNKNOWN : written(text);
        Integer known = numbers.putIfAbsent(code, codes.size());
        if (known == null) {
            codes.add(code);
            return codes.size() - 1;
        }
        return known;
    }

    private String written(UTF8String text) {
        boolean day = role == KernelPlan.Role.PERIOD && !days && text.numChars() == DAY_LENGTH;
        return (day ? text.substring(0, MONTH_LENGTH) : text).toString();
    }

    List<String> codes() {
        return codes;
    }
}
