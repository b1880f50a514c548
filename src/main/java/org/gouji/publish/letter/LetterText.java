package org.gouji.publish.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.message.Messages;
import org.gouji.model.Source;

/** The words of a letter, the same in every format. */
public final class LetterText {

    private final Letter letter;
    private final LetterTerms terms;
    private final Messages messages;

    public LetterText(Letter letter, LetterTerms terms, Messages messages) {
        this.letter = letter;
        this.terms = terms;
        this.messages = messages;
    }

    /** One line of the table of problems. */
    public record Line(
            String number, String sentence, String place, String rule, String quote, String proposal, String demand) {}

    /** Who writes. */
    public String office() {
        String name = terms.office().name();
        return name.isEmpty() ? messages.text("letter.office", Map.of("county", letter.county())) : name;
    }

    public String number() {
        return letter.number();
    }

    public String subject() {
        return messages.text("letter.subject", Map.of("year", year()));
    }

    /** What kind of letter it is. */
    public String kind() {
        return messages.text("letter.kind");
    }

    public String unit() {
        return letter.unit().name();
    }

    public String year() {
        return letter.year().toString();
    }

    /** The file that was handed in, without the folders in which the office keeps it. */
    public String file() {
        String path = letter.report().file();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public String received() {
        return LetterDate.written(letter.report().received(), messages);
    }

    public String errors() {
        return count(letter.errors());
    }

    public String warnings() {
        return count(letter.warnings());
    }

    public String deadline() {
        return terms.replyBy().text(letter.year(), messages);
    }

    /** What was received and how much was found in it. */
    public String opening() {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("year", year());
        arguments.put("file", file());
        arguments.put("received", received());
        arguments.put("n", count(letter.problems().size()));
        arguments.put("errors", letter.errors() == 0 ? "" : errors());
        arguments.put("warnings", letter.warnings() == 0 ? "" : warnings());
        return messages.text("letter.opening", arguments);
    }

    public List<Line> lines() {
        return letter.problems().stream().map(this::line).toList();
    }

    private Line line(Problem problem) {
        Source source = problem.finding().source();
        return new Line(
                count(problem.number()),
                messages.sentence(problem.finding()),
                source instanceof Source.Whole ? "" : messages.source(source),
                problem.finding().rule(),
                shown(problem.quote()),
                shown(problem.proposal()),
                messages.text(problem.mustBeMended() ? "letter.mend" : "letter.explain"));
    }

    /** An empty box looks as if something had been forgotten. */
    private String shown(String text) {
        return text.isEmpty() ? messages.text("letter.nothing") : text;
    }

    /** What the unit is asked to do, numbered; the last of it, when to answer, is said by {@link #reply}. */
    public List<String> demands() {
        List<String> demands = new ArrayList<>();
        if (letter.errors() > 0) {
            demands.add(messages.text("letter.demand.mend"));
        }
        if (letter.warnings() > 0) {
            demands.add(messages.text("letter.demand.explain"));
        }
        if (letter.problems().stream().anyMatch(problem -> !problem.proposal().isEmpty())) {
            demands.add(messages.text("letter.demand.proposal"));
        }
        if (letter.explained() > 0) {
            demands.add(messages.text("letter.demand.explained", Map.of("n", count(letter.explained()))));
        }
        for (int i = 0; i < demands.size(); i++) {
            demands.set(i, numbered(i, demands.get(i)));
        }
        return demands;
    }

    /** Until when the unit has to answer, and with what. */
    public String reply() {
        String reply = letter.errors() > 0 ? "letter.demand.reply" : "letter.demand.answer";
        return numbered(demands().size(), messages.text(reply, Map.of("deadline", deadline())));
    }

    private String numbered(int before, String demand) {
        String[] ordinals = messages.text("letter.ordinals").split(" ", -1);
        return messages.text("letter.demand", Map.of("ordinal", ordinals[before], "demand", demand));
    }

    /** Whom to ask; empty if nobody is named. */
    public String contact() {
        Office office = terms.office();
        String key =
                office.contact().isEmpty() && office.telephone().isEmpty() ? "letter.no-contact" : "letter.contact";
        return messages.text(key, Map.of("contact", office.contact(), "telephone", office.telephone()));
    }

    public String date() {
        return terms.date().text(letter.year(), messages);
    }

    private static String count(int number) {
        return Integer.toString(number);
    }
}
