package org.gouji.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gouji.check.RuleBook;
import org.gouji.decide.DecisionsReader;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.DocumentFile;
import org.gouji.document.DocumentLimits;
import org.gouji.document.FormatReader;
import org.gouji.document.HeldFile;
import org.gouji.document.Ole2Reader;
import org.gouji.document.PackageReader;
import org.gouji.document.ZipPackage;
import org.gouji.document.container.GzipReader;
import org.gouji.document.container.MailReader;
import org.gouji.document.container.SavedPageReader;
import org.gouji.document.container.ZipReader;
import org.gouji.document.ocr.OcrEngine;
import org.gouji.document.page.OfdReader;
import org.gouji.document.page.PdfReader;
import org.gouji.document.sheet.XlsReader;
import org.gouji.document.sheet.XlsxReader;
import org.gouji.document.word.DocReader;
import org.gouji.document.word.DocxReader;
import org.gouji.document.word.RtfReader;
import org.gouji.form.FormLibrary;
import org.gouji.intake.FileReading;
import org.gouji.intake.ReportReading;
import org.gouji.model.OperatorException;
import org.gouji.recognise.Recogniser;
import org.gouji.roster.County;
import org.gouji.roster.Roster;
import org.gouji.roster.RosterReader;

/** Something that takes bytes from outside; a new one gets a line here, and its first inputs in {@link Seeds}. */
enum Target {
    /** A whole text, from decoding to the checks of tables and sentences. */
    TEXT,
    /** A web page, likewise. */
    PAGE,
    CSV,
    /** The body of a DOCX. */
    DOCX,
    DOC,
    RTF,
    /** A sheet of an XLSX. */
    XLSX,
    XLS,
    PDF,
    /** A page of an OFD. */
    OFD,
    MAIL,
    ARCHIVE,
    NUMBER,
    DECISIONS,
    ROSTER;

    /** Of what people call it. */
    static Target of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Takes the bytes; throws only what is a fault of the program. */
    void take(byte[] bytes) {
        try {
            pass(bytes);
        } catch (IOException | OperatorException e) {
            return; // as for a file that is not there or is no such file
        } catch (RuntimeException | StackOverflowError e) {
            Fault.rethrowIfOurs(e);
        }
    }

    private void pass(byte[] bytes) throws IOException {
        switch (this) {
            case TEXT, PAGE, CSV -> readWhole(bytes);
            case DOCX -> readPart(bytes, Wrapping.DOCX, Program.DOCX);
            case DOC -> readCompound(bytes, Program.DOC);
            case RTF -> recognise(Program.RTF.read(new DocumentFile("a", bytes), budget()));
            case XLSX -> readPart(bytes, Wrapping.XLSX, Program.XLSX);
            case XLS -> readCompound(bytes, Program.XLS);
            case PDF -> recognise(Program.PDF.read(new DocumentFile("a", bytes), budget()));
            case OFD -> readPart(bytes, Wrapping.OFD, Program.OFD);
            case MAIL -> openMail(bytes);
            case ARCHIVE -> openArchive(bytes);
            case NUMBER -> Numbers.read(bytes);
            case DECISIONS -> OfficeFiles.read("decisions.csv", bytes, Target::readDecisions);
            case ROSTER -> OfficeFiles.read("roster.csv", bytes, RosterReader::units);
        }
    }

    private static void readWhole(byte[] bytes) {
        FileReading reading = Program.READING.read("a", bytes);
        Fault.requireAccountedFor(reading);
    }

    private static void readPart(byte[] part, Wrapping wrapping, PackageReader reader) throws IOException {
        recognise(reader.read("a", ZipPackage.open(wrapping.around(part)), budget()));
    }

    private static void readCompound(byte[] bytes, Ole2Reader reader) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            recognise(reader.read("a", files.getRoot(), budget()));
        }
    }

    private static void openMail(byte[] bytes) throws IOException {
        DocumentFile file = new DocumentFile("a", bytes);
        open(new MailReader().files(file, budget()));
        open(new SavedPageReader().files(file, budget()));
    }

    private static void openArchive(byte[] bytes) throws IOException {
        boolean isGzip = bytes.length > 1 && bytes[0] == 0x1F;
        open(
                isGzip
                        ? new GzipReader().files(new DocumentFile("a.gz", bytes), budget())
                        : new ZipReader().files(ZipPackage.open(bytes), budget()));
    }

    private static void open(List<HeldFile> files) throws IOException {
        for (HeldFile file : files) {
            file.content().bytes();
        }
    }

    private static void recognise(Document document) {
        Fault.inOurs(() -> Program.RECOGNISER.recognise(document));
    }

    private static void readDecisions(Path file) {
        new DecisionsReader(Program.ROSTER, Program.FORMS, Program.RULES).read(file);
    }

    private static Budget budget() {
        return new Budget(Program.LIMITS);
    }

    /** What the program is made of, once. */
    private static final class Program {

        /** Far below those of an office, so that a fuzzer soon sees what goes over them. */
        static final DocumentLimits LIMITS = new DocumentLimits(1 << 20, 8 << 20, 200, 100, 3, 50, 20_000, 10);

        static final FormLibrary FORMS = FormLibrary.builtIn();
        static final RuleBook RULES = RuleBook.builtIn();
        static final ReportReading READING = new ReportReading(FORMS, RULES, LIMITS);
        static final PackageReader DOCX = new DocxReader();
        static final Ole2Reader DOC = new DocReader();
        static final FormatReader RTF = new RtfReader();
        static final PackageReader XLSX = new XlsxReader();
        static final Ole2Reader XLS = new XlsReader();
        static final FormatReader PDF = new PdfReader(OcrEngine.NONE);
        static final PackageReader OFD = new OfdReader(OcrEngine.NONE);
        static final Recogniser RECOGNISER = new Recogniser(FORMS.all());
        static final Roster ROSTER =
                new RosterReader(new County("990100", "云屏县", List.of())).read(Path.of("sample-input/roster.csv"));
    }
}
