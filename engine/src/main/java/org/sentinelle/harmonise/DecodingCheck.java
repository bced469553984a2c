package org.sentinelle.harmonise;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/** Whether bytes that come in chunks are text of an encoding, and if not, where the first one stands that is not. */
final class DecodingCheck {
    private static final int CHARACTERS = 1 << 14;

    private final CharsetDecoder decoder;
    private final CharBuffer characters = CharBuffer.allocate(CHARACTERS);
    private byte[] rest = new byte[0];
    private long offset;
    private int line = 1;
    private boolean failed;

    DecodingCheck(Charset charset) {
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    void next(byte[] chunk, int length) {
        byte[] bytes = Arrays.copyOf(rest, rest.length + length);
        System.arraycopy(chunk, 0, bytes, rest.length, length);
        decode(bytes, false);
    }

    void end() {
        decode(rest, true);
    }

    private void decode(byte[] bytes, boolean last) {
        if (failed) {
            return;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result;
        do {
            result = decoder.decode(in, characters, last);
            countLines();
        } while (result.isOverflow());
        failed = result.isError();
        offset += in.position();
        rest = Arrays.copyOfRange(bytes, in.position(), bytes.length);
    }

    private void countLines() {
        characters.flip();
        while (characters.hasRemaining()) {
            if (characters.get() == '\n') {
                line++;
            }
        }
        characters.clear();
    }

    boolean failed() {
        return failed;
    }

    /** Bytes before the first one that cannot be read. */
    long offset() {
        return offset;
    }

    /** The line of the first byte that cannot be read, from 1. */
    int line() {
        return line;
    }
}
