package org.gouji.decide;

import java.time.LocalDate;
import org.gouji.model.Place;
import org.gouji.model.ReportYear;

/**
 * What a person decided.
 *
 * @param value the number that counts instead, or the amount that is added to a county sum; empty if it is about neither
 */
record Decision(Entry entry, DecisionKind kind, Subject subject, String value, Signature signature) {

    /**
     * What it is about.
     *
     * @param unit code of the unit, empty for a finding about the county as a whole
     * @param sum code of the aggregate, empty unless it is about a county sum
     * @param rule empty unless it is about a finding
     */
    record Subject(String unit, String sum, ReportYear year, String rule, Place place) {}

    /** Who takes responsibility, since when, and why. */
    record Signature(String author, LocalDate date, String reason) {}

    /** The one thing of which there can be no two different decisions at a time. */
    record Question(DecisionKind kind, Subject subject, String seen, String file) {

        private Question on(String basis) {
            return new Question(kind, subject, basis, file);
        }
    }

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
        if (kind.isAboutSum()) {
            return topic().on(evenNumber(seen()));
        }
        boolean choosesFile = kind == DecisionKind.VERSION;
        return new Question(kind, subject, seen(), choosesFile ? "" : file());
    }

    /** The same whatever it was taken on. Of several amounts that are added to one sum each has an id of its own. */
    Question topic() {
        return new Question(kind, subject, "", kind == DecisionKind.ADJUST ? entry.text(DecisionColumn.ID) : "");
    }

    /** Whether it sets a number of its own where the other one adds to the sum, so that both cannot be. */
    boolean displaces(Decision other) {
        return kind == DecisionKind.MANUAL
                && other.kind == DecisionKind.ADJUST
                && subject.equals(other.subject)
                && question().seen().equals(other.question().seen());
    }

    /** One number has many spellings; a line that is written twice must not be added twice. */
    private static String evenNumber(String text) {
        return Basis.number(text)
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElse(text);
    }

    /** Whether another one on the same question decides the same. */
    boolean saysTheSameAs(Decision other) {
        boolean isSameForYear = !kind.isAboutYear() || (kind == other.kind && seen().equals(other.seen()));
        boolean isSameForSum = kind != DecisionKind.ADJUST || signature.reason().equals(other.signature.reason());
        return value.equals(other.value) && file().equals(other.file()) && isSameForYear && isSameForSum;
    }
}
