package org.hearsay.lexicon;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/** A script, word list or other file of a rule family, read into memory; it does not matter whether it came from a folder or a jar. */
public final class RuleFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String family;
    private final String fileName;
    private final String path;
    private final byte[] bytes;
    private final int hash;

    /**
     * @param family name of the family that the file belongs to
     * @param fileName name with extension, without folder
     * @param path the place of the file as messages show it
     * @param bytes its content
     */
    public RuleFile(String family, String fileName, String path, byte[] bytes) {
        this.family = Objects.requireNonNull(family, "family");
        this.fileName = Objects.requireNonNull(fileName, "fileName");
        this.path = Objects.requireNonNull(path, "path");
        this.bytes = bytes.clone();
        CRC32 crc = new CRC32();
        crc.update(bytes);
        hash = Objects.hash(family, fileName, path, crc.getValue());
    }

    /** {@return the name of the family} */
    public String family() {
        return family;
    }

    /** {@return the name with extension} */
    public String fileName() {
        return fileName;
    }

    /** {@return the name without extension} */
    public String baseName() {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? fileName : fileName.substring(0, dot);
    }

    /** {@return {@code family/baseName}, the name under which rules and hits refer to the file} */
    public String qualifiedName() {
        return family + "/" + baseName();
    }

    /** {@return the place of the file for messages} */
    public String path() {
        return path;
    }

    /** {@return a copy of the content} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return true for a Ruta script} */
    public boolean isScript() {
        return fileName.endsWith(".ruta");
    }

    /** {@return true for a word list} */
    public boolean isWordList() {
        return fileName.endsWith(".csv");
    }

    /** {@return true when the file starts with a byte order mark, which {@link #text()} leaves out} */
    public boolean hasByteOrderMark() {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /**
     * {@return the content as text, without byte order mark}
     *
     * @throws RuleFileException when the content is not UTF-8, with the position of the first wrong byte
     */
    public String text() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw new RuleFileException(List.of(notUtf8(out, in.position())));
        }
        String text = out.toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private Problem notUtf8(CharSequence decoded, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < decoded.length(); i++) {
            if (decoded.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        String found = String.format("expected UTF-8, found the byte [0x%02X]", bytes[offset]);
        return Problem.error(path, line, decoded.length() - lineStart + 1, "file/not-utf8", found,
                "save the file as UTF-8");
    }

    /** Returns true for a file of the same name, place and content. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RuleFile file && hash == file.hash && family.equals(file.family)
                && fileName.equals(file.fileName) && path.equals(file.path) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return path;
    }
}
