package org.gouji.document.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gouji.document.Budget;
import org.gouji.document.ZipPackage;

/** To which other parts of its package a part refers. */
final class Relations {

    /**
     * A reference.
     *
     * @param type the last word of its type, the same in both namespaces
     * @param target the other part's name
     */
    record Relation(String id, String type, String target) {}

    private final List<Relation> relations = new ArrayList<>();

    private Relations() {}

    /** The references of a part; those of the package itself if its name is empty. */
    static Relations of(String part, ZipPackage parts, Budget budget) throws IOException {
        Relations relations = new Relations();
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String file = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        Optional<InputStream> in = parts.stream(file, budget);
        if (in.isPresent()) {
            try (XmlPart xml = new XmlPart(in.get())) {
                while (xml.nextStart()) {
                    if (xml.name().equals("Relationship")) {
                        relations.add(folder, xml);
                    }
                }
            }
        }
        return relations;
    }

    private void add(String folder, XmlPart xml) {
        String type = xml.attribute("Type", "");
        String target = xml.attribute("Target", "");
        String name = target.startsWith("/") ? target.substring(1) : resolved(folder + target);
        relations.add(new Relation(xml.attribute("Id", ""), type.substring(type.lastIndexOf('/') + 1), name));
    }

    private static String resolved(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** The part that a reference of this type leads to. */
    Optional<String> ofType(String type) {
        return relations.stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst();
    }

    /** The reference of this id. */
    Optional<Relation> withId(String id) {
        return relations.stream().filter(relation -> relation.id().equals(id)).findFirst();
    }
}
