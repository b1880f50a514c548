package org.gouji.check.copying;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.definition.DefinitionNode;

/** How bodies call themselves, by what their names end with: a 镇 says 我镇, a 局 says 我局. */
public final class SelfNames {

    private static final Pattern NOTE = Pattern.compile("[(（][^()（）]*[)）]$");
    private static final Pattern GOVERNMENT = Pattern.compile("(?:人民)?政府$");

    private final List<Line> lines;
    private final List<String> shared;
    private final List<String> words;

    /** Endings of names, and what bodies with such names call themselves after 我. */
    private record Line(List<String> of, List<String> say) {

        static Line read(DefinitionNode node) {
            return new Line(node.texts("of"), node.texts("say"));
        }

        boolean isFor(String name) {
            return of.stream().anyMatch(name::endsWith);
        }
    }

    private SelfNames(List<Line> lines, List<String> shared) {
        this.lines = lines;
        this.shared = shared;
        this.words = lines.stream()
                .flatMap(line -> line.say().stream())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    static SelfNames read(DefinitionNode node) {
        return new SelfNames(node.each("bodies", Line::read), node.texts("shared"));
    }

    /** These and what an office lets any body say. */
    SelfNames with(List<String> sharedToo) {
        return new SelfNames(
                lines, Stream.concat(shared.stream(), sharedToo.stream()).toList());
    }

    /** Whether any body may say this. */
    boolean isShared(String word) {
        return shared.contains(word);
    }

    /** What bodies of any kind say, the longest first. */
    List<String> words() {
        return words;
    }

    /** What the body of this name may say, the usual word first; empty if its name does not tell. */
    Optional<List<String>> of(String name) {
        String plain = GOVERNMENT.matcher(NOTE.matcher(name).replaceFirst("")).replaceFirst("");
        return lines.stream().filter(line -> line.isFor(plain)).findFirst().map(Line::say);
    }
}
