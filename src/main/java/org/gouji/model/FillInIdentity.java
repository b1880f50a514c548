package org.gouji.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a fill-in workbook knows of itself, on a hidden sheet: whose it is, for which year, and how its cells are laid out.
 *
 * @param layout changes whenever any cell of the form would stand elsewhere or be called otherwise
 */
public record FillInIdentity(FormId form, UnitCode unit, String unitName, ReportYear year, String layout) {

    /** The hidden sheet's name. */
    public static final String SHEET = "gouji";

    /** The first line of the hidden sheet; a workbook that has it is one of ours, whatever became of it. */
    public static final String MARK = "gouji";

    private static final String KIND = "fill-in 1";
    private static final String SEAL = "seal";

    /** The lines of the hidden sheet; the last one seals the others. */
    public Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(MARK, KIND);
        lines.put("form", form.id());
        lines.put("unit", unit.code());
        lines.put("name", unitName);
        lines.put("year", year.toString());
        lines.put("layout", layout);
        lines.put(SEAL, seal(lines));
        return lines;
    }

    /** Reads the lines back; empty if anybody changed them. */
    public static Optional<FillInIdentity> of(Map<String, String> lines) {
        Optional<ReportYear> year = year(lines);
        boolean isWhole = !lines.getOrDefault("form", "").isBlank()
                && !lines.getOrDefault("unit", "").isBlank();
        if (!isWhole || year.isEmpty()) {
            return Optional.empty();
        }
        FillInIdentity identity = new FillInIdentity(
                new FormId(lines.getOrDefault("form", "")),
                new UnitCode(lines.getOrDefault("unit", "")),
                lines.getOrDefault("name", ""),
                year.get(),
                lines.getOrDefault("layout", ""));
        return Optional.of(identity).filter(each -> each.lines().equals(lines));
    }

    /** The year that the lines of a hidden sheet name. */
    static Optional<ReportYear> year(Map<String, String> lines) {
        return Optional.of(lines.getOrDefault("year", ""))
                .filter(year -> year.matches("199[0-9]|2[01][0-9]{2}"))
                .map(year -> new ReportYear(Integer.parseInt(year)));
    }

    /** Changes whenever a line of a hidden sheet does: against slips, not against people. */
    static String seal(Map<String, String> lines) {
        return sha256(String.join("\n", lines.values())).substring(0, 16);
    }

    /** In lower-case hex. */
    public static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
