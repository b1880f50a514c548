package org.gouji.publish.site;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page being written. Characters that nobody sees, but that turn or glue what stands around them, are written by number:
 * a name from a document must not look like another one.
 */
final class PageOutput implements TemplateOutput, AutoCloseable {

    private static final int FIRST_FORMAT_CHARACTER = 0x600;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL_CHARACTER = 0x9F;

    private static final int BUFFER = 1 << 13;
    /** Of one character or pair. */
    private static final int MOST_BYTES = 4;

    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x800;

    private final OutputStream stream;
    private final byte[] bytes = new byte[BUFFER];
    private int size;

    PageOutput(Path file) throws IOException {
        stream = Files.newOutputStream(file);
    }

    @Override
    public void writeContent(String value) {
        writeContent(value, 0, value.length());
    }

    /** Looks at each character once and encodes it at once: pages are most of what a run writes. */
    @Override
    public void writeContent(String value, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c < DELETE) {
                reserve();
                bytes[size++] = (byte) c;
            } else if (isHidden(c)) {
                writeContent("[U+%04X]".formatted((int) c));
            } else {
                int point = i + 1 < end ? value.codePointAt(i) : c;
                i += Character.charCount(point) - 1;
                put(point);
            }
        }
    }

    /** As UTF-8; half of a pair alone is a question mark. */
    private void put(int point) {
        reserve();
        if (point < ONE_BYTE) {
            bytes[size++] = (byte) point;
        } else if (point < TWO_BYTES) {
            bytes[size++] = (byte) (0xC0 | (point >> 6));
            bytes[size++] = (byte) (0x80 | (point & 0x3F));
        } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            bytes[size++] = '?';
        } else if (Character.isBmpCodePoint(point)) {
            bytes[size++] = (byte) (0xE0 | (point >> 12));
            bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (point & 0x3F));
        } else {
            bytes[size++] = (byte) (0xF0 | (point >> 18));
            bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (point & 0x3F));
        }
    }

    private void reserve() {
        if (size > bytes.length - MOST_BYTES) {
            drain();
        }
    }

    private void drain() {
        try {
            stream.write(bytes, 0, size);
            size = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isHidden(char c) {
        if (c < ' ') {
            return c != '\n' && c != '\t' && c != '\r';
        }
        if (c < FIRST_FORMAT_CHARACTER) {
            return (c >= DELETE && c <= LAST_CONTROL_CHARACTER) || c == SOFT_HYPHEN;
        }
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    @Override
    public void close() throws IOException {
        try (stream) {
            stream.write(bytes, 0, size);
            size = 0;
        }
    }
}
