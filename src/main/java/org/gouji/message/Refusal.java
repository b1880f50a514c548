package org.gouji.message;

import java.util.Map;
import java.util.TreeMap;
import org.gouji.model.OperatorException;

/** What only the operator can put right, said in one line: the place, then the sentence in Chinese and in English. */
public final class Refusal {

    private Refusal() {}

    /** A sentence that says itself what it is about. */
    public static OperatorException of(String key, Map<String, ?> arguments) {
        return new OperatorException(sentence(key, arguments));
    }

    /** The same for what the program met while it did something. */
    public static OperatorException of(String key, Map<String, ?> arguments, Throwable cause) {
        return new OperatorException(sentence(key, arguments), cause);
    }

    /**
     * A sentence about a place, which stands before it.
     *
     * @param place a file, {@code file:line}, an address or a setting, as the operator knows it
     */
    public static OperatorException at(Object place, String key, Map<String, ?> arguments) {
        return new OperatorException(place + ": " + sentence(key, arguments));
    }

    /** The same for what the program met while it did something. */
    public static OperatorException at(Object place, String key, Map<String, ?> arguments, Throwable cause) {
        return new OperatorException(place + ": " + sentence(key, arguments), cause);
    }

    private static String sentence(String key, Map<String, ?> arguments) {
        Map<String, String> texts = new TreeMap<>();
        arguments.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return Messages.inBoth(said -> said.text(key, texts));
    }
}
