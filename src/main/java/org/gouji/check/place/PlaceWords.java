package org.gouji.check.place;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.definition.DefinitionNode;

/**
 * The words that make a foreign place harmless.
 *
 * @param allowed places that reports may name
 * @param sentence a sentence with one of these names other places for a good reason
 * @param clause so does a clause with one of these
 * @param behind what follows a name that something is only called after
 */
public record PlaceWords(Set<String> allowed, List<String> sentence, List<String> clause, List<String> behind) {

    public static final PlaceWords NONE = new PlaceWords(Set.of(), List.of(), List.of(), List.of());

    public PlaceWords {
        allowed = Set.copyOf(allowed);
        sentence = List.copyOf(sentence);
        clause = List.copyOf(clause);
        behind = List.copyOf(behind);
    }

    public static PlaceWords read(DefinitionNode node) {
        return new PlaceWords(
                Set.copyOf(node.texts("allowed")), node.texts("sentence"), node.texts("clause"), node.texts("behind"));
    }

    /** These and an office's own. */
    public PlaceWords with(PlaceWords own) {
        return new PlaceWords(
                Set.copyOf(joined(List.copyOf(allowed), List.copyOf(own.allowed))),
                joined(sentence, own.sentence),
                joined(clause, own.clause),
                joined(behind, own.behind));
    }

    private static List<String> joined(List<String> ones, List<String> others) {
        return Stream.concat(ones.stream(), others.stream()).distinct().toList();
    }
}
