package org.gouji.publish.verify;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that is wrong with a package.
 *
 * @param key of its sentence, such as {@code verify.hash}
 * @param arguments what the sentence names, by placeholder
 */
public record Flaw(String key, Map<String, String> arguments) {

    public Flaw {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    static Flaw of(String kind, String file, String... more) {
        Map<String, String> arguments = new TreeMap<>(Map.of("file", file));
        for (int i = 0; i < more.length; i += 2) {
            arguments.put(more[i], more[i + 1]);
        }
        return new Flaw("verify." + kind, arguments);
    }
}
