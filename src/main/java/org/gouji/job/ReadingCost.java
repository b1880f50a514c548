package org.gouji.job;

import java.util.Locale;
import java.util.Map;
import org.gouji.store.FileStamp;

/**
 * What it is expected to take to read a file and check what it says, in microseconds of one core, from what can be seen of
 * it without opening it. It only has to be right enough for the parts of a run to be of about one size.
 */
final class ReadingCost {

    /** What a format takes for each file, whatever its size, and for each KB of it. */
    private record Rate(long perFile, long perKilobyte) {}

    /** In the proportions of docs/performance.md, and so only roughly. */
    private static final Map<String, Rate> RATES = Map.ofEntries(
            Map.entry("txt", new Rate(1_000, 100)),
            Map.entry("html", new Rate(1_000, 100)),
            Map.entry("htm", new Rate(1_000, 100)),
            Map.entry("mht", new Rate(1_000, 100)),
            Map.entry("docx", new Rate(2_000, 100)),
            Map.entry("doc", new Rate(2_000, 60)),
            Map.entry("rtf", new Rate(2_000, 60)),
            Map.entry("xlsx", new Rate(2_000, 100)),
            Map.entry("xls", new Rate(2_000, 60)),
            Map.entry("pdf", new Rate(4_000, 60)),
            Map.entry("ofd", new Rate(4_000, 100)));

    /** Archives, letters and what has no ending that says anything. */
    private static final Rate OTHERWISE = new Rate(2_000, 100);

    private static final Rate PICTURE_BY_ENGINE = new Rate(2_000_000, 2_000);

    private static final long KILOBYTE = 1024;

    private final boolean readsPictures;

    /** For an office that has an engine for pictures, or none. */
    ReadingCost(boolean readsPictures) {
        this.readsPictures = readsPictures;
    }

    long of(FileStamp file) {
        Rate rate = rate(file.path().substring(file.path().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        return rate.perFile + rate.perKilobyte * file.size() / KILOBYTE;
    }

    private Rate rate(String ending) {
        boolean isPicture = switch (ending) {
            case "png", "jpg", "jpeg", "tif", "tiff", "bmp" -> true;
            default -> false;
        };
        return isPicture && readsPictures ? PICTURE_BY_ENGINE : RATES.getOrDefault(ending, OTHERWISE);
    }
}
