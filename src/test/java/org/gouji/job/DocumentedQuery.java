package org.gouji.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A statement in a document, and what is printed below it. */
record DocumentedQuery(String sql, String answer) {

    private static final Pattern BOTH = Pattern.compile("```sql\n(.*?)```\n\n```text\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("```sql\n");

    static List<DocumentedQuery> in(Path document) throws IOException {
        String text = Files.readString(document);
        List<DocumentedQuery> queries = BOTH.matcher(text)
                .results()
                .map(found -> new DocumentedQuery(found.group(1), found.group(2)))
                .toList();
        if (queries.size() != STATEMENT.matcher(text).results().count()) {
            throw new IOException(document + ": a statement without an answer below it.");
        }
        return queries;
    }
}
