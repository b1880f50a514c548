package org.gouji.form;

import java.util.List;

/**
 * A label of a form as the official edition prints it, and other spellings under which it was met.
 *
 * @param official the printed label, empty where the form prints none
 * @param variants spellings that mean the same, written by units or left by text extraction
 */
public record Label(String official, List<String> variants) {

    /** A row, caption or heading that the form leaves without a label. */
    public static final Label NONE = new Label("", List.of());

    public Label {
        variants = List.copyOf(variants);
    }

    public boolean isPrinted() {
        return !official.isEmpty();
    }
}
