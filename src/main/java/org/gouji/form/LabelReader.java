package org.gouji.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.definition.DefinitionNode;

/** Reads the keys that many parts of a form share: {@code code}, and {@code label, variants, damaged}. */
final class LabelReader {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private LabelReader() {}

    static String code(DefinitionNode node) {
        String code = node.text("code");
        if (!CODE.matcher(code).matches()) {
            throw node.fail("code", "form.no-code", Map.of("code", code));
        }
        return code;
    }

    static Label label(DefinitionNode node) {
        String official = node.text("label");
        List<String> authored = node.texts("variants");
        List<String> damaged = node.texts("damaged");
        Label label = Label.of(official, authored, damaged);
        refuseRepetition(node, label);
        return label;
    }

    /** A part of a table that may be left out, such as a caption. */
    static Label optional(DefinitionNode node, String key) {
        return node.optional(key, LabelReader::label).orElse(Label.NONE);
    }

    private static void refuseRepetition(DefinitionNode node, Label label) {
        Set<String> seen = new HashSet<>(Set.of(label.official()));
        for (String variant : label.variants()) {
            if (!seen.add(variant)) {
                throw node.fail("label", "form.label-twice", Map.of("label", variant));
            }
        }
    }
}
