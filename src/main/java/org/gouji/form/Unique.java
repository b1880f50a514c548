package org.gouji.form;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gouji.definition.DefinitionNode;

/** Refuses what stands twice where a form needs it once: codes in a table, labels among neighbours. */
final class Unique {

    private final Set<String> seen = new HashSet<>();

    void add(DefinitionNode node, String key, String value) {
        if (!seen.add(value)) {
            throw node.fail(key, "form.not-unique", Map.of("value", value, "key", key));
        }
    }
}
