package org.gouji.publish.fillin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes into workbooks without calculating anything. */
final class Clerk {

    private final Map<String, String> parts = new LinkedHashMap<>();

    Clerk(byte[] workbook) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /** Puts a number into a cell; beside a formula, if there is one, as its result. */
    Clerk write(int sheet, String address, String number) {
        parts.computeIfPresent("xl/worksheets/sheet" + sheet + ".xml", (name, xml) -> {
            Matcher cell = Pattern.compile(
                            "(<c r=\"" + address + "\" s=\"\\d+\">)((?:<f>[^<]*</f>)?)(?:<v>[^<]*</v>)?</c>")
                    .matcher(xml);
            if (!cell.find()) {
                throw new IllegalArgumentException("There is no cell " + address + ".");
            }
            return cell.replaceFirst("$1$2<v>" + number + "</v></c>");
        });
        return this;
    }

    /** Puts other words in place of some, wherever they stand. */
    Clerk replace(String words, String others) {
        String written = written(words);
        if (parts.values().stream().noneMatch(xml -> xml.contains(written))) {
            throw new IllegalArgumentException("The workbook does not say " + words + ".");
        }
        parts.replaceAll((name, xml) -> xml.replace(written, written(others)));
        return this;
    }

    /** As the workbook's XML has it: all but ASCII by number. */
    private static String written(String words) {
        return words.codePoints()
                .mapToObj(sign -> sign < 0x7f ? Character.toString(sign) : "&#x" + Integer.toHexString(sign) + ";")
                .collect(Collectors.joining());
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
