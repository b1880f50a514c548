package org.gouji.check.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;

/** The words of a condition, read one after the other. */
final class Tokens {

    static final String END = "end";

    private static final Pattern WORD = Pattern.compile(
            "\\s*(?<word>[A-Z]\\w*\\.(?:\\w+|\\*)\\.(?:\\w+|\\*)|[a-z]+|\\{\\w+}|\\d+(?:\\.\\d+)?|\\|\\||&&|[=!<>]=|[<>()+*-])\\s*");

    private final String at;
    private final String text;
    private final List<String> words = new ArrayList<>();
    private int next;

    Tokens(String at, String text) {
        this.at = at;
        this.text = text;
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            words.add(matcher.group("word"));
            end = matcher.end();
            matcher.region(end, text.length());
        }
        if (end < text.length()) {
            throw fail("unreadable", text.substring(end));
        }
    }

    String peek() {
        return next < words.size() ? words.get(next) : END;
    }

    String take() {
        String word = peek();
        next++;
        return word;
    }

    /** Takes the next word if it is this one. */
    boolean takes(String word) {
        boolean taken = peek().equals(word);
        if (taken) {
            next++;
        }
        return taken;
    }

    void expect(String word) {
        if (!takes(word)) {
            throw Refusal.at(at, "condition.expected", Map.of("text", text, "word", peek(), "expected", word));
        }
    }

    int position() {
        return next;
    }

    void backTo(int position) {
        next = position;
    }

    /** The words up to the bracket that closes what has just been opened. */
    List<String> enclosed() {
        int open = 1;
        int end = next;
        while (end < words.size()) {
            open += words.get(end).equals("(") ? 1 : words.get(end).equals(")") ? -1 : 0;
            if (open == 0) {
                return words.subList(next, end);
            }
            end++;
        }
        throw fail("no-bracket", "");
    }

    List<String> all() {
        return List.copyOf(words);
    }

    OperatorException fail(String message, Object word) {
        return Refusal.at(at, "condition." + message, Map.of("text", text, "word", word));
    }
}
