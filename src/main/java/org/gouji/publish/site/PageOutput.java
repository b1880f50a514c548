package org.gouji.publish.site;

import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * A page being written. Characters that nobody sees, but that turn or glue what stands around them, are written by number:
 * a name from a document must not look like another one. What the templates say themselves comes encoded and is not looked at.
 */
final class PageOutput implements TemplateOutput, AutoCloseable {

    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL_CHARACTER = 0x9F;

    /** Hundreds of pages may be open at once, so none of them is kept longer than this. */
    private static final int MOST_KEPT = 1 << 14;

    private static final BitSet HIDDEN = hidden();

    private final OutputStream file;
    private Utf8ByteOutput kept = new Utf8ByteOutput();
    /** Bytes and characters; the output would count its bytes piece by piece. */
    private int keptLength;

    PageOutput(Path file) throws IOException {
        this.file = new BufferedOutputStream(Files.newOutputStream(file), MOST_KEPT);
    }

    private static BitSet hidden() {
        BitSet hidden = new BitSet();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            boolean isControl =
                    c < ' ' ? c != '\n' && c != '\t' && c != '\r' : c >= DELETE && c <= LAST_CONTROL_CHARACTER;
            boolean isUnseen = switch (Character.getType(c)) {
                case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
                default -> false;
            };
            hidden.set(c, isControl || isUnseen);
        }
        return hidden;
    }

    @Override
    public void writeBinaryContent(byte[] value) {
        kept.writeBinaryContent(value);
        pass(value.length);
    }

    @Override
    public void writeContent(String value) {
        writeContent(value, 0, value.length());
    }

    @Override
    public void writeContent(String value, int begin, int end) {
        int from = begin;
        for (int i = begin; i < end; i++) {
            if (isHidden(value.charAt(i))) {
                kept.writeContent(value, from, i);
                kept.writeContent("[U+%04X]".formatted((int) value.charAt(i)));
                from = i + 1;
            }
        }
        kept.writeContent(value, from, end);
        pass(end - begin);
    }

    static boolean isHidden(char c) {
        return HIDDEN.get(c);
    }

    private void pass(int more) {
        keptLength += more;
        if (keptLength >= MOST_KEPT) {
            try {
                kept.writeTo(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            kept = new Utf8ByteOutput();
            keptLength = 0;
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            kept.writeTo(file);
        }
    }
}
