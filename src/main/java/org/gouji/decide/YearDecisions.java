package org.gouji.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gouji.check.RuleBook;
import org.gouji.form.FormLibrary;
import org.gouji.model.Arrival;
import org.gouji.model.ReceivedReply;
import org.gouji.model.UnitCode;

/** What was decided about the reports on one year. */
public final class YearDecisions {

    public static final YearDecisions NONE = new YearDecisions(List.of(), List.of());

    private static final Comparator<Decision> BY_DATE = Comparator.comparing(
                    (Decision decision) -> decision.signature().date())
            .thenComparingLong(decision -> decision.entry().line());

    private final List<Decision> decisions;
    private final List<DecisionResult> refused;

    /** What is there instead of what the year was made final on; empty if nothing else is. */
    private final String foundInstead;

    YearDecisions(List<Decision> decisions, List<DecisionResult> refused) {
        this(decisions, refused, "");
    }

    private YearDecisions(List<Decision> decisions, List<DecisionResult> refused, String foundInstead) {
        this.decisions = List.copyOf(decisions);
        this.refused = List.copyOf(refused);
        this.foundInstead = foundInstead;
    }

    /** Whether there is nothing to apply and nothing to complain about. */
    public boolean isEmpty() {
        return decisions.isEmpty() && refused.isEmpty();
    }

    /** Whether which version counts is decided for some unit. */
    public boolean hasVersions() {
        return decisions.stream().anyMatch(decision -> decision.kind() == DecisionKind.VERSION);
    }

    /** Whether the year was decided to be final, by what was decided last about that. */
    public boolean isFinal() {
        return aboutYear().filter(last -> last.kind() == DecisionKind.FINALISE).isPresent();
    }

    /** Whether the year was decided to be open again, by what was decided last about that. */
    public boolean isReopened() {
        return aboutYear().filter(last -> last.kind() == DecisionKind.REOPEN).isPresent();
    }

    /** The version on which the year was made final, as a person wrote it; empty if it was not. */
    public String finalVersion() {
        return aboutYear()
                .filter(last -> last.kind() == DecisionKind.FINALISE)
                .map(Decision::seen)
                .orElse("");
    }

    /** The same, with the year not final, for something else is there than what that was decided on. */
    public YearDecisions notFinal(String foundInstead) {
        return new YearDecisions(decisions, refused, foundInstead);
    }

    /** The last decision about the year as a whole. */
    Optional<Decision> aboutYear() {
        return decisions.stream()
                .filter(decision -> decision.kind().isAboutYear())
                .max(BY_DATE);
    }

    /** What became of the last decision about the year as a whole. */
    Verdict aboutYear(Decision last) {
        return foundInstead.isEmpty() ? Verdict.APPLIED : Verdict.changed(last.seen(), foundInstead);
    }

    /** Changes whenever one of them does. Where the lines stand only matters where a finding says so. */
    public String content() {
        List<String> content = new ArrayList<>();
        decisions.forEach(decision -> content.add(decision.entry().fields().toString()));
        refused.forEach(result -> content.add(result.toString()));
        return String.join("\n", content);
    }

    /** What decides about the versions, apart from all else. */
    public String versionContent() {
        return String.join(
                "\n",
                decisions.stream()
                        .filter(decision -> decision.kind() == DecisionKind.VERSION)
                        .map(decision -> decision.entry().fields().toString())
                        .toList());
    }

    /** The arrivals that count by decision and not as the last one, by unit. */
    public Map<UnitCode, Arrival> versions(List<Arrival> arrivals) {
        Map<UnitCode, Arrival> chosen = new TreeMap<>();
        for (Decision decision : decisions) {
            if (decision.kind() == DecisionKind.VERSION) {
                VersionDecision version = new VersionDecision(decision, arrivals);
                version.inForce()
                        .ifPresent(arrival ->
                                chosen.put(new UnitCode(decision.subject().unit()), arrival));
            }
        }
        return chosen;
    }

    /**
     * A desk that applies them to what comes by.
     *
     * @param arrivals everything handed in for the year; may be left out if no version is decided
     */
    public DecisionDesk desk(FormLibrary forms, RuleBook rules, List<Arrival> arrivals) {
        return desk(forms, rules, arrivals, List.of());
    }

    /**
     * The same desk, which also says what can be made of replies.
     *
     * @param replies to letters about the year
     */
    public DecisionDesk desk(FormLibrary forms, RuleBook rules, List<Arrival> arrivals, List<ReceivedReply> replies) {
        return new DecisionDesk(this, new Recheck(forms, rules), rules, arrivals, replies);
    }

    List<Decision> of(String unit) {
        return decisions.stream()
                .filter(decision -> decision.subject().unit().equals(unit))
                .toList();
    }

    Stream<Decision> decisions() {
        return decisions.stream();
    }

    /** The entries that are no decisions. */
    List<DecisionResult> refused() {
        return refused;
    }

    /** Which of several reports counts, if the decision still holds. */
    record VersionDecision(Decision decision, List<Arrival> arrivals) {

        private static final Comparator<Arrival> LATEST =
                Comparator.comparing(Arrival::received).thenComparingLong(Arrival::firstRun);

        private Stream<Arrival> ofUnit() {
            return arrivals.stream()
                    .filter(arrival ->
                            arrival.unit().code().equals(decision.subject().unit()));
        }

        /** The report that it names, if it is there. */
        Optional<Arrival> named() {
            return ofUnit().filter(arrival -> NamedFile.is(decision.file(), arrival.file(), "", arrival.submission()))
                    .max(LATEST);
        }

        /** A report that came after the decision, so that whoever decided could not know it. */
        Optional<Arrival> newer() {
            return ofUnit().filter(arrival ->
                            arrival.received().isAfter(decision.signature().date()))
                    .filter(arrival -> named().filter(
                                    named -> named.submission().equals(arrival.submission()))
                            .isEmpty())
                    .max(LATEST);
        }

        Optional<Arrival> inForce() {
            return newer().isPresent() ? Optional.empty() : named();
        }
    }
}
