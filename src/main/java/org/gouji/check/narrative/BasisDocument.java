package org.gouji.check.narrative;

import org.gouji.definition.DefinitionNode;

/**
 * A document that reports name as their basis.
 *
 * @param first the first report year it is for
 * @param last the last one
 * @param isForm whether it prescribes the form of the report
 */
record BasisDocument(String number, int first, int last, boolean isForm) {

    static BasisDocument of(DefinitionNode node) {
        return new BasisDocument(
                node.text("number"),
                node.integer("first"),
                node.integerOr("last", Integer.MAX_VALUE),
                node.has("form") && node.text("form").equals("yes"));
    }

    boolean isFor(int year) {
        return first <= year && year <= last;
    }

    /** How many letters have to be changed, added or left out to make the number of another text. */
    int distance(String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= number.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (number.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
