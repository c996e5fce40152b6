package org.hearsay.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes XML as UTF-8 straight into a buffer. The serializers of Java pass each attribute through several objects and
 * an encoder, which cost more than all engines that are written in Java.
 */
final class XmlSink {

    private static final int SIZE = 1 << 14;
    /** The most that is written between two looks at the space left: a long, an entity, a character. */
    private static final int RESERVE = 32;
    private static final int BITS = 6;
    private static final int LOW_BITS = 0x3F;
    private static final int CONTINUED = 0x80;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int used;

    XmlSink(OutputStream out) {
        this.out = out;
    }

    /** Hands all to the stream, which stays open. */
    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
        out.flush();
    }

    /** Bytes as they are. */
    XmlSink raw(byte[] bytes) throws IOException {
        if (bytes.length > SIZE - used) {
            out.write(buffer, 0, used);
            used = 0;
            if (bytes.length > SIZE) {
                out.write(bytes);
                return this;
            }
        }
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
        return this;
    }

    /** Markup as it is. */
    XmlSink raw(String markup) throws IOException {
        return raw(markup.getBytes(StandardCharsets.UTF_8));
    }

    /** One ASCII character as it is. */
    XmlSink raw(char c) throws IOException {
        makeSpace();
        buffer[used++] = (byte) c;
        return this;
    }

    /** A number in decimal. */
    XmlSink number(long value) throws IOException {
        if (value < 0) {
            return raw(Long.toString(value));
        }
        makeSpace();
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int i = used + digits - 1; i >= used; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += digits;
        return this;
    }

    /** The value of an attribute in double quotes, or the text of an element; characters XML cannot hold are replaced. */
    XmlSink escaped(String value) throws IOException {
        int length = value.length();
        for (int i = 0; i < length; i++) {
            if (used > SIZE - RESERVE) {
                makeSpace();
            }
            char c = value.charAt(i);
            if (c >= CONTINUED) {
                i = beyondAscii(value, i, c);
            } else if (c > '>' || c >= ' ' && c != '&' && c != '<' && c != '"' && c != '>') {
                buffer[used++] = (byte) c;
            } else {
                entity(c);
            }
        }
        return this;
    }

    private int beyondAscii(String value, int at, char c) {
        if (c < 0x800) {
            put(0xC0 | c >> BITS, CONTINUED | c & LOW_BITS);
            return at;
        }
        if (Character.isHighSurrogate(c) && at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))) {
            int point = Character.toCodePoint(c, value.charAt(at + 1));
            put(0xF0 | point >> 3 * BITS, CONTINUED | point >> 2 * BITS & LOW_BITS);
            put(CONTINUED | point >> BITS & LOW_BITS, CONTINUED | point & LOW_BITS);
            return at + 1;
        }
        three(XmlCharacters.isForbidden(c) ? XmlCharacters.REPLACEMENT : c);
        return at;
    }

    private void three(char c) {
        buffer[used++] = (byte) (0xE0 | c >> 2 * BITS);
        put(CONTINUED | c >> BITS & LOW_BITS, CONTINUED | c & LOW_BITS);
    }

    private void put(int first, int second) {
        buffer[used++] = (byte) first;
        buffer[used++] = (byte) second;
    }

    private void entity(char c) throws IOException {
        switch (c) {
            case '&' -> raw("&amp;");
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '"' -> raw("&quot;");
            // A parser would make blanks of them in an attribute.
            case '\n' -> raw("&#10;");
            case '\r' -> raw("&#13;");
            case '\t' -> raw("&#9;");
            default -> three(XmlCharacters.REPLACEMENT);
        }
    }

    private void makeSpace() throws IOException {
        if (used > SIZE - RESERVE) {
            out.write(buffer, 0, used);
            used = 0;
        }
    }
}
