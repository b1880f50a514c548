package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.model.OperatorException;
import org.gouji.store.FileStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxListingTest {

    @TempDir
    private Path inbox;

    @Test
    void filesOfAllFoldersComeInTheOrderOfTheirPaths() throws IOException {
        put("b.txt");
        put("a/z.txt");
        put("a/b/c.txt");

        assertThat(paths()).containsExactly("a/b/c.txt", "a/z.txt", "b.txt");
    }

    @Test
    void aFileComesWithSizeAndTimeStamp() throws IOException {
        Path file = put("a.txt");

        FileStamp stamp = new InboxListing(inbox).files().get(0);

        assertThat(stamp.size()).isEqualTo(Files.size(file));
        assertThat(stamp.modified() / 1_000_000_000L)
                .isEqualTo(Files.getLastModifiedTime(file).toInstant().getEpochSecond());
    }

    @Test
    void filesThatNobodySentArePassedOver() throws IOException {
        put(".DS_Store");
        put(".hidden/a.txt");
        put("~$report.docx");
        put("Thumbs.db");
        put("report.docx");

        assertThat(paths()).containsExactly("report.docx");
    }

    @Test
    void aFolderThatContainsItselfEnds() throws IOException {
        put("a/report.txt");
        Files.createSymbolicLink(inbox.resolve("a/again"), inbox);

        assertThat(paths()).containsExactly("a/report.txt");
    }

    @Test
    void aMissingInboxIsForTheOperator() {
        InboxListing listing = new InboxListing(inbox.resolve("no"));

        assertThatThrownBy(listing::files)
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining(inbox.resolve("no").toString())
                .hasMessageContaining("'inbox'");
    }

    private List<String> paths() {
        return new InboxListing(inbox).files().stream().map(FileStamp::path).toList();
    }

    private Path put(String path) throws IOException {
        Path file = inbox.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "text");
    }
}
