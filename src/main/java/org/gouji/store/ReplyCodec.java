package org.gouji.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.model.Reply;
import org.gouji.model.ReplyIdentity;
import org.gouji.model.Source;

/** A reply in one text: what it knows of itself, who answers, and a line for each answer. */
final class ReplyCodec {

    private static final String LINE = "\n";
    private static final String FIELD = "\t";
    private static final String IDENTITY = "i";
    private static final String SIGNATURE = "s";
    private static final String ANSWER = "a";

    private ReplyCodec() {}

    static String encode(Reply reply) {
        List<String> lines = new ArrayList<>();
        reply.identity().lines().forEach((name, text) -> lines.add(line(IDENTITY, name, text)));
        Reply.Signature signature = reply.signature();
        lines.add(line(
                SIGNATURE,
                signature.name(),
                signature.telephone(),
                signature.date(),
                reply.place().text()));
        for (Reply.Answer answer : reply.answers()) {
            lines.add(line(
                    ANSWER,
                    Integer.toString(answer.number()),
                    answer.choice(),
                    answer.value(),
                    answer.reason(),
                    answer.place().text()));
        }
        return String.join(LINE, lines);
    }

    private static String line(String... fields) {
        return Stream.of(fields).map(PlainText::escape).collect(Collectors.joining(FIELD));
    }

    static Reply decode(String packed) {
        Map<String, String> identity = new LinkedHashMap<>();
        List<Reply.Answer> answers = new ArrayList<>();
        Reply.Signature signature = new Reply.Signature("", "", "");
        Source place = new Source.Whole();
        for (String line : packed.split(LINE, -1)) {
            List<String> fields =
                    Stream.of(line.split(FIELD, -1)).map(PlainText::unescape).toList();
            switch (fields.get(0)) {
                case IDENTITY -> identity.put(fields.get(1), fields.get(2));
                case SIGNATURE -> {
                    signature = new Reply.Signature(fields.get(1), fields.get(2), fields.get(3));
                    place = Source.parse(fields.get(4));
                }
                case ANSWER ->
                    answers.add(new Reply.Answer(
                            Integer.parseInt(fields.get(1)),
                            fields.get(2),
                            fields.get(3),
                            fields.get(4),
                            Source.parse(fields.get(5))));
                default -> throw new IllegalStateException("A reply is packed in a way that is not known: " + line);
            }
        }
        return new Reply(ReplyIdentity.of(identity).orElseThrow(), answers, signature, place);
    }
}
