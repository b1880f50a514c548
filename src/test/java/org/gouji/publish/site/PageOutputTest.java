package org.gouji.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageOutputTest {

    @TempDir
    private Path folder;

    @Test
    void everyCharacterIsWrittenAsUtf8() throws IOException {
        String text = "a\tß\n青蓑镇 𠮷 €\r".repeat(2_000);

        assertThat(written(text)).isEqualTo(text);
    }

    @Test
    void aPartOfATextIsWrittenAlone() throws IOException {
        Path file = folder.resolve("page.html");
        try (PageOutput output = new PageOutput(file)) {
            output.writeContent("一𠮷二", 1, 3);
        }

        assertThat(file).hasContent("𠮷");
    }

    @Test
    void whatNobodySeesIsWrittenByNumber() throws IOException {
        assertThat(written("青\u200B蓑\u202E镇\u0007\u00AD")).isEqualTo("青[U+200B]蓑[U+202E]镇[U+0007][U+00AD]");
    }

    @Test
    void halfOfAPairIsAQuestionMark() throws IOException {
        assertThat(written("青\uD842蓑\uD842")).isEqualTo("青?蓑?");
    }

    private String written(String text) throws IOException {
        Path file = folder.resolve("page.html");
        try (PageOutput output = new PageOutput(file)) {
            output.writeContent(text);
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
