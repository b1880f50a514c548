package org.gouji.form;

import java.util.HashSet;
import java.util.Set;
import org.gouji.definition.DefinitionNode;

/** Refuses what stands twice where a form needs it once: codes in a table, labels among neighbours. */
final class Unique {

    private final String where;
    private final Set<String> seen = new HashSet<>();

    Unique(String where) {
        this.where = where;
    }

    void add(DefinitionNode node, String key, String value) {
        if (!seen.add(value)) {
            throw node.fail(key, "'%s' stands twice %s, give each its own %s.".formatted(value, where, key));
        }
    }
}
