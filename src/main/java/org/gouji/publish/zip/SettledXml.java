package org.gouji.publish.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of a workbook as they are each time: without the time, and with the merged cells in order. The hash of a
 * password that nobody set is left out as well.
 */
public final class SettledXml {

    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");
    private static final Pattern MERGED = Pattern.compile("<mergeCells>(.*?)</mergeCells>");
    private static final Pattern PASSWORD = Pattern.compile("(<sheetProtection) password=\"[^\"]*\"");

    private SettledXml() {}

    /** The workbook with its parts settled. */
    public static byte[] in(byte[] workbook) throws IOException {
        return FixedZip.of(
                workbook, part -> of(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    private static String of(String xml) {
        String text = PASSWORD.matcher(CREATED.matcher(xml).replaceAll("")).replaceAll("$1");
        Matcher merged = MERGED.matcher(text);
        if (!merged.find()) {
            return text;
        }
        String sorted =
                Stream.of(merged.group(1).split("(?=<mergeCell )", -1)).sorted().collect(Collectors.joining());
        return text.substring(0, merged.start(1)) + sorted + text.substring(merged.end(1));
    }
}
