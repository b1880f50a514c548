package org.gouji.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Where everything stands on a reply sheet; rows and columns count from 0. What a unit fills in is the choice, the number
 * and the reason of each problem, and at the bottom who answers.
 */
public record ReplyLayout(List<ReplyIdentity.Item> items) {

    public static final String SHEET = "答复单";

    public static final int TITLE_ROW = 0;
    public static final int ADDRESS_ROW = 1;
    public static final int GUIDE_ROW = 2;
    public static final int HEADER_ROW = 3;
    public static final int FIRST_ROW = 4;

    public static final int NUMBER = 0;
    public static final int RULE = 1;
    public static final int PLACE = 2;
    public static final int PROBLEM = 3;
    public static final int REPORTED = 4;
    public static final int PROPOSED = 5;
    public static final int DEMAND = 6;
    public static final int CHOICE = 7;
    public static final int VALUE = 8;
    public static final int REASON = 9;
    /** Here formulas say what is still missing; no program leaves their results as they were. */
    public static final int CHECK = 10;

    /** The cells of the last row for who answers, each with its label before it. */
    public static final int PERSON = 2;

    public static final int TELEPHONE = 5;
    public static final int DATE = 8;

    private static final int HASH_LENGTH = 8;

    public ReplyLayout {
        items = List.copyOf(items);
    }

    public int row(int item) {
        return FIRST_ROW + item;
    }

    /** The row for who answers. */
    public int signatureRow() {
        return FIRST_ROW + items.size() + 1;
    }

    /** Whether a cell is for the unit to fill in. */
    public boolean isAnswer(int row, int column) {
        if (row == signatureRow()) {
            return column == PERSON || column == TELEPHONE || column == DATE;
        }
        int item = row - FIRST_ROW;
        boolean isProblem = item >= 0 && item < items.size();
        return isProblem
                && (column == CHOICE
                        || column == REASON
                        || (column == VALUE && items.get(item).isAboutCell()));
    }

    /** What has to stay as it is, as a hash for each row. */
    public List<String> face(BiFunction<Integer, Integer, String> text) {
        List<String> face = new ArrayList<>();
        for (int row = 0; row <= signatureRow(); row++) {
            StringBuilder fixed = new StringBuilder();
            for (int column = 0; column < CHECK; column++) {
                fixed.append(isAnswer(row, column) ? "" : even(text.apply(row, column)))
                        .append('\n');
            }
            face.add(FillInIdentity.sha256(fixed.toString()).substring(0, HASH_LENGTH));
        }
        return face;
    }

    /** Programs differ in what they make of white space. */
    private static String even(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", "");
    }
}
