package org.gouji.publish.fillin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gouji.form.FillInLayout;
import org.gouji.form.FillInSheet;
import org.gouji.form.Form;
import org.gouji.message.Messages;
import org.gouji.model.FillInIdentity;
import org.gouji.model.ReportYear;
import org.gouji.publish.zip.SettledXml;
import org.gouji.roster.Unit;

/** Makes the fill-in workbooks of a form; the same unit and year give the same bytes. */
public final class FillInWorkbook {

    private final FillInLayout layout;
    private final Totals totals;
    private final Messages messages;

    public FillInWorkbook(Form form, Messages messages) {
        this.layout = FillInLayout.of(form);
        this.totals = Totals.of(form);
        this.messages = messages;
    }

    /** The workbook as XLSX. */
    public byte[] bytes(Unit unit, ReportYear year) {
        try {
            return SettledXml.in(written(unit, year));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] written(Unit unit, ReportYear year) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Gouji", "1.0")) {
            workbook.setGlobalDefaultFont(Look.FONT, Look.TEXT_SIZE);
            Worksheet guide = workbook.newWorksheet(messages.text("fillin.guide"));
            String title = layout.title(unit.name(), year);
            for (FillInSheet sheet : layout.sheets()) {
                Worksheet target = workbook.newWorksheet(sheet.name());
                new TableSheet(target, sheet, layout.form(), totals, messages)
                        .write(title, layout.unitLine(unit.name(), year));
            }
            new GuideSheet(guide, layout, messages).write(title);
            writeIdentity(workbook.newWorksheet(FillInIdentity.SHEET), unit, year);
        }
        return out.toByteArray();
    }

    private void writeIdentity(Worksheet sheet, Unit unit, ReportYear year) {
        FillInIdentity identity = new FillInIdentity(layout.form().id(), unit.code(), unit.name(), year, layout.hash());
        HiddenSheet.write(sheet, identity.lines());
    }
}
