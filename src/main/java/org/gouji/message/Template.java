package org.gouji.message;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with {@code {placeholders}}. A part in square brackets is left out where one of its placeholders has
 * nothing to say.
 */
record Template(String text) {

    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]|\\{(\\w+)}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    String fill(Map<String, String> arguments) {
        Matcher parts = PART.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (parts.find()) {
            String optional = parts.group(1);
            String part = optional == null
                    ? value(parts.group(2), arguments)
                    : new Template(optional).fillOrLeaveOut(arguments);
            parts.appendReplacement(filled, Matcher.quoteReplacement(part));
        }
        return parts.appendTail(filled).toString();
    }

    /** The names of all placeholders. */
    Set<String> placeholders() {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(result -> names.add(result.group(1)));
        return names;
    }

    private String fillOrLeaveOut(Map<String, String> arguments) {
        boolean silent =
                placeholders().stream().anyMatch(name -> value(name, arguments).isEmpty());
        return silent ? "" : fill(arguments);
    }

    private String value(String name, Map<String, String> arguments) {
        String value = arguments.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no argument " + name + " for the message: " + text);
        }
        return value;
    }
}
