package org.gouji.form;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.definition.DefinitionNode;

/** A sum over codes as people write it: {@code a + b = c}, {@code a >= b}, {@code a + b >= 0}. */
record Statement(List<String> left, Relation relation, List<String> right) {

    private static final Pattern SHAPE = Pattern.compile("([^=>]+)(>?=)([^=>]+)");

    static Statement read(DefinitionNode node, String key) {
        String text = node.text(key);
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw node.fail(key, "form.no-statement", Map.of("text", text));
        }
        Relation relation = matcher.group(2).equals("=") ? Relation.EQUAL : Relation.AT_LEAST;
        Statement statement = new Statement(side(matcher.group(1)), relation, side(matcher.group(3)));
        if (statement.codes().isEmpty()) {
            throw node.fail(key, "form.statement-empty", Map.of("text", text));
        }
        if (statement.codes().size() < statement.left.size() + statement.right.size()) {
            throw node.fail(key, "form.statement-twice", Map.of("text", text));
        }
        return statement;
    }

    /** All codes, in the order in which they stand. */
    Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>(left);
        codes.addAll(right);
        return codes;
    }

    /** The codes of one side; a lone 0 is none. */
    private static List<String> side(String text) {
        if (text.strip().equals("0")) {
            return List.of();
        }
        return Arrays.stream(text.split("\\+", -1)).map(String::strip).toList();
    }
}
