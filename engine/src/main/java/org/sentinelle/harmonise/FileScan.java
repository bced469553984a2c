package org.sentinelle.harmonise;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.sentinelle.result.Problem;
import org.sentinelle.store.FileHash;

/**
 * A first pass over a text file's bytes, before any of them is taken for a cell.
 *
 * @param sha256 of all bytes
 * @param problems why the file cannot be read as text of the declared encoding; empty where it can
 */
record FileScan(String sha256, List<Problem> problems) {
    private static final int CHUNK_BYTES = 1 << 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    FileScan {
        problems = List.copyOf(problems);
    }

    static FileScan of(Path file, Charset declared, String whereDeclared) throws IOException {
        MessageDigest digest = FileHash.digest();
        DecodingCheck asDeclared = new DecodingCheck(declared);
        DecodingCheck asUtf8 = new DecodingCheck(StandardCharsets.UTF_8);
        ByteCensus census = new ByteCensus();
        byte[] chunk = new byte[CHUNK_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
                asDeclared.next(chunk, read);
                asUtf8.next(chunk, read);
                census.next(chunk, read);
            }
        }
        asDeclared.end();
        asUtf8.end();
        return new FileScan(
                FileHash.hex(digest),
                new Verdict(file.toString(), declared, whereDeclared, asDeclared, asUtf8, census).problems());
    }

    /** The same bytes without the mark that some programs put before UTF-8 text. */
    static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, MARK.length);
        byte[] first = pushback.readNBytes(MARK.length);
        if (!java.util.Arrays.equals(first, MARK)) {
            pushback.unread(first);
        }
        return pushback;
    }

    private record Verdict(
            String file,
            Charset declared,
            String whereDeclared,
            DecodingCheck asDeclared,
            DecodingCheck asUtf8,
            ByteCensus census) {
        List<Problem> problems() {
            List<Problem> problems = new ArrayList<>();
            if (census.isUtf16() && !declared.name().startsWith("UTF-16")) {
                problems.add(otherEncoding(0, "The file is written in UTF-16, not " + declared + ".", "UTF-16"));
            } else if (asDeclared.failed()) {
                problems.add(otherEncoding(
                        asDeclared.line(),
                        "The file is not written in " + declared + " (byte " + asDeclared.offset() + ").",
                        asUtf8.failed() ? census.likelyEncoding() : "UTF-8"));
            } else if (isUtf8InDisguise()) {
                problems.add(otherEncoding(0, "The file is written in UTF-8, not " + declared + ".", "UTF-8"));
            } else if (census.firstNulLine() > 0 && !declared.name().startsWith("UTF-16")) {
                problems.add(new Problem(
                        file,
                        census.firstNulLine(),
                        "The file holds NUL bytes, which no text has.",
                        "It was damaged or is no CSV file; ask for it again."));
            }
            return problems;
        }

        /** Text of a one-byte encoding hardly ever happens to be valid UTF-8 once it leaves ASCII. */
        private boolean isUtf8InDisguise() {
            return !declared.equals(StandardCharsets.UTF_8) && !asUtf8.failed() && census.leavesAscii();
        }

        private Problem otherEncoding(int line, String what, String likely) {
            return new Problem(
                    file,
                    line,
                    what,
                    "It seems to be " + likely + ": write 'encoding: " + likely + "' in " + whereDeclared
                            + ", or save the file again in " + declared + ".");
        }
    }
}
