package org.gouji.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reply sheet knows of itself, on a hidden sheet: which letter it answers, what that letter was about, and how the
 * sheet looked when it was made.
 *
 * @param letter number of the letter
 * @param submission the report that the letter is about
 * @param face what stands in each row outside the cells for answers, as hashes
 */
public record ReplyIdentity(
        String letter,
        UnitCode unit,
        String unitName,
        ReportYear year,
        String submission,
        Choices choices,
        List<Item> items,
        List<String> face) {

    private static final String KIND = "reply 1";
    private static final String SEAL = "seal";
    private static final String BETWEEN = "|";
    private static final String CELL = " cell";
    private static final String BLANKS = " blanks";
    private static final String ZERO = "zero";
    private static final int KEY_PARTS = 5;

    /**
     * The words among which a unit chooses, so that a reply is understood whatever they were when it was made.
     *
     * @param zero that what is blank in the table means 0; empty on a sheet that does not offer it
     */
    public record Choices(String correct, String explain, String reportAnew, String zero) {}

    /**
     * A problem of the letter.
     *
     * @param basis the figures of the finding, as decisions are taken on them
     * @param isAboutCell whether it is about one cell of the form, so that another number can be named for it
     * @param raw what stood in that cell
     * @param blanks how many cells of its table say nothing, as decisions are taken on them; 0 if it is not about those
     */
    public record Item(String rule, Place place, String basis, boolean isAboutCell, String raw, int blanks) {
        public Item {
            basis = plain(basis);
            raw = plain(raw);
        }

        private String key() {
            return String.join(BETWEEN, rule, place.table(), place.row(), place.column(), basis);
        }

        private static Item of(String key, Optional<String> raw, int blanks) {
            String[] parts = key.split("\\" + BETWEEN, KEY_PARTS);
            return new Item(
                    parts[0],
                    new Place(part(parts, 1), part(parts, 2), part(parts, 3)),
                    part(parts, 4),
                    raw.isPresent(),
                    raw.orElse(""),
                    blanks);
        }

        private static String part(String[] parts, int number) {
            return number < parts.length ? parts[number] : "";
        }
    }

    public ReplyIdentity {
        items = List.copyOf(items);
        face = List.copyOf(face);
    }

    /** Whether the lines of a hidden sheet are those of a reply, whatever became of it. */
    public static boolean isReply(Map<String, String> lines) {
        return lines.getOrDefault(FillInIdentity.MARK, "").startsWith("reply");
    }

    /** The lines of the hidden sheet; the last one seals the others. */
    public Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(FillInIdentity.MARK, KIND);
        lines.put("letter", letter);
        lines.put("unit", unit.code());
        lines.put("name", unitName);
        lines.put("year", year.toString());
        lines.put("submission", submission);
        lines.put("correct", choices.correct());
        lines.put("explain", choices.explain());
        lines.put("anew", choices.reportAnew());
        if (!choices.zero().isEmpty()) {
            lines.put(ZERO, choices.zero());
        }
        lines.put("face", String.join(" ", face));
        for (int number = 1; number <= items.size(); number++) {
            Item item = items.get(number - 1);
            lines.put(Integer.toString(number), item.key());
            if (item.isAboutCell()) {
                lines.put(number + CELL, item.raw().isEmpty() ? BETWEEN : item.raw());
            }
            if (item.blanks() > 0) {
                lines.put(number + BLANKS, Integer.toString(item.blanks()));
            }
        }
        lines.put(SEAL, FillInIdentity.seal(lines));
        return lines;
    }

    /** Reads the lines back; empty if anybody changed them. */
    public static Optional<ReplyIdentity> of(Map<String, String> lines) {
        String unit = lines.getOrDefault("unit", "");
        Optional<ReportYear> year = FillInIdentity.year(lines);
        if (unit.isBlank() || year.isEmpty()) {
            return Optional.empty();
        }
        List<Item> items = new ArrayList<>();
        for (int number = 1; lines.containsKey(Integer.toString(number)); number++) {
            Optional<String> raw = Optional.ofNullable(lines.get(number + CELL));
            items.add(Item.of(
                    lines.getOrDefault(Integer.toString(number), ""),
                    raw.map(text -> text.equals(BETWEEN) ? "" : text),
                    blanks(lines.getOrDefault(number + BLANKS, ""))));
        }
        ReplyIdentity identity = new ReplyIdentity(
                lines.getOrDefault("letter", ""),
                new UnitCode(unit),
                lines.getOrDefault("name", ""),
                year.get(),
                lines.getOrDefault("submission", ""),
                new Choices(
                        lines.getOrDefault("correct", ""),
                        lines.getOrDefault("explain", ""),
                        lines.getOrDefault("anew", ""),
                        lines.getOrDefault(ZERO, "")),
                items,
                List.of(lines.getOrDefault("face", "").split(" ", -1)));
        return Optional.of(identity).filter(each -> each.lines().equals(lines));
    }

    /** A count that nobody changed; any other text is none, and the seal tells. */
    private static int blanks(String count) {
        return count.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(count) : 0;
    }

    /** What comes back from every spreadsheet program as it was. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ")
                .replaceAll("[\\p{Cs}\\uFFFE\\uFFFF]", "")
                .strip();
    }
}
