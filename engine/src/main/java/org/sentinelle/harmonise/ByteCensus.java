package org.sentinelle.harmonise;

/** What kinds of bytes a file has, which tells its encoding apart where the declared one does not fit. */
final class ByteCensus {
    private static final int[] BIG_ENDIAN_MARK = {0xFE, 0xFF};
    private static final int[] LITTLE_ENDIAN_MARK = {0xFF, 0xFE};

    private final int[] first = new int[2];
    private long seen;
    private int line = 1;
    private int firstNulLine;
    private boolean leavesAscii;
    private boolean hasC1Controls;

    void next(byte[] chunk, int length) {
        for (int i = 0; i < length; i++) {
            next(chunk[i] & 0xFF);
        }
    }

    private void next(int value) {
        if (seen < first.length) {
            first[(int) seen] = value;
        }
        seen++;
        if (value == '\n') {
            line++;
        } else if (value == 0 && firstNulLine == 0) {
            firstNulLine = line;
        }
        leavesAscii |= value >= 0x80;
        hasC1Controls |= value >= 0x80 && value < 0xA0;
    }

    boolean isUtf16() {
        return java.util.Arrays.equals(first, BIG_ENDIAN_MARK) || java.util.Arrays.equals(first, LITTLE_ENDIAN_MARK);
    }

    /** The line of the first NUL byte, from 1; 0 where there is none. */
    int firstNulLine() {
        return firstNulLine;
    }

    boolean leavesAscii() {
        return leavesAscii;
    }

    /** Of text that is no UTF-8: bytes 80 to 9F are controls in ISO-8859-1, but curly quotes and the like in windows-1252. */
    String likelyEncoding() {
        return hasC1Controls ? "windows-1252" : "ISO-8859-1";
    }
}
