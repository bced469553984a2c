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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A definition file's bytes made text: UTF-8 without exception, of bounded size, indented by spaces. */
record SourceText(String text, String sha256) {
    static final int MOST_BYTES = 1_000_000;
    private static final Pattern TAB_INDENT = Pattern.compile("(?m)^ *\t[\t ]*\\S");
    private static final Pattern CONTROL_CHARACTER = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\t\\n\\r\\u0085]]");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

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
        refuse(
                TAB_INDENT,
                file,
                text,
                "The line is indented with a tab, which YAML does not allow.",
                "Indent with spaces.");
        refuse(
                CONTROL_CHARACTER,
                file,
                text,
                "The text holds a control character.",
                "Delete it, and type the text again.");
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

    private static void refuse(Pattern fault, String file, String text, String what, String remedy)
            throws UnreadableYaml {
        Matcher found = fault.matcher(text);
        if (found.find()) {
            throw new UnreadableYaml(file, lineAt(text, found.end() - 1), what, remedy);
        }
    }

    private static int lineAt(CharSequence text, int end) {
        return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }
}
