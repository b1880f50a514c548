package org.gouji.check.narrative;

import java.util.Map;
import org.gouji.definition.DefinitionFile;
import org.gouji.definition.DefinitionNode;

/** The words and units of {@code narrative/words.yml}. */
final class Words {

    private static final String FILE = "narrative/words.yml";
    private static final Words BUILT_IN = new Words(DefinitionFile.ofResource(FILE));

    private final WordTrie<Word> words = new WordTrie<>();
    private final WordTrie<Unit> units = new WordTrie<>();

    private Words(DefinitionFile file) {
        file.read(node -> {
            node.each("units", this::unit);
            return node.each("words", this::word);
        });
    }

    static Words builtIn() {
        return BUILT_IN;
    }

    WordTrie<Word> words() {
        return words;
    }

    WordTrie<Unit> units() {
        return units;
    }

    private Unit.Measure unit(DefinitionNode node) {
        Unit.Measure measure = node.choice("is", Unit.Measure.class);
        int times = node.integerOr("times", 1);
        for (String word : node.texts("words")) {
            refuseTwice(node, word, units.add(word, new Unit(word, measure, times)));
        }
        return measure;
    }

    private Word word(DefinitionNode node) {
        Word meaning = node.choice("is", Word.class);
        for (String word : node.texts("words")) {
            refuseTwice(node, word, words.add(word, meaning));
        }
        return meaning;
    }

    private static void refuseTwice(DefinitionNode node, String word, boolean isNew) {
        if (!isNew) {
            throw node.fail("words", "words.twice", Map.of("word", word));
        }
    }
}
