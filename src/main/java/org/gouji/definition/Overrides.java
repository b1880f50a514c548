package org.gouji.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Texts that the command line puts in place of those of a definition file. They stand on no line of it. */
final class Overrides {

    /** What messages name instead of a file. */
    static final String NAME = "--set";

    /** The line of every node made here. */
    static final int LINE = 0;

    private static final Mark PLACE = new Mark(NAME, 0, LINE - 1, 0, new int[0], 0);

    private Overrides() {}

    static Node apply(Node root, Map<String, String> overrides) {
        overrides.forEach((key, text) -> {
            if (root instanceof MappingNode mapping) {
                set(mapping, List.of(key.split("\\.", -1)), text);
            }
        });
        return root;
    }

    private static void set(MappingNode mapping, List<String> keys, String text) {
        String key = keys.get(0);
        List<String> rest = keys.subList(1, keys.size());
        if (rest.isEmpty()) {
            put(mapping, key, scalar(text));
            return;
        }
        MappingNode inner = inner(mapping, key);
        set(inner, rest, text);
        put(mapping, key, inner);
    }

    private static MappingNode inner(MappingNode mapping, String key) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (isKey(tuple, key) && tuple.getValueNode() instanceof MappingNode inner) {
                return inner;
            }
        }
        return new MappingNode(Tag.MAP, true, new ArrayList<>(), PLACE, PLACE, FlowStyle.BLOCK);
    }

    private static void put(MappingNode mapping, String key, Node value) {
        List<NodeTuple> tuples = new ArrayList<>(mapping.getValue());
        NodeTuple fresh = new NodeTuple(scalar(key), value);
        for (int at = 0; at < tuples.size(); at++) {
            if (isKey(tuples.get(at), key)) {
                tuples.set(at, fresh);
                mapping.setValue(tuples);
                return;
            }
        }
        tuples.add(fresh);
        mapping.setValue(tuples);
    }

    private static boolean isKey(NodeTuple tuple, String key) {
        return tuple.getKeyNode() instanceof ScalarNode scalar
                && scalar.getValue().equals(key);
    }

    private static ScalarNode scalar(String text) {
        return new ScalarNode(Tag.STR, text, PLACE, PLACE, ScalarStyle.DOUBLE_QUOTED);
    }
}
