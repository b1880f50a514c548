package org.gouji.publish.csv;

import java.util.List;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Severity;

/** {@code rules.csv}: every rule that the reports were held against, and those that were switched off, with the reason. */
public final class RulesCsv {

    public static final String NAME = "rules.csv";

    public static final List<String> COLUMNS = List.of(
            "rule", "severity", "basis", "state", "off_since", "off_reason", "origin", "message_zh", "message_en");

    private final CsvFile file;
    private final Messages chinese = new Messages(Language.ZH);
    private final Messages english = new Messages(Language.EN);

    public RulesCsv(CsvFile file) {
        this.file = file;
    }

    /**
     * A rule of the register.
     *
     * @param basis how sure it is, as a stable word
     * @param origin what it is taken from, for people
     * @param offSince the day since which it is off, such as 2026-03-01; empty if it is on
     * @param offReason why it is off; empty if it is on
     */
    public record Line(
            String rule, Severity severity, String basis, String origin, String offSince, String offReason) {}

    public void write(Line line) {
        file.row(
                line.rule(),
                line.severity().code(),
                line.basis(),
                line.offSince().isEmpty() ? "on" : "off",
                line.offSince(),
                line.offReason(),
                line.origin(),
                chinese.pattern(line.rule()),
                english.pattern(line.rule()));
    }
}
