package org.gouji.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gouji.document.page.OfdReader;
import org.gouji.document.page.PdfReader;
import org.gouji.document.sheet.XlsxReader;
import org.gouji.document.word.DocReader;
import org.gouji.document.word.DocxReader;
import org.gouji.document.word.RtfReader;
import org.gouji.model.Source;

/**
 * Opens a file, and the files that it holds: their kind is decided by their content, never by their name. Whatever is wrong
 * with a file is a {@link DocumentResult.Refused}, also what a library throws on damaged bytes. For any number of threads.
 */
public final class DocumentReader {

    private static final int SNIFFED_CHARACTERS = 2048;
    private static final List<String> HTML_SIGNS =
            List.of("<!doctype html", "<html", "<head", "<body", "<table", "<div", "<p>", "<p ", "<meta", "<tr", "<td");

    private final DocumentLimits limits;
    private final TextReader text = new TextReader();
    private final HtmlReader html = new HtmlReader();
    private final FormatReader pdf = new PdfReader();
    private final PackageReader docx = new DocxReader();
    private final Ole2Reader doc = new DocReader();
    private final PackageReader xlsx = new XlsxReader();
    private final PackageReader ofd = new OfdReader();
    private final FormatReader rtf = new RtfReader();

    public DocumentReader() {
        this(DocumentLimits.SAFE);
    }

    public DocumentReader(DocumentLimits limits) {
        this.limits = limits;
    }

    /** Reads the bytes of the file of this name: one result, or one for each file that it holds. */
    public List<DocumentResult> read(String name, byte[] bytes) {
        List<DocumentResult> results = new ArrayList<>();
        Opening opening = new Opening(results, new Budget(limits));
        opening.open(new DocumentFile(name, bytes), List.of());
        return results;
    }

    /** One file of the inbox being opened, with all that it holds. */
    private final class Opening {

        private final List<DocumentResult> results;
        private final Budget budget;

        Opening(List<DocumentResult> results, Budget budget) {
            this.results = results;
            this.budget = budget;
        }

        /** Opens a file that stands inside others, the outermost first. */
        void open(DocumentFile file, List<String> inside) {
            try {
                budget.entry();
                if (file.bytes().length > limits.bytes()) {
                    throw new RefusedFile("FILE-06", "bytes > " + limits.bytes());
                }
                results.add(new DocumentResult.Opened(document(file)));
            } catch (RefusedFile refused) {
                refuse(file, inside, refused.rule(), refused.detail());
            } catch (IOException | RuntimeException | StackOverflowError damaged) {
                // Libraries throw anything at all on damaged bytes; a fault of ours would show in their tests.
                refuse(file, inside, "FILE-10", damaged.getClass().getSimpleName());
            }
        }

        private void refuse(DocumentFile file, List<String> inside, String rule, String detail) {
            Source source = inside.isEmpty() ? new Source.Whole() : new Source.Inside(file.name(), new Source.Whole());
            results.add(new DocumentResult.Refused(file.name(), rule, detail, source));
        }

        private Document document(DocumentFile file) throws IOException {
            if (file.bytes().length == 0) {
                throw new RefusedFile("FILE-01", "");
            }
            FileKind kind = FileKind.of(file.bytes());
            return switch (kind) {
                case TEXT -> text(file);
                case ZIP -> zipped(file);
                case OLE2 -> compound(file);
                case PDF -> pdf.read(file, budget);
                case RTF -> rtf.read(file, budget);
                case PNG, JPEG, GIF, TIFF, RAR, SEVEN_Z, GZIP -> throw unsupported(kind.name());
            };
        }

        private Document zipped(DocumentFile file) throws IOException {
            ZipPackage parts = ZipPackage.open(file.bytes());
            ZipKind kind = ZipKind.of(parts);
            return switch (kind) {
                case DOCX -> docx.read(file.name(), parts, budget);
                case XLSX -> xlsx.read(file.name(), parts, budget);
                case OFD -> ofd.read(file.name(), parts, budget);
                case XLSB -> throw unsupported(kind.name());
                case ARCHIVE -> throw unsupported("ZIP");
            };
        }

        private Document compound(DocumentFile file) throws IOException {
            try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
                Ole2Kind kind = Ole2Kind.of(files.getRoot());
                return switch (kind) {
                    case DOC -> doc.read(file.name(), files.getRoot(), budget);
                    case XLS, XLS_95 -> throw unsupported(kind.name());
                    case ENCRYPTED -> throw new RefusedFile("FILE-07", "Office");
                    case OTHER -> throw unsupported("OLE2");
                };
            }
        }
    }

    private static RefusedFile unsupported(String kind) {
        return new RefusedFile("FILE-05", kind);
    }

    private Document text(DocumentFile file) {
        DecodedText decoded = TextDecoder.decode(file.bytes());
        if (decoded.isBinary()) {
            throw new RefusedFile("FILE-02", decoded.charset());
        }
        if (decoded.text().isBlank()) {
            throw new RefusedFile("FILE-01", "");
        }
        return isHtml(decoded.text()) ? html.read(file.name(), decoded) : text.read(file.name(), decoded);
    }

    private static boolean isHtml(String text) {
        int first = text.indexOf('<');
        if (first < 0) {
            return false;
        }
        int end = Math.min(text.length(), first + SNIFFED_CHARACTERS);
        String head = text.substring(first, end).toLowerCase(Locale.ROOT);
        return HTML_SIGNS.stream().anyMatch(head::contains);
    }
}
