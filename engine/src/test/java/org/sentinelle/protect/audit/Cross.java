package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.List;

/** Tables of three dimensions: sex F M, age child adult, form sex lab. */
final class Cross {
    private static final String[] SEXES = {"F", "M"};
    private static final String[] AGES = {"child", "adult"};
    private static final String[] FORMS = {"sex", "lab"};

    private Cross() {}

    /** Shows every margin over at most so many dimensions at a time. */
    static void margins(MadeUpRelease release, long[][][] leaves, int dimensions) {
        for (int sex = -1; sex < 2; sex++) {
            for (int age = -1; age < 2; age++) {
                for (int form = -1; form < 2; form++) {
                    String stratum = stratum(sex, age, form);
                    if (stratum.isEmpty() || stratum.split(";").length <= dimensions) {
                        release.shows(stratum, sum(leaves, sex, age, form));
                    }
                }
            }
        }
    }

    private static String stratum(int sex, int age, int form) {
        List<String> parts = new ArrayList<>();
        if (age >= 0) {
            parts.add("age=" + AGES[age]);
        }
        if (form >= 0) {
            parts.add("form=" + FORMS[form]);
        }
        if (sex >= 0) {
            parts.add("sex=" + SEXES[sex]);
        }
        return String.join(";", parts);
    }

    private static long sum(long[][][] leaves, int sex, int age, int form) {
        long sum = 0;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 2; k++) {
                    boolean counted = (sex < 0 || sex == i) && (age < 0 || age == j) && (form < 0 || form == k);
                    sum += counted ? leaves[i][j][k] : 0;
                }
            }
        }
        return sum;
    }
}
