package org.gouji.definition;

import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads one YAML definition file strictly. Whatever is wrong with it is an {@link OperatorException} of one line,
 * {@code file:line: cause, what to do}.
 */
public final class Definition {

    private Definition() {}

    /**
     * Reads a definition.
     *
     * @param name what the operator knows the file by, for messages
     * @param as makes the result of the file's top mapping; a key it does not ask for is refused
     */
    public static <T> T read(String name, Reader reader, Function<DefinitionNode, T> as) {
        return DefinitionNode.read(name, compose(name, reader), as);
    }

    /** Reads a definition from a file in UTF-8. */
    public static <T> T read(Path file, Function<DefinitionNode, T> as) {
        return DefinitionFile.of(file).read(as);
    }

    /**
     * Reads a definition from a file in UTF-8, with some of its texts replaced.
     *
     * @param overrides new texts by key, a key inside another mapping as {@code outer.inner}
     */
    public static <T> T read(Path file, Map<String, String> overrides, Function<DefinitionNode, T> as) {
        DefinitionFile definition = DefinitionFile.of(file);
        Node root = compose(definition.name(), new StringReader(definition.text()));
        return DefinitionNode.read(definition.name(), Overrides.apply(root, overrides), as);
    }

    private static Node compose(String name, Reader reader) {
        try {
            Node root = new Yaml(plainYaml()).compose(reader);
            if (root == null) {
                throw Refusal.at(name + ":1", "definition.empty", Map.of());
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw Refusal.at(name + ":" + line, "definition.yaml", Map.of("cause", oneLine(e.getProblem())), e);
        } catch (YAMLException e) {
            throw Refusal.at(
                    name + ":1", "definition.yaml", Map.of("cause", oneLine(String.valueOf(e.getMessage()))), e);
        }
    }

    /** No aliases: a definition says each thing where it stands, and can hold no mapping that contains itself. */
    private static LoaderOptions plainYaml() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        return options;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
