package org.gouji.check.narrative;

import java.util.List;
import org.gouji.definition.DefinitionFile;
import org.gouji.definition.DefinitionNode;

/**
 * What {@code narrative/wording.yml} asks of a text.
 *
 * @param fee words for the information-handling fee
 * @param residue words of a template
 */
record Wording(
        List<Aspect> aspects,
        Improvement improvement,
        List<String> fee,
        List<String> residue,
        List<BasisDocument> documents) {

    private static final String FILE = "narrative/wording.yml";

    /** One thing that section 1 should speak of, by any of these words. */
    record Aspect(String name, List<String> words) {}

    /** What section 5 should hold. */
    record Improvement(int shortest, List<String> problems, List<String> measures) {}

    static Wording builtIn() {
        return DefinitionFile.ofResource(FILE)
                .read(node -> new Wording(
                        node.each("aspects", each -> new Aspect(each.text("name"), each.texts("words"))),
                        node.nested("improvement", Wording::improvement),
                        node.texts("fee"),
                        node.texts("residue"),
                        node.each("documents", BasisDocument::of)));
    }

    private static Improvement improvement(DefinitionNode node) {
        return new Improvement(node.integer("shortest"), node.texts("problems"), node.texts("measures"));
    }
}
