package org.gouji.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gouji.check.RuleBook;
import org.gouji.decide.Decision.Question;
import org.gouji.decide.Decision.Signature;
import org.gouji.decide.YearDecisions.VersionDecision;
import org.gouji.form.Form;
import org.gouji.model.Arrival;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.ReceivedReply;
import org.gouji.model.Submission;

/**
 * Applies the decisions on one year to its reports and findings as they come by, and says at the end what became of each
 * decision and of each reply to a letter. For one thread.
 */
public final class DecisionDesk {

    private final YearDecisions decisions;
    private final Recheck recheck;
    private final RuleBook rules;
    private final ReplyDesk replies;
    private final Map<String, List<Decision>> byUnit = new HashMap<>();
    private final Map<Decision, DecisionResult> results = new LinkedHashMap<>();

    DecisionDesk(
            YearDecisions decisions,
            Recheck recheck,
            RuleBook rules,
            List<Arrival> arrivals,
            List<ReceivedReply> received) {
        this.decisions = decisions;
        this.replies = new ReplyDesk(received, rules);
        this.recheck = recheck;
        this.rules = rules;
        decisions.decisions().forEach(decision -> {
            byUnit.computeIfAbsent(decision.subject().unit(), none -> new ArrayList<>())
                    .add(decision);
            if (decision.kind() == DecisionKind.VERSION) {
                enter(new VersionDecision(decision, arrivals));
            }
        });
        decisions.aboutYear().ifPresent(last -> enter(last, decisions.aboutYear(last)));
    }

    /** The report as it counts. */
    public DecidedReport decide(Submission report) {
        List<Decision> ofUnit = of(report.unit().code());
        replies.see(report);
        if (ofUnit.isEmpty()) {
            report.findings().forEach(finding -> replies.see(report.unit().code(), finding));
            return DecidedReport.undecided(report);
        }
        DecidedCells cells = new DecidedCells(report, recheck.form(report));
        ofUnit.stream()
                .filter(decision -> decision.kind() == DecisionKind.CORRECT)
                .forEach(decision -> enter(
                        decision,
                        recheck.form(report).cell(DecidedCells.key(decision)).isPresent()
                                ? cells.correct(decision)
                                : Verdict.NOTHING_THERE));
        ofUnit.stream()
                .filter(decision -> decision.kind() == DecisionKind.BLANK_IS_ZERO)
                .forEach(decision -> enter(decision, cells.fillWithZeros(decision)));
        boolean isExcluded = ofUnit.stream()
                .filter(decision -> decision.kind() == DecisionKind.EXCLUDE)
                .anyMatch(decision -> excludes(decision, report));
        return new DecidedReport(report, counted(report, cells), ids(cells), isExcluded);
    }

    private Submission counted(Submission report, DecidedCells cells) {
        List<Finding> findings = report.findings();
        if (!cells.decidedBy().isEmpty()) {
            Decision first = cells.decidedBy().values().iterator().next();
            findings = recheck.findings(report, cells.written(), finding -> settled(finding, first));
        }
        List<Finding> settled = findings.stream()
                .map(finding -> settle(report.unit().code(), report.file(), finding))
                .toList();
        return report.with(cells.cells(), CarryOverLedger.settleTotal(settled));
    }

    private static Map<CellKey, String> ids(DecidedCells cells) {
        Map<CellKey, String> ids = new HashMap<>();
        cells.decidedBy()
                .forEach((cell, decision) -> ids.put(cell, decision.entry().id()));
        return ids;
    }

    private boolean excludes(Decision decision, Submission report) {
        boolean holds = decision.file().isEmpty() || NamedFile.is(decision.file(), report);
        enter(decision, holds ? Verdict.APPLIED : Verdict.changed(decision.file(), report.file()));
        return holds;
    }

    /**
     * The finding, settled if that was decided on the figures that it has.
     *
     * @param unit code of the unit, empty if it is about none
     * @param file the file it is about, empty if it is about none
     */
    public Finding settle(String unit, String file, Finding finding) {
        Finding settled = settledOrOpen(unit, file, finding);
        replies.see(unit, settled);
        return settled;
    }

