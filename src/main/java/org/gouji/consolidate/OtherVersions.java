package org.gouji.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;

/**
 * What was handed in for a year and does not count, because another version does.
 *
 * @param superseded by unit code
 * @param rivals by unit, the files of the last day that say something else than the one that counts, that one first
 */
public record OtherVersions(List<Submission> superseded, Map<UnitCode, List<String>> rivals) {

    public static final OtherVersions NONE = new OtherVersions(List.of(), Map.of());

    public OtherVersions {
        superseded = List.copyOf(superseded);
        rivals = Collections.unmodifiableMap(new TreeMap<>(rivals));
    }

    /**
     * Finds the rivals: where two reports arrived on the last day with other numbers, which of them counts is up to the
     * names of their files, so somebody has to say it.
     *
     * @param effective those that count, of the units of which it was not decided
     */
    public static OtherVersions of(List<Submission> superseded, List<Submission> effective) {
        Map<UnitCode, List<String>> rivals = new TreeMap<>();
        for (Submission counts : effective) {
            List<String> files = new ArrayList<>(List.of(counts.file()));
            for (Submission other : superseded) {
                if (other.unit().equals(counts.unit())
                        && other.received().equals(counts.received())
                        && !numbers(other).equals(numbers(counts))) {
                    files.add(other.file());
                }
            }
            if (files.size() > 1) {
                rivals.put(counts.unit(), files);
            }
        }
        return new OtherVersions(superseded, rivals);
    }

    private static Map<CellKey, BigDecimal> numbers(Submission report) {
        Map<CellKey, BigDecimal> numbers = new HashMap<>();
        for (Cell cell : report.cells()) {
            if (cell.value() instanceof Value.Amount amount) {
                numbers.put(cell.key(), amount.number().stripTrailingZeros());
            }
        }
        return numbers;
    }
}
