package org.gouji.publish.csv;

import java.util.List;
import org.gouji.decide.Basis;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Fault;
import org.gouji.model.Finding;
import org.gouji.model.ReportYear;

/** {@code findings.csv}: what is wrong in whose report, and in the county as a whole, in both languages. */
public final class CountyFindingsCsv {

    public static final String NAME = "findings.csv";

    public static final List<String> COLUMNS = List.of(
            "unit_code",
            "unit",
            "year",
            "file",
            "rule",
            "severity",
            "outcome",
            "table",
            "row_code",
            "column_code",
            "source",
            "message_zh",
            "message_en",
            "proposal",
            "basis",
            "decision",
            "fault",
            "source_text");

    private final CsvFile file;
    private final String year;
    private final Sentences sentences = new Sentences();

    /** What a finding says, in both languages. */
    static final class Sentences {

        private final Messages chinese = new Messages(Language.ZH);
        private final Messages english = new Messages(Language.EN);

        /** A line but for its end. */
        void append(CsvBuffer line, String unitCode, String unit, String year, String report, Finding finding) {
            line.field(unitCode).field(unit).field(year).field(report);
            FindingsCsvWriter.appendJudgement(finding, line);
            line.field(chinese.sentence(finding))
                    .field(english.sentence(finding))
                    .field(finding.proposal())
                    .field(Basis.of(finding))
                    .field(finding.decision())
                    .field(finding.fault().map(Fault::code).orElse(""))
                    .field(finding.arguments().getOrDefault(Finding.FAULT_TEXT, ""));
        }
    }

    public CountyFindingsCsv(CsvFile file, ReportYear year) {
        this.file = file;
        this.year = year.toString();
    }

    /** Writes a finding; unit and report are empty where it is about none. */
    public void write(String unitCode, String unit, String report, Finding finding) {
        sentences.append(file.line(), unitCode, unit, year, report, finding);
        file.endRow();
    }
}
