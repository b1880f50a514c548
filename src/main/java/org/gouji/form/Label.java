package org.gouji.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A label of a form as the official edition prints it, and other spellings under which it was met.
 *
 * @param official the printed label, empty where the form prints none
 * @param variants all spellings that mean the same
 * @param damaged those variants that text extraction leaves behind; they are no mistake of the author
 */
public record Label(String official, List<String> variants, List<String> damaged) {

    /** A row, caption or heading that the form leaves without a label. */
    public static final Label NONE = new Label("", List.of());

    public Label {
        variants = List.copyOf(variants);
        damaged = List.copyOf(damaged);
        if (!variants.containsAll(damaged)) {
            throw new IllegalArgumentException("A damaged spelling must be a variant: " + damaged + ".");
        }
    }

    /** A label whose variants were all written by authors. */
    public Label(String official, List<String> variants) {
        this(official, variants, List.of());
    }

    /** A label with spellings by authors and spellings left by text extraction. */
    static Label of(String official, List<String> authored, List<String> damaged) {
        return new Label(
                official, Stream.concat(authored.stream(), damaged.stream()).toList(), damaged);
    }

    public boolean isPrinted() {
        return !official.isEmpty();
    }
}
