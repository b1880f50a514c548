package org.gouji.job;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.gouji.definition.DefinitionNode;
import org.gouji.publish.letter.LetterDate;
import org.gouji.publish.letter.LetterTerms;
import org.gouji.publish.letter.Office;
import org.gouji.publish.letter.ReplyBy;

/** The keys {@code office} and {@code letters} of a job file. */
final class LetterKeys {

    private static final String REPLY_BY = "reply-by";
    private static final String DATE = "date";

    private LetterKeys() {}

    /** Reads both keys; each may be missing. */
    static LetterSettings read(DefinitionNode job, Function<String, Path> path) {
        Office office = job.optional("office", LetterKeys::office).orElse(Office.UNNAMED);
        return job.optional("letters", node -> letters(node, office, path))
                .orElse(new LetterSettings(
                        new LetterTerms(office, LetterTerms.UNSET.date(), LetterTerms.UNSET.replyBy()),
                        LetterSettings.NO_TEMPLATE));
    }

    private static Office office(DefinitionNode node) {
        return new Office(node.textOr("name", ""), node.textOr("contact", ""), node.textOr("telephone", ""));
    }

    private static LetterSettings letters(DefinitionNode node, Office office, Function<String, Path> path) {
        LetterDate date = node.has(DATE) ? new LetterDate.Day(JobFile.day(node, DATE)) : new LetterDate.ByHand();
        Optional<Path> template = node.optionalText("template").map(path);
        return new LetterSettings(
                new LetterTerms(office, date, replyBy(node)), template.orElse(LetterSettings.NO_TEMPLATE));
    }

    /** A number of days, or a day as month and day. */
    private static ReplyBy replyBy(DefinitionNode node) {
        Optional<String> text = node.optionalText(REPLY_BY);
        if (text.isEmpty()) {
            return LetterTerms.USUAL;
        }
        return text.get().contains("-")
                ? new ReplyBy.Day(JobFile.day(node, REPLY_BY))
                : new ReplyBy.Days(JobFile.positive(node, REPLY_BY, 1));
    }
}
