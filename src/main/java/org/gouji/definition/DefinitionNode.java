package org.gouji.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a definition file. It is only handed to a function that reads it; afterwards every key that function
 * did not ask for is refused, so no spelling mistake is ever ignored. Texts are taken as written: {@code no} and
 * {@code 2019} are texts where a text is asked for.
 */
public final class DefinitionNode {

    private final String name;
    private final int line;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private record Entry(int line, Node value) {}

    private DefinitionNode(String name, MappingNode mapping) {
        this.name = name;
        this.line = lineOf(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), "key");
            Entry earlier = entries.put(key, new Entry(lineOf(tuple.getKeyNode()), tuple.getValueNode()));
            if (earlier != null) {
                throw failAt(lineOf(tuple.getKeyNode()), "definition.twice", Map.of("key", key, "line", earlier.line));
            }
        }
    }

    static <T> T read(String name, Node node, Function<DefinitionNode, T> as) {
        if (!(node instanceof MappingNode mapping)) {
            throw Refusal.at(name + ":" + lineOf(node), "definition.not-keys", Map.of("found", shapeOf(node)));
        }
        DefinitionNode fields = new DefinitionNode(name, mapping);
        T result = as.apply(fields);
        fields.refuseUnknownKeys();
        return result;
    }

    /** A text that must be there and must not be empty. */
    public String text(String key) {
        return scalar(required(key), key);
    }

    public String textOr(String key, String otherwise) {
        return optionalText(key).orElse(otherwise);
    }

    public Optional<String> optionalText(String key) {
        return entry(key).map(entry -> scalar(entry.value, key));
    }

    public int integer(String key) {
        return toInteger(key, text(key));
    }

    public int integerOr(String key, int otherwise) {
        return optionalText(key).map(text -> toInteger(key, text)).orElse(otherwise);
    }

    /** One of the constants of an enum, written in lower case with {@code -} for {@code _}. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return toChoice(key, text(key), type);
    }

    public <E extends Enum<E>> E choiceOr(String key, Class<E> type, E otherwise) {
        return optionalText(key).map(text -> toChoice(key, text, type)).orElse(otherwise);
    }

    /** A list of constants of an enum; a key that is not there is an empty list. */
    public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return texts(key).stream().map(text -> toChoice(key, text, type)).toList();
    }

    /** A list of texts; a key that is not there is an empty list. */
    public List<String> texts(String key) {
        return items(key).stream().map(item -> scalar(item, key + "[]")).toList();
    }

    /** A mapping of texts by any names, in the order written; a key that is not there is an empty one. */
    public Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        entry(key).ifPresent(entry -> {
            if (!(entry.value instanceof MappingNode mapping)) {
                throw failAt(entry.line, "definition.not-pairs", Map.of("key", key, "found", shapeOf(entry.value)));
            }
            DefinitionNode inner = new DefinitionNode(name, mapping);
            inner.entries.forEach((each, value) -> pairs.put(each, scalar(value.value, each)));
        });
        return pairs;
    }

    /** A nested mapping that must be there. */
    public <T> T nested(String key, Function<DefinitionNode, T> as) {
        return read(name, required(key), as);
    }

    public <T> Optional<T> optional(String key, Function<DefinitionNode, T> as) {
        return entry(key).map(entry -> read(name, entry.value, as));
    }

    /** A list of mappings; a key that is not there is an empty list. */
    public <T> List<T> each(String key, Function<DefinitionNode, T> as) {
        List<T> results = new ArrayList<>();
        for (Node item : items(key)) {
            results.add(read(name, item, as));
        }
        return List.copyOf(results);
    }

    /** How many entries a list has, 0 if the key is not there. */
    public int size(String key) {
        return items(key).size();
    }

    /** Whether the key is there. Counts as asking for it. */
    public boolean has(String key) {
        return entry(key).isPresent();
    }

    /** Whether a key is there, without allowing it; tells one kind of definition from another. */
    public boolean isAbout(String key) {
        return entries.containsKey(key);
    }

    /** File and line of the value of a key, for what turns out to be wrong only later. */
    public String at(String key) {
        Entry entry = entries.get(key);
        int where = entry == null ? line : entry.line;
        return placeOf(where);
    }

    /** The exception for something wrong with the value of a key, said by a message; the caller throws it. */
    public OperatorException fail(String key, String message) {
        return fail(key, message, Map.of());
    }

    /** The same for a message with arguments. */
    public OperatorException fail(String key, String message, Map<String, ?> arguments) {
        return Refusal.at(at(key), message, arguments);
    }

    private void refuseUnknownKeys() {
        for (Map.Entry<String, Entry> each : entries.entrySet()) {
            if (!known.contains(each.getKey())) {
                throw failAt(
                        each.getValue().line,
                        "definition.unknown-key",
                        Map.of("key", each.getKey(), "known", String.join(", ", known)));
            }
        }
    }

    private Node required(String key) {
        return entry(key).orElseThrow(() -> fail(key, "definition.missing-key", Map.of("key", key))).value;
    }

    private Optional<Entry> entry(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key));
    }

    private List<Node> items(String key) {
        Optional<Entry> entry = entry(key);
        if (entry.isEmpty()) {
            return List.of();
        }
        if (!(entry.get().value instanceof SequenceNode sequence)) {
            throw failAt(
                    entry.get().line, "definition.not-list", Map.of("key", key, "found", shapeOf(entry.get().value)));
        }
        return sequence.getValue();
    }

    private String scalar(Node node, String key) {
        if (!(node instanceof ScalarNode scalar)) {
            throw failAt(lineOf(node), "definition.not-text", Map.of("key", key, "found", shapeOf(node)));
        }
        if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
            throw failAt(lineOf(node), "definition.blank", Map.of("key", key));
        }
        return scalar.getValue();
    }

    private int toInteger(String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw fail(key, "definition.not-integer", Map.of("key", key, "found", text));
        }
    }

    private <E extends Enum<E>> E toChoice(String key, String text, Class<E> type) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(text)) {
                return constant;
            }
            words.add(word);
        }
        throw fail(key, "definition.not-choice", Map.of("key", key, "words", String.join(", ", words), "found", text));
    }

    private OperatorException failAt(int where, String message, Map<String, ?> arguments) {
        return Refusal.at(placeOf(where), message, arguments);
    }

    private String placeOf(int where) {
        return where == Overrides.LINE ? Overrides.NAME : name + ":" + where;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** As it looks in a file, which needs no translation. */
    private static String shapeOf(Node node) {
        if (node instanceof MappingNode) {
            return "{…: …}";
        }
        return node instanceof ScalarNode scalar ? "'" + scalar.getValue() + "'" : "[…]";
    }
}
