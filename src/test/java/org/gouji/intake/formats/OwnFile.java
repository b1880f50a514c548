package org.gouji.intake.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.function.Function;
import org.gouji.form.Form;
import org.gouji.intake.Sheet;

/** The kinds of files that the corpus writes without an office program, so that a test can write any number of them. */
public enum OwnFile {
    DOCX(DocxWriter::write),
    DOCX_NUMBERED(town -> DocxWriter.write(town, DocxFeature.LIST_NUMBERING)),
    DOCX_FLAT(town -> DocxWriter.write(town.with(grid -> grid.flat(false)))),
    XLSX(XlsxWriter::write),
    XLSX_GAPS(town -> XlsxWriter.write(town, XlsxFeature.GAPS)),
    XLSX_FLAT(town -> XlsxWriter.write(town.with(grid -> grid.flat(true)))),
    CSV(town -> new CsvWriter(",", false, false).bytes(town, UTF_8, false)),
    CSV_QUOTED(town -> new CsvWriter(";", true, true).bytes(town, Charset.forName("GB18030"), false)),
    OFD(OfdWriter::write),
    OFD_LETTERS(town -> OfdWriter.write(town, OfdFeature.LETTERS, OfdFeature.ODD_ORDER, OfdFeature.RECTANGLES)),
    OFD_NO_RULES(town -> OfdWriter.write(town, OfdFeature.NO_RULES)),
    PAGE_WORD(town -> PageWriter.bytes(town, PageLook.WORD)),
    PAGE_SITE(town -> PageWriter.bytes(town, PageLook.SITE)),
    PAGE_EDITOR(town -> PageWriter.bytes(town, PageLook.EDITOR)),
    MHT(town -> MhtWriter.byBrowser(town.name(), PageWriter.write(town, PageLook.LAYOUT)));

    @SuppressWarnings("ImmutableEnumChecker") // the writers have no state
    private final Function<Town, byte[]> writer;

    OwnFile(Function<Town, byte[]> writer) {
        this.writer = writer;
    }

    /** The report of an invented town as such a file. */
    public byte[] write(Sheet sheet, Form form) {
        return writer.apply(Town.of("青岚镇人民政府", form.firstYear(), form, sheet));
    }
}
