package org.sentinelle.protect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Draws the case register of {@code examples/first-run}: 400 invented persons, always the same ones. */
final class MadeUpCaseRegister {
    static final String HEADER = "case_number,state,year,sex,age,form,status,remark";
    private static final long SEED = 20_200_704L;
    private static final int CASES = 400;
    private static final int HASH_DIGITS = 16;

    private MadeUpCaseRegister() {}

    static String csv() {
        Random random = new Random(SEED);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            rows.add(row(random, i));
        }
        Collections.sort(rows);
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    private static String row(Random random, int number) {
        String state = drawn(random, "BEN", 26, "GHA", 56, "TGO", 18);
        String sex = drawn(random, "female", 64, "male", 31, "other", 1, "not stated", 4);
        String form = sex.equals("female")
                ? drawn(random, "sexual exploitation", 55, "forced labour", 35, "other", 7, "not stated", 3)
                : drawn(random, "sexual exploitation", 12, "forced labour", 70, "other", 14, "not stated", 4);
        return String.join(
                ",",
                caseNumber(number),
                state,
                drawn(random, "2020", 25, "2021", 33, "2022", 42),
                sex,
                drawn(random, "under 18", 38, "18 or over", 55, "not stated", 7),
                form,
                drawn(random, "being assisted", 40, "referred", 25, "closed", 35),
                "made up");
    }

    /** One of the texts, each followed by its weight in percent. */
    private static String drawn(Random random, Object... textsAndPercents) {
        int left = random.nextInt(100);
        for (int i = 0; i < textsAndPercents.length; i += 2) {
            left -= (Integer) textsAndPercents[i + 1];
            if (left < 0) {
                return (String) textsAndPercents[i];
            }
        }
        throw new IllegalArgumentException("The weights do not make 100");
    }

    private static String caseNumber(int number) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("made-up case " + number).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
