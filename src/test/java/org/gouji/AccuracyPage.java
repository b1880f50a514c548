package org.gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The tables in {@code docs/accuracy.md} that tests measure. Each stands between two marks; a test that measures something
 * else than the page says fails, and {@code -Dgolden.update=true} writes the page anew.
 */
public final class AccuracyPage {

    private static final Path PAGE = Path.of("docs/accuracy.md");

    private AccuracyPage() {}

    public static void compare(String section, List<String> lines) {
        String table = String.join("\n", lines);
        System.out.println(section + "\n" + table);
        try {
            String page = Files.readString(PAGE);
            String begin = "<!-- " + section + " -->\n";
            String end = "\n<!-- end of " + section + " -->";
            int from = page.indexOf(begin) + begin.length();
            int to = page.indexOf(end);
            assertThat(to).as("the section " + section + " of " + PAGE).isGreaterThan(from);
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
            } else {
                assertThat(page.substring(from, to)).isEqualTo(table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
