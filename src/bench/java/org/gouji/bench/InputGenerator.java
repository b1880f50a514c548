package org.gouji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.gouji.form.Form;

/**
 * Writes reports of a given size into a folder. All editions, layouts and both usual character sets take turns; narrative
 * fills a report up to its size.
 */
final class InputGenerator {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    /** A report may miss its size by one in so many bytes. */
    private static final int TOLERANCE = 25;

    private final List<Form> forms;
    private final Path folder;

    InputGenerator(List<Form> forms, Path folder) {
        this.forms = forms;
        this.folder = folder;
    }

    /** So many reports of so many bytes, in these layouts. */
    List<Input> generate(int count, int size, List<? extends ReportWriter> layouts) {
        return LongStream.range(0, count)
                .parallel()
                .mapToObj(number -> write(number, size, layouts))
                .toList();
    }

    private Input write(long number, int size, List<? extends ReportWriter> layouts) {
        InventedReport report = InventedReport.of(forms, number);
        ReportWriter layout = layouts.get((int) (number / forms.size() % layouts.size()));
        long turn = number / forms.size() / layouts.size();
        Charset charset = CHARSETS.get((int) (turn % CHARSETS.size()));
        byte[] bytes = fill(report, layout, charset, size);
        Path file = folder.resolve("%05d.%s".formatted(number, layout.ending()));
        try {
            Files.createDirectories(folder);
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Input(file, bytes, charset);
    }

    /** A report filled up with narrative to this size. */
    static byte[] fill(InventedReport report, ReportWriter layout, Charset charset, int size) {
        StringBuilder text = new StringBuilder(layout.before(report));
        String rest = layout.after(report);
        text.append(layout.paragraph(report.narrative().opening()));
        int missing = size - bytes(text.toString(), charset) - bytes(rest, charset);
        for (int number = 0; missing > 0; number++) {
            String paragraph = layout.paragraph(report.narrative().paragraph(number));
            missing -= bytes(paragraph, charset);
            text.append(paragraph);
        }
        byte[] bytes = text.append(rest).toString().getBytes(charset);
        if (Math.abs(bytes.length - size) * TOLERANCE > size) {
            throw new IllegalStateException("%s in %s takes %d bytes instead of %d."
                    .formatted(report.title(), layout, bytes.length, size));
        }
        return bytes;
    }

    private static int bytes(String text, Charset charset) {
        return text.getBytes(charset).length;
    }
}