    private Finding settledOrOpen(String unit, String file, Finding finding) {
        if (finding.outcome() != Outcome.FAILED) {
            return finding;
        }
        for (Decision decision : of(unit)) {
            if (isAbout(decision, file, finding)) {
                Verdict verdict = verdict(decision, finding);
                enter(decision, verdict);
                if (verdict.isApplied()) {
                    return settled(finding, decision);
                }
            }
        }
        return finding;
    }

    private static boolean isAbout(Decision decision, String file, Finding finding) {
        return decision.kind().isAboutFinding()
                && decision.subject().rule().equals(finding.rule())
                && decision.subject().place().equals(finding.place())
                && (decision.file().isEmpty() || NamedFile.is(decision.file(), file, "", ""));
    }

    private static Verdict verdict(Decision decision, Finding finding) {
        boolean holds = Basis.holds(decision.seen(), finding)
                || (decision.kind() == DecisionKind.DECLARE && Basis.isDifference(decision.seen(), finding));
        return holds ? Verdict.APPLIED : Verdict.changed(decision.seen(), Basis.of(finding));
    }

    private static Finding settled(Finding finding, Decision decision) {
        Signature signature = decision.signature();
        return finding.settled(
                decision.entry().id(), signature.author(), signature.date().toString(), signature.reason());
    }

    private void enter(VersionDecision version) {
        Decision decision = version.decision();
        Verdict verdict = version.inForce().isPresent()
                ? Verdict.APPLIED
                : version.newer()
                        .filter(newer -> version.named().isPresent())
                        .map(newer -> Verdict.changed(decision.file(), newer.file()))
                        .orElse(Verdict.NOTHING_THERE);
        enter(decision, verdict);
    }

    /** Of several findings of one rule in one place one is enough to apply a decision. */
    private void enter(Decision decision, Verdict verdict) {
        DecisionResult known = results.get(decision);
        if (known == null || known.state() != DecisionState.APPLIED) {
            results.put(decision, DecisionResult.of(rules, decision, verdict));
        }
    }

    /**
     * What the office adds to the sums of an aggregate, or sets instead of them.
     *
     * @param sums what was added up; cells without a number are left out
     */
    public List<Adjustment> adjust(String aggregate, Form form, Map<CellKey, BigDecimal> sums) {
        List<Decision> about = decisions
                .decisions()
                .filter(decision -> decision.kind().isAboutSum())
                .filter(decision -> decision.subject().sum().equals(aggregate))
                .toList();
        if (about.isEmpty()) {
            return List.of();
        }
        SumDesk desk = new SumDesk(rules, form, sums);
        List<Adjustment> adjustments = desk.apply(about);
        results.putAll(desk.results());
        return adjustments;
    }

    /** What became of every entry, in the order of the file. */
    public List<DecisionResult> results() {
        Map<Question, Decision> applied = new HashMap<>();
        results.forEach((decision, result) -> {
            if (result.state() == DecisionState.APPLIED) {
                applied.put(decision.topic(), decision);
            }
        });
        return Stream.concat(
                        decisions.refused().stream(), decisions.decisions().map(decision -> result(decision, applied)))
                .sorted(Comparator.comparingLong(result -> result.entry().line()))
                .toList();
    }

    /** What became of every reply to a letter, once all reports and findings have come by. */
    public List<ReplyResult> replies() {
        return replies.results();
    }

    /** A decision that lost its ground needs nobody's attention once another one on the same is in force. */
    private DecisionResult result(Decision decision, Map<Question, Decision> applied) {
        DecisionResult result = results.get(decision);
        boolean isReplaced = applied.containsKey(decision.topic());
        if (result != null && (result.state() == DecisionState.APPLIED || !isReplaced)) {
            return result;
        }
        if (result != null
                || decision.kind().isAboutFinding()
                || decision.kind().isAboutYear()) {
            return new DecisionResult(decision.entry(), DecisionState.IDLE, List.of());
        }
        return DecisionResult.of(rules, decision, Verdict.NOTHING_THERE);
    }

    private List<Decision> of(String unit) {
        return byUnit.getOrDefault(unit, List.of());
    }
}
