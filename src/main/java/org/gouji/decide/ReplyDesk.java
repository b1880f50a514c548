package org.gouji.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.check.RuleBook;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.ReceivedReply;
import org.gouji.model.Reply;
import org.gouji.model.ReplyIdentity.Item;
import org.gouji.model.Source;
import org.gouji.model.Submission;

/**
 * Replies to letters about one year -> decisions that an office may take. An answer counts only while what was asked is
 * still open and as it was; of two answers to one problem the later one counts.
 */
final class ReplyDesk {

    private static final String CHANGED = "RP-06";
    private static final String GONE = "RP-07";
    private static final String CONTRADICTORY = "RP-08";
    static final String UNANSWERED = "RP-09";
    private static final String ANNOUNCED = "RP-10";
    private static final String LIST = "、";

    private static final Set<String> ABOUT_CELLS =
            Set.of(DecisionKind.CORRECT.code(), DecisionKind.BLANK_IS_ZERO.code());

    private static final List<DecisionColumn> CORRECTION = List.of(
            DecisionColumn.KIND,
            DecisionColumn.TABLE,
            DecisionColumn.ROW_CODE,
            DecisionColumn.COLUMN_CODE,
            DecisionColumn.VALUE);

    private final Map<String, Heard> byUnit = new TreeMap<>();
    private final AnswerReader answers;
    private final RuleBook rules;

    ReplyDesk(List<ReceivedReply> replies, RuleBook rules) {
        this.rules = rules;
        this.answers = new AnswerReader(rules);
        replies.stream()
                .sorted(Comparator.comparing(ReceivedReply::received).thenComparing(ReceivedReply::file))
                .forEach(reply -> byUnit.computeIfAbsent(unit(reply), none -> new Heard())
                        .replies
                        .add(reply));
    }

    private static String unit(ReceivedReply reply) {
        return reply.reply().identity().unit().code();
    }

    /** What one unit answered, and how its report stands. */
    private static final class Heard {
        private final List<ReceivedReply> replies = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final Map<CellKey, Cell> cells = new HashMap<>();
    }

    /** An answer, and who gave it. */
    private record Given(ReceivedReply reply, Reply.Answer answer) {
        Item item() {
            return reply.reply().item(answer);
        }

        boolean saysTheSameAs(Given other) {
            return answer.choice().equals(other.answer.choice())
                    && answer.value().equals(other.answer.value());
        }
    }

    /** The report that counts, as it was read. */
    void see(Submission report) {
        Heard heard = byUnit.get(report.unit().code());
        if (heard != null) {
            report.cells().forEach(cell -> heard.cells.put(cell.key(), cell));
        }
    }

    /** What was found about a unit, settled or not. */
    void see(String unit, Finding finding) {
        Heard heard = byUnit.get(unit);
        if (heard != null) {
            heard.findings.add(finding);
        }
    }

    /** What became of every reply, by unit and arrival. */
    List<ReplyResult> results() {
        List<ReplyResult> results = new ArrayList<>();
        byUnit.values().forEach(heard -> results.addAll(results(heard)));
        return results;
    }

    private List<ReplyResult> results(Heard heard) {
        Map<Item, List<Given>> latest = latest(heard);
        List<ReplyResult> results = new ArrayList<>();
        for (ReceivedReply reply : heard.replies) {
            Sorting sorting = new Sorting(reply);
            for (Reply.Answer answer : reply.reply().answers()) {
                List<Given> given = latest.getOrDefault(reply.reply().item(answer), List.of());
                sorting.sort(new Given(reply, answer), given, heard);
            }
            boolean isLast = reply.equals(heard.replies.get(heard.replies.size() - 1));
            results.add(sorting.result(isLast));
        }
        return results;
    }

    /** The answers to each problem that came on the last day on which there came any. */
    private static Map<Item, List<Given>> latest(Heard heard) {
        Map<Item, List<Given>> latest = new LinkedHashMap<>();
        for (ReceivedReply reply : heard.replies) {
            for (Reply.Answer answer : reply.reply().answers()) {
                if (answer.isGiven()) {
                    List<Given> given = latest.computeIfAbsent(reply.reply().item(answer), none -> new ArrayList<>());
                    given.removeIf(earlier -> earlier.reply.received().isBefore(reply.received()));
                    given.add(new Given(reply, answer));
                }
            }
        }
        return latest;
    }

    /** How a problem stands now, against what the reply was given on. */
    private enum Ground {
        OPEN,
        SETTLED,
        CHANGED,
        GONE
    }

    /** Goes through the answers of one reply. */
    private final class Sorting {

        private final ReceivedReply reply;
        private final List<Entry> proposals = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<Reply.Answer> gone = new ArrayList<>();
        private final List<Reply.Answer> unanswered = new ArrayList<>();
        private final List<Reply.Answer> announced = new ArrayList<>();
        private boolean needsSignature;

        Sorting(ReceivedReply reply) {
            this.reply = reply;
        }

