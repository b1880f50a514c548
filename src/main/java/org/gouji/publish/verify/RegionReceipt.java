package org.gouji.publish.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.CellKey;

/**
 * How a region's number came about, as its package says: the number, and what each member published.
 *
 * @param value empty where no member has a number
 * @param branches one for each member, in the order of the package
 */
public record RegionReceipt(
        String row, String column, String unitOfMeasure, String value, String status, List<Branch> branches) {

    public RegionReceipt {
        branches = List.copyOf(branches);
    }

    /**
     * A member.
     *
     * @param status {@code published}, {@code missing} or {@code other_form}
     * @param folder name and version of its package, such as {@code 990100-2021 v2}; empty if it published nothing
     * @param sha256 of that version's manifest
     * @param value what it published in the cell, empty if nothing
     * @param amount what of it its office adjusted, empty if nothing
     * @param counted units with a number, of those that are due
     */
    public record Branch(
            String code,
            String name,
            String status,
            String folder,
            String sha256,
            String value,
            String amount,
            String counted,
            String expected) {}

    /** Asks the package in a folder; empty if it has no such cell. */
    public static Optional<RegionReceipt> of(Path folder, CellKey cell) throws IOException {
        Map<String, Map<String, String>> contributions = new LinkedHashMap<>();
        for (Map<String, String> line : lines(folder.resolve(RegionVerifier.CONTRIBUTIONS), cell)) {
            contributions.put(text(line, "member"), line);
        }
        List<Branch> branches = new ArrayList<>();
        for (Map<String, String> member : lines(folder.resolve(RegionVerifier.MEMBERS))) {
            Map<String, String> line = contributions.getOrDefault(text(member, "member"), Map.of());
            branches.add(new Branch(
                    text(member, "member"),
                    text(member, "name"),
                    text(member, "status"),
                    (text(member, "package") + " " + text(member, "version")).strip(),
                    text(member, "manifest_sha256"),
                    text(line, "value"),
                    text(line, "amount"),
                    text(line, "counted"),
                    text(member, "expected")));
        }
        return lines(folder.resolve(RegionVerifier.CELLS), cell).stream()
                .findFirst()
                .map(line -> new RegionReceipt(
                        text(line, "row"),
                        text(line, "column"),
                        text(line, "unit_of_measure"),
                        text(line, "value"),
                        text(line, "status"),
                        branches));
    }

    /** The members that a package names, by code, with the status of each. */
    public static Map<String, String> members(Path folder) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        lines(folder.resolve(RegionVerifier.MEMBERS))
                .forEach(line -> members.put(text(line, "member"), text(line, "status")));
        return members;
    }

    private static String text(Map<String, String> line, String column) {
        return line.getOrDefault(column, "");
    }

    private static List<Map<String, String>> lines(Path file, CellKey cell) throws IOException {
        return lines(file).stream()
                .filter(line -> text(line, "table").equals(cell.table())
                        && text(line, "row_code").equals(cell.row())
                        && text(line, "column_code").equals(cell.column()))
                .toList();
    }

    private static List<Map<String, String>> lines(Path file) throws IOException {
        List<Map<String, String>> lines = new ArrayList<>();
        try (CsvScanner line = new CsvScanner(file)) {
            line.next();
            List<String> names = line.texts();
            while (line.next()) {
                Map<String, String> fields = new LinkedHashMap<>();
                for (int field = 0; field < names.size(); field++) {
                    fields.put(names.get(field), line.text(field));
                }
                lines.add(fields);
            }
        }
        return lines;
    }
}
