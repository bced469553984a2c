package org.sentinelle.definition.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A definition file's bytes made text: UTF-8 without exception, of bounded size, indented by spaces. */
record SourceText(String text, String sha256) {
    static final int MOST_BYTES = 1_000_000;
    private static final List<Fault> FAULTS = List.of(
            new Fault(
                    Pattern.compile("(?m)^ *\t[\t ]*\\S"),
                    "The line is indented with a tab, which YAML does not allow.",
                    "Indent with spaces."),
            new Fault(
                    Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\t\\n\\r\\u0085]]"),
                    "The text holds a control character.",
                    "Delete it, and type the text again."));
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Characters that no definition may hold, and what is said of the first of them. */
    private record Fault(Pattern sign, String what, String remedy) {
        void refuse(String file, String text) throws UnreadableYaml {
            Matcher found = sign.matcher(text);
            if (found.find()) {
                throw new UnreadableYaml(file, lineAt(text, found.end() - 1), what, remedy);
            }
        }
    }

    static byte[] bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    /** The text, or the first reason why these bytes cannot be read. */
    static SourceText of(String file, byte[] bytes) throws UnreadableYaml {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableYaml(file, 0, "The file is larger than 1 MB.", "Split it into several files.");
        }
        String text = decoded(file, bytes);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        for (Fault fault : FAULTS) {
            fault.refuse(file, text);
        }
        return new SourceText(text, sha256(bytes));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String decoded(String file, byte[] bytes) throws UnreadableYaml {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw new UnreadableYaml(
                    file,
                    lineAt(out, out.length()),
                    "The text is not written in UTF-8.",
                    "Save the file with the encoding UTF-8.");
        }
        return out.toString();
    }

    private static int lineAt(CharSequence text, int end) {
        return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }
}
