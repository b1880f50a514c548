package org.gouji.publish.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.message.Messages;
import org.gouji.model.Fault;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Reply;
import org.gouji.model.Severity;
import org.gouji.model.Submission;
import org.gouji.roster.County;
import org.gouji.roster.Unit;

/** Findings -> the problems of a letter: what is open, in order, each once. */
public final class LetterDraft {

    /** The sort is stable: within a kind the order of the checks stays. */
    private static final Comparator<Finding> ORDER = Comparator.comparing(ProblemKind::of);

    private final County county;
    private final Messages messages;

    public LetterDraft(County county, Messages messages) {
        this.county = county;
        this.messages = messages;
    }

    /**
     * The letter about a report; empty if nothing about it is open.
     *
     * @param more findings about the unit besides those of its report
     */
    public Optional<Letter> letter(Unit unit, Submission report, List<Finding> more) {
        List<Finding> failed = Stream.concat(report.findings().stream(), more.stream())
                .filter(LetterDraft::isForUnit)
                .distinct()
                .toList();
        List<Finding> told =
                failed.stream().filter(Finding::isOpen).sorted(ORDER).toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Letter(
                number(unit, report),
                county.name(),
                unit,
                report,
                problems(report, told),
                failed.size() - told.size()));
    }

    /**
     * What is wrong with a reply is for the office, which has the telephone number of whoever replied; and what is likelier our
     * own misreading is for the office to look at first, and no mistake of the unit.
     */
    private static boolean isForUnit(Finding finding) {
        return finding.outcome() == Outcome.FAILED
                && finding.severity() != Severity.INFO
                && !finding.rule().startsWith(Reply.RULES)
                && !finding.fault().equals(Optional.of(Fault.READING));
    }

    private List<Problem> problems(Submission report, List<Finding> findings) {
        Quotes quotes = new Quotes(report, messages);
        List<Problem> problems = new ArrayList<>();
        for (Finding finding : findings) {
            problems.add(new Problem(problems.size() + 1, finding, quotes.of(finding), proposal(finding)));
        }
        return problems;
    }

    /** Where one wording is to stand instead of another, the right one is the proposal. */
    private static String proposal(Finding finding) {
        Map<String, String> arguments = finding.arguments();
        return finding.proposal().isEmpty() && arguments.containsKey("raw")
                ? arguments.getOrDefault("right", "")
                : finding.proposal();
    }

    /** Codes of units mostly begin with that of their county. */
    private String number(Unit unit, Submission report) {
        String code = unit.code().code();
        return (code.startsWith(county.code()) ? code : county.code() + "-" + code) + "-" + report.year();
    }
}
