package org.gouji.publish.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gouji.consolidate.Aggregate;
import org.gouji.form.Form;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.ReportYear;
import org.gouji.publish.csv.CsvFile;

/** Writes the documents into a package that has all its tables. They are in Chinese, for they are official. */
public final class OfficeDocuments {

    /** Where they are, inside the package. */
    public static final String FOLDER = "office";

    /** A sum that names more sheets is longer than a formula may be. */
    private static final int MOST_SHEETS = 150;

    private OfficeDocuments() {}

    /** Writes them and says what they are; the workbook is left out where it would have too many sheets. */
    public static List<CsvFile.Written> write(
            Path stage, String county, ReportYear year, Form form, List<Aggregate> aggregates) throws IOException {
        OfficeYear published = OfficeYear.read(stage, county, year, form, aggregates);
        Messages messages = new Messages(Language.ZH);
        List<CsvFile.Written> written = new ArrayList<>();
        written.add(write(stage, "county-brief.docx", new CountyBrief(published, messages).bytes()));
        written.add(write(stage, "county-report.docx", new CountyReport(published, messages).bytes()));
        if (published.units().size() <= MOST_SHEETS) {
            written.add(write(stage, "county-workbook.xlsx", new CountyWorkbook(published, messages).bytes()));
        }
        return written;
    }

    private static CsvFile.Written write(Path stage, String name, byte[] content) throws IOException {
        Path folder = Files.createDirectories(stage.resolve(FOLDER));
        Files.write(folder.resolve(name), content);
        return CsvFile.of(FOLDER + "/" + name, content);
    }
}
