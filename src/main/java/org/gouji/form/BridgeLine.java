package org.gouji.form;

import java.util.List;
import java.util.Map;
import org.gouji.definition.DefinitionNode;
import org.gouji.model.FormId;

/**
 * A line of the bridge from an earlier edition, as the form file has it: what the sum of some cells here is there.
 *
 * @param from the earlier edition
 * @param note why they are not just the same, for people; may be empty
 */
public record BridgeLine(FormId from, List<CellPattern> here, List<CellPattern> there, Comparability as, String note) {

    public BridgeLine {
        here = List.copyOf(here);
        there = List.copyOf(there);
    }

    static BridgeLine read(DefinitionNode node, List<Table> tables) {
        FormId from = new FormId(node.text("from"));
        List<CellPattern> here = patterns(node, "here");
        List<CellPattern> there = node.has("there") ? patterns(node, "there") : here;
        if (here.isEmpty() || there.isEmpty()) {
            throw node.fail("here", "form.bridge-sides");
        }
        for (CellPattern pattern : here) {
            if (Form.cellsOf(tables).keySet().stream().noneMatch(pattern::matches)) {
                throw node.fail("here", "form.bridge-unknown", Map.of("cell", pattern.written()));
            }
        }
        return new BridgeLine(from, here, there, node.choice("as", Comparability.class), node.textOr("note", ""));
    }

    private static List<CellPattern> patterns(DefinitionNode node, String key) {
        return node.texts(key).stream()
                .map(text -> CellPattern.of(text)
                        .orElseThrow(() -> node.fail(key, "form.bridge-cell", Map.of("cell", text))))
                .toList();
    }
}
