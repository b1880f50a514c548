package org.gouji.publish.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.message.Messages;
import org.gouji.model.Finding;
import org.gouji.model.Place;

/** The findings about one file -> {@code NAME.findings.csv}, in the order given. For any number of threads. */
public final class FindingsCsvWriter {

    /** The columns, which programs of others rely on. */
    public static final List<String> COLUMNS =
            List.of("rule", "severity", "outcome", "table", "row_code", "column_code", "source", "message", "proposal");

    private static final int USUAL_SIZE = 1 << 12;
    private static final byte[] HEADER = CsvText.encoded(COLUMNS.toArray(String[]::new));

    private final Messages messages;

    public FindingsCsvWriter(Messages messages) {
        this.messages = messages;
    }

    /** Writes the file in one go. */
    public void write(List<Finding> findings, Path file) throws IOException {
        Files.write(file, bytes(findings));
    }

    /** The content of the file. */
    public byte[] bytes(List<Finding> findings) {
        CsvBuffer buffer = new CsvBuffer(USUAL_SIZE);
        buffer.encoded(HEADER).endLine();
        for (Finding finding : findings) {
            appendJudgement(finding, buffer);
            buffer.field(messages.sentence(finding)).field(finding.proposal()).endLine();
        }
        return buffer.content();
    }

    /** Which rule says what about which place. */
    static void appendJudgement(Finding finding, CsvBuffer buffer) {
        Place place = finding.place();
        buffer.field(finding.rule())
                .field(finding.severity().code())
                .field(finding.outcome().code())
                .field(place.table())
                .field(place.row())
                .field(place.column())
                .field(finding.source());
    }
}
