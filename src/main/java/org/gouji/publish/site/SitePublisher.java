package org.gouji.publish.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.gouji.publish.Disk;

/**
 * Puts the pages of a run in their place: built in a folder aside, then renamed. Readers see the former pages until the new
 * ones are complete.
 */
public final class SitePublisher {

    /** Says from what the pages were made, so that nothing is done where nothing changed. */
    private static final String STAMP = "stamp.txt";

    private final Path place;
    private final Path stage;
    private final Path former;
    private final Executor hands;

    /**
     * @param place the folder that the pages will be, such as {@code output/site}
     * @param hands who draws the pages of units
     */
    public SitePublisher(Path place, Executor hands) {
        this.hands = hands;
        this.place = place.toAbsolutePath();
        String name = String.valueOf(place.getFileName());
        this.stage = this.place.resolveSibling("." + name + ".stage");
        this.former = this.place.resolveSibling("." + name + ".former");
    }

    /** Whether the pages in place were made from what this stamp stands for. */
    public boolean isPublished(String stamp) {
        try {
            Path file = place.resolve(STAMP);
            return Files.exists(file) && Files.readString(file).strip().equals(stamp);
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes the pages and puts them in place. */
    public void publish(SiteContent content, YearReports reports, String stamp) {
        try {
            refuseForeignFolder();
            Disk.remove(stage);
            Files.createDirectories(stage);
            new SiteWriter(content, reports, stage, hands).write();
            Files.writeString(stage.resolve(STAMP), stamp + "\n", StandardCharsets.UTF_8);
            swap();
        } catch (UncheckedIOException e) {
            throw unwritable(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** A folder that pages did not make is not replaced by pages. */
    private void refuseForeignFolder() {
        if (Files.exists(place) && !Files.exists(place.resolve(STAMP))) {
            throw Refusal.of("publish.not-pages", Map.of("folder", place));
        }
    }

    /** What a dead run moved aside is brought back by the next one, which puts newer pages in its place. */
    private void swap() throws IOException {
        Disk.remove(former);
        if (Files.exists(place)) {
            Files.move(place, former, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(stage, place, StandardCopyOption.ATOMIC_MOVE);
        Disk.remove(former);
    }

    private OperatorException unwritable(IOException e) {
        Map<String, String> arguments = Map.of("folder", place.toString(), "cause", Disk.reason(e));
        return Refusal.of("publish.pages-unwritable", arguments, e);
    }
}
