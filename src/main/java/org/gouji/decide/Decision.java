package org.gouji.decide;

import java.time.LocalDate;
import org.gouji.model.Place;
import org.gouji.model.ReportYear;

/**
 * What a person decided.
 *
 * @param value the number that counts instead; empty unless a cell is corrected
 */
record Decision(Entry entry, DecisionKind kind, Subject subject, String value, Signature signature) {

    /**
     * What it is about.
     *
     * @param unit code of the unit, empty for a finding about the county as a whole
     * @param rule empty unless it is about a finding
     */
    record Subject(String unit, ReportYear year, String rule, Place place) {}

    /** Who takes responsibility, since when, and why. */
    record Signature(String author, LocalDate date, String reason) {}

    /** The one thing of which there can be no two different decisions at a time. */
    record Question(DecisionKind kind, Subject subject, String seen, String file) {}

    /** What was seen when it was taken; it holds only while that is unchanged. */
    String seen() {
        return entry.text(DecisionColumn.SEEN);
    }

    /** The file it was taken on, by path, name, hash or submission; empty if it holds for any. */
    String file() {
        return entry.text(DecisionColumn.FILE);
    }

    Question question() {
        if (kind.isAboutYear()) {
            // A year can be final, reopened and final again; only on one day there is no telling which comes last.
            return new Question(DecisionKind.FINALISE, subject, signature.date().toString(), "");
        }
        boolean choosesFile = kind == DecisionKind.VERSION;
        return new Question(kind, subject, seen(), choosesFile ? "" : file());
    }

    /** Whether another one on the same question decides the same. */
    boolean saysTheSameAs(Decision other) {
        boolean isSameForYear = !kind.isAboutYear() || (kind == other.kind && seen().equals(other.seen()));
        return value.equals(other.value) && file().equals(other.file()) && isSameForYear;
    }
}
