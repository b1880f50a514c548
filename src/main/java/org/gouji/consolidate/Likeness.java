package org.gouji.consolidate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gouji.model.Cell;
import org.gouji.model.Submission;
import org.gouji.model.Value;

/**
 * By what a report is known to be a copy of another one.
 *
 * @param sha256 of the file; empty if there is none
 * @param numbers stands for all numbers of the report together; empty if there are too few to tell reports apart
 */
public record Likeness(String sha256, String numbers) {

    public static final Likeness NONE = new Likeness("", "");

    /**
     * Small units often have the same few numbers: all zeros, or one application by one person, granted. So many different
     * ones do not coincide by chance.
     */
    private static final int DIFFERENT_NUMBERS = 5;

    static Likeness of(Submission submission) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        for (Cell cell : submission.cells()) {
            if (cell.value() instanceof Value.Amount amount && amount.number().signum() != 0) {
                numbers.put(cell.key().toString(), amount.number().stripTrailingZeros());
            }
        }
        boolean isTelling = new HashSet<>(numbers.values()).size() >= DIFFERENT_NUMBERS;
        byte[] text = (submission.form() + " " + numbers).getBytes(StandardCharsets.UTF_8);
        return new Likeness(
                submission.sha256(), isTelling ? UUID.nameUUIDFromBytes(text).toString() : "");
    }
}
