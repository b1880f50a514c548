package org.gouji.publish.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gouji.model.Source;

/**
 * Collects CSV lines as bytes. Nearly all fields are plain ASCII or encoded before, and going through a writer for each
 * of them costs more than twenty times as much; a field that could need quoting is left to {@link CsvText}.
 */
final class CsvBuffer {

    private static final byte SEPARATOR = ',';
    private static final byte END_OF_LINE = '\n';

    private byte[] bytes;
    private int size;
    private boolean lineBegun;

    CsvBuffer(int expected) {
        bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    byte[] content() {
        return Arrays.copyOf(bytes, size);
    }

    /** Hands out what was collected and begins anew. */
    void drain(Drain drain) {
        drain.take(bytes, size);
        size = 0;
    }

    /** Takes the first bytes of an array. */
    @FunctionalInterface
    interface Drain {
        void take(byte[] bytes, int length);
    }

    /** Fields that are encoded already, with separators between them. */
    CsvBuffer encoded(byte[] fields) {
        beginField(fields.length);
        System.arraycopy(fields, 0, bytes, size, fields.length);
        size += fields.length;
        return this;
    }

    CsvBuffer field(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return encoded(CsvText.encoded(text));
            }
            ascii &= c < 0x80;
        }
        if (!ascii) {
            return encoded(text.getBytes(StandardCharsets.UTF_8));
        }
        beginField(text.length());
        appendAscii(text);
        return this;
    }

    CsvBuffer field(long number) {
        beginField(0);
        append(number);
        return this;
    }

    /** The same as {@code field(source.text())}, for the places that cells have. */
    CsvBuffer field(Source source) {
        if (source instanceof Source.TableCell place) {
            beginField(0);
            append("table ", place.table());
            append(" row ", place.row());
            append(" cell ", place.cell());
            return this;
        }
        return field(source.text());
    }

    void endLine() {
        reserve(1);
        bytes[size++] = END_OF_LINE;
        lineBegun = false;
    }

    private void append(String words, int number) {
        reserve(words.length());
        appendAscii(words);
        append(number);
    }

    private void append(long number) {
        if (number < 0 || number > 9) {
            String digits = Long.toString(number);
            reserve(digits.length());
            appendAscii(digits);
            return;
        }
        reserve(1);
        bytes[size++] = (byte) ('0' + number);
    }

    @SuppressWarnings("deprecation") // the only way to copy ASCII without an array in between
    private void appendAscii(String text) {
        text.getBytes(0, text.length(), bytes, size);
        size += text.length();
    }

    private void beginField(int length) {
        reserve(length + 1);
        if (lineBegun) {
            bytes[size++] = SEPARATOR;
        }
        lineBegun = true;
    }

    private void reserve(int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
