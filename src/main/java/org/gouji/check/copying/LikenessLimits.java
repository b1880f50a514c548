package org.gouji.check.copying;

import java.util.List;
import java.util.Map;
import org.gouji.definition.DefinitionNode;

/**
 * When two texts are alike.
 *
 * @param similar from this share of a text's own words on, in per cent
 * @param common a clause that this share of the units has is common wording, in per cent
 * @param commonUnits and that at least so many units have
 * @param ownCharacters a text with fewer characters that are not common wording is not compared
 * @param sections codes of the sections that are compared
 */
public record LikenessLimits(int similar, int common, int commonUnits, int ownCharacters, List<String> sections) {

    private static final int ALL = 100;

    public LikenessLimits {
        sections = List.copyOf(sections);
    }

    /** The limits of a file; what it does not say is as before. */
    static LikenessLimits read(DefinitionNode node, LikenessLimits before) {
        return new LikenessLimits(
                percent(node, "similar", before.similar),
                percent(node, "common", before.common),
                atLeast(node, "common-units", before.commonUnits, 2),
                atLeast(node, "own-characters", before.ownCharacters, 1),
                node.has("sections") ? node.texts("sections") : before.sections);
    }

    private static int percent(DefinitionNode node, String key, int before) {
        int value = atLeast(node, key, before, 1);
        if (value > ALL) {
            throw node.fail(key, "copying.share");
        }
        return value;
    }

    private static int atLeast(DefinitionNode node, String key, int before, int least) {
        int value = node.integerOr(key, before);
        if (value < least) {
            throw node.fail(key, "definition.least", Map.of("key", key, "least", least, "found", value));
        }
        return value;
    }
}