        void sort(Given own, List<Given> latest, Heard heard) {
            Item item = own.item();
            List<Finding> there = heard.findings.stream()
                    .filter(finding -> finding.rule().equals(item.rule()))
                    .filter(finding -> finding.place().equals(item.place()))
                    .toList();
            Optional<Cell> cell = Optional.ofNullable(heard.cells.get(new CellKey(
                    item.place().table(), item.place().row(), item.place().column())));
            Ground ground = ground(item, there, cell);
            Reply.Answer answer = own.answer();
            if (latest.isEmpty()) {
                if (ground == Ground.OPEN) {
                    unanswered.add(answer);
                }
            } else if (latest.contains(own) && ground == Ground.GONE) {
                gone.add(answer);
            } else if (latest.contains(own) && ground == Ground.CHANGED) {
                findings.add(changed(answer, item, there, cell));
            } else if (latest.contains(own) && ground == Ground.OPEN) {
                int blanks = Basis.blanks(heard.cells.values(), item.place().table());
                if (isZero(own) && blanks != item.blanks()) {
                    findings.add(changed(answer, Integer.toString(item.blanks()), Integer.toString(blanks)));
                } else {
                    sortOpen(own, latest);
                }
            }
        }

        private boolean isZero(Given own) {
            return own.item().blanks() > 0
                    && answers.kind(reply.reply(), own.answer()).equals(Optional.of(DecisionKind.BLANK_IS_ZERO));
        }

        private void sortOpen(Given own, List<Given> latest) {
            Optional<Given> different =
                    latest.stream().filter(other -> !other.saysTheSameAs(own)).findFirst();
            if (different.isPresent()) {
                findings.add(failed(
                        CONTRADICTORY,
                        own.answer(),
                        Map.of("other", different.get().reply().file())));
                return;
            }
            if (!latest.get(0).equals(own)) {
                return;
            }
            List<Finding> wrong = answers.check(reply.reply(), own.answer());
            findings.addAll(wrong);
            if (!wrong.isEmpty()) {
                return;
            }
            Optional<DecisionKind> kind = answers.kind(reply.reply(), own.answer());
            if (kind.isEmpty()) {
                announced.add(own.answer());
                return;
            }
            needsSignature = true;
            Entry proposal = answers.proposal(reply, own.answer(), kind.get());
            if (proposals.stream().noneMatch(other -> correctsTheSame(other, proposal))) {
                proposals.add(proposal);
            }
        }

        ReplyResult result(boolean isLast) {
            List<Finding> all = new ArrayList<>();
            if (needsSignature) {
                all.addAll(answers.checkSignature(reply.reply()));
            }
            List<Entry> usable = all.isEmpty() ? proposals : List.of();
            all.addAll(findings);
            addListed(GONE, gone, all);
            addListed(ANNOUNCED, announced, all);
            if (isLast) {
                addListed(UNANSWERED, unanswered, all);
            }
            return new ReplyResult(reply, usable, all);
        }

        private void addListed(String rule, List<Reply.Answer> listed, List<Finding> all) {
            if (!listed.isEmpty()) {
                String numbers = listed.stream()
                        .map(answer -> Integer.toString(answer.number()))
                        .collect(Collectors.joining(LIST));
                all.add(rules.failed(rule, Place.REPORT, listed.get(0).place(), Map.of("list", numbers)));
            }
        }
    }

    /** Several problems can be about one cell, or about what is blank in one table. */
    private static boolean correctsTheSame(Entry one, Entry other) {
        return ABOUT_CELLS.contains(one.text(DecisionColumn.KIND))
                && CORRECTION.stream().allMatch(column -> one.text(column).equals(other.text(column)));
    }

    private static Ground ground(Item item, List<Finding> there, Optional<Cell> cell) {
        List<Finding> same = there.stream()
                .filter(finding -> Basis.holds(item.basis(), finding))
                .toList();
        if (same.stream().anyMatch(ReplyDesk::isOpen)) {
            return !item.isAboutCell() || Basis.holds(item.raw(), cell) ? Ground.OPEN : Ground.CHANGED;
        }
        if (same.stream().anyMatch(finding -> finding.outcome() == Outcome.SETTLED)) {
            return Ground.SETTLED;
        }
        return there.stream().anyMatch(ReplyDesk::isOpen) ? Ground.CHANGED : Ground.GONE;
    }

    private static boolean isOpen(Finding finding) {
        return finding.outcome() == Outcome.FAILED;
    }

    private Finding changed(Reply.Answer answer, Item item, List<Finding> there, Optional<Cell> cell) {
        boolean isSameFinding =
                there.stream().filter(ReplyDesk::isOpen).anyMatch(finding -> Basis.holds(item.basis(), finding));
        String found = isSameFinding
                ? Basis.of(cell)
                : there.stream()
                        .filter(ReplyDesk::isOpen)
                        .findFirst()
                        .map(Basis::of)
                        .orElse("");
        return changed(answer, isSameFinding ? item.raw() : item.basis(), found);
    }

    private Finding changed(Reply.Answer answer, String seen, String found) {
        Verdict verdict = Verdict.changed(seen, found);
        return failed(CHANGED, answer, Map.of("seen", verdict.seen(), "found", verdict.found()));
    }

    private Finding failed(String rule, Reply.Answer answer, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("n", Integer.toString(answer.number()));
        Source source = answer.place();
        return rules.failed(rule, Place.REPORT, source, arguments);
    }
}
