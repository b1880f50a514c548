package org.gouji.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gouji.message.Refused;
import org.gouji.model.OperatorException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverridesTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    private record Settings(int threads, String url, String user) {}

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("job.yml"), "threads: 2\ndatabase:\n  url: here\n");
    }

    @Test
    void aTextIsReplaced() {
        assertThat(read(Map.of("threads", "4")).threads()).isEqualTo(4);
    }

    @Test
    void aTextOfAnInnerMappingIsReplacedOrAdded() {
        Settings settings = read(Map.of("database.url", "there", "database.user", "me"));

        assertThat(settings).isEqualTo(new Settings(2, "there", "me"));
    }

    @Test
    void anUnknownKeyIsRefusedLikeOneInTheFile() {
        assertThatThrownBy(() -> read(Map.of("thread", "4")))
                .satisfies(Refused.with("--set: Unknown key 'thread', expected one of: "))
                .hasMessageContaining("threads")
                .hasMessageContaining("database");
    }

    @Test
    void aWrongTextIsBlamedOnTheCommandLine() {
        assertThatThrownBy(() -> read(Map.of("threads", "many")))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("--set: ")
                .hasMessageContaining("'many'");
    }

    private Settings read(Map<String, String> overrides) {
        return Definition.read(
                file,
                overrides,
                node -> node.nested(
                        "database",
                        database -> new Settings(
                                node.integer("threads"), database.text("url"), database.textOr("user", ""))));
    }
}
