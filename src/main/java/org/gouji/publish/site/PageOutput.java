package org.gouji.publish.site;

import gg.jte.TemplateOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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

    private final Writer writer;

    PageOutput(Path file) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String value) {
        writeContent(value, 0, value.length());
    }

    @Override
    public void writeContent(String value, int begin, int end) {
        try {
            int from = begin;
            for (int i = begin; i < end; i++) {
                if (isHidden(value.charAt(i))) {
                    writer.write(value, from, i - from);
                    writer.write("[U+%04X]".formatted((int) value.charAt(i)));
                    from = i + 1;
                }
            }
            writer.write(value, from, end - from);
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
        writer.close();
    }
}
