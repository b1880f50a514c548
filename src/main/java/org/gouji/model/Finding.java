package org.gouji.model;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a rule says about one report: data, never thrown. The sentence is made later from the rule's message and the
 * arguments, so one finding reads in any language.
 *
 * @param rule id of the rule, such as {@code AP-01}
 * @param place what in the form it is about
 * @param source where in the document to look
 * @param arguments the live operands of the message, by placeholder name
 * @param proposal what could be entered instead, empty if nothing can be said; never a value by itself
 */
public record Finding(
        String rule,
        Severity severity,
        Outcome outcome,
        Place place,
        Source source,
        Map<String, String> arguments,
        String proposal) {

    /** The argument that names what another finding blames for this one; mending that mends this. */
    public static final String CAUSE = "cause";

    /** The arguments that say which decision settled it, who took it, when and why. */
    public static final String DECISION = "decision";

    public static final String DECIDED_BY = "decided_by";
    public static final String DECIDED_ON = "decided_on";
    public static final String DECIDED_WHY = "decided_why";

    /** The arguments that say whether report or reading is the likelier cause, by what evidence, and what is printed there. */
    public static final String FAULT = "fault";

    public static final String FAULT_WHY = "fault_why";
    public static final String FAULT_TEXT = "fault_text";

    /** How else the text could be read. */
    public static final String FAULT_OTHER = "fault_other";

    /** The argument that names the units whose numbers of the year before are in it, too, because they were merged into this one. */
    public static final String MERGED = "merged";

    /** What a report says in one place for longer than this was made to hurt, and nobody reads it to its end. */
    private static final int LONGEST = 2_000;

    public Finding {
        Map<String, String> quoted = new TreeMap<>(arguments);
        quoted.replaceAll((name, said) -> said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…");
        arguments = Collections.unmodifiableMap(quoted);
    }

    /** Whether another finding names what this one comes from, so that nothing of its own has to be done about it. */
    public boolean isExplained() {
        return arguments.containsKey(CAUSE);
    }

    /**
     * Whether somebody still has to look at it: it failed, no other finding explains it, and nobody has settled it. Whatever
     * is counted for people is counted by this.
     */
    public boolean isOpen() {
        return outcome == Outcome.FAILED && !isExplained();
    }

    /** Whether it is open and weighs this much. */
    public boolean isOpen(Severity weight) {
        return isOpen() && severity == weight;
    }

    /** Whether an error stands in the report, be it that another finding explains it. */
    public boolean isError() {
        return outcome == Outcome.FAILED && severity == Severity.ERROR;
    }

    /** The decision that settled it, empty while it is open. */
    public String decision() {
        return outcome == Outcome.SETTLED ? arguments.getOrDefault(DECISION, "") : "";
    }

    /** Which cause is the likelier one; empty where nobody has judged. */
    public Optional<Fault> fault() {
        return Optional.ofNullable(arguments.get(FAULT)).map(code -> Fault.valueOf(code.toUpperCase(Locale.ROOT)));
    }

    /**
     * The same finding with its likelier cause.
     *
     * @param why the evidence, as a message key such as {@code picture}
     * @param text what is printed there, empty if the finding is about no certain text or quotes it itself
     * @param other how else it could be read, empty if that is not the reason
     */
    public Finding blamed(Fault fault, String why, String text, String other) {
        return with(outcome, Map.of(FAULT, fault.code(), FAULT_WHY, why, FAULT_TEXT, text, FAULT_OTHER, other));
    }

    /** The same finding, settled by a person. */
    public Finding settled(String decision, String by, String on, String why) {
        return with(Outcome.SETTLED, Map.of(DECISION, decision, DECIDED_BY, by, DECIDED_ON, on, DECIDED_WHY, why));
    }

    /** The same finding, about numbers that take in those of units that were merged into this one. */
    public Finding ofMerged(String units) {
        return with(outcome, Map.of(MERGED, units));
    }

    private Finding with(Outcome newOutcome, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.putAll(more);
        return new Finding(rule, severity, newOutcome, place, source, all, proposal);
    }
}
