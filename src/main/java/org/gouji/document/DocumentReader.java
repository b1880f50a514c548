package org.gouji.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gouji.document.apart.ReadingProcesses;
import org.gouji.document.container.GzipReader;
import org.gouji.document.container.MailHead;
import org.gouji.document.container.MailReader;
import org.gouji.document.container.SavedPageReader;
import org.gouji.document.container.ZipReader;
import org.gouji.document.ocr.OcrEngine;
import org.gouji.document.page.EmbeddedPictures;
import org.gouji.document.page.OfdReader;
import org.gouji.document.page.PdfReader;
import org.gouji.document.page.PictureReader;
import org.gouji.document.sheet.CsvReader;
import org.gouji.document.sheet.XlsReader;
import org.gouji.document.sheet.XlsxReader;
import org.gouji.document.word.DocReader;
import org.gouji.document.word.DocxReader;
import org.gouji.document.word.RtfReader;

/**
 * Opens a file, and the files that it holds: their kind is decided by their content, never by their name. Whatever is wrong
 * with a file is a {@link DocumentResult.Refused}, also what a library throws on damaged bytes. For any number of threads.
 */
public final class DocumentReader {

    private static final int SNIFFED_CHARACTERS = 2048;
    /** No report as text is longer; the tree of a page takes many times its length. */
    private static final int LARGE_TEXT = 4 << 20;

    private static final List<String> HTML_SIGNS =
            List.of("<!doctype html", "<html", "<head", "<body", "<table", "<div", "<p>", "<p ", "<meta", "<tr", "<td");

    private final DocumentLimits limits;
    private final TextReader text = new TextReader();
    private final HtmlReader html = new HtmlReader();
    private final OcrEngine ocr;
    private final FormatReader pdf;
    private final FormatReader picture;
    private final EmbeddedPictures embedded;
    private final Optional<FormatReader> apart;
    private final PackageReader docx = new DocxReader();
    private final Ole2Reader doc = new DocReader();
    private final PackageReader xlsx = new XlsxReader();
    private final PackageReader ofd;
    private final FormatReader rtf = new RtfReader();
    private final ZipReader zip = new ZipReader();
    private final ContainerReader gzip = new GzipReader();
    private final ContainerReader mail = new MailReader();
    private final ContainerReader savedPage = new SavedPageReader();
    private final Ole2Reader xls = new XlsReader();

    public DocumentReader() {
        this(DocumentLimits.SAFE);
    }

    public DocumentReader(DocumentLimits limits) {
        this(limits, OcrEngine.NONE);
    }

    /** With an engine that reads pictures. */
    public DocumentReader(DocumentLimits limits, OcrEngine ocr) {
        this.limits = limits;
        this.ocr = ocr;
        pdf = new PdfReader(ocr);
        ofd = new OfdReader(ocr);
        picture = new PictureReader(ocr);
        embedded = new EmbeddedPictures(ocr);
        apart = limits.memory() == DocumentLimits.TOGETHER
                ? Optional.empty()
                : Optional.of(new ReadingProcesses(limits, ocr.program()));
    }

    /** Reads the bytes of the file of this name: one result, or one for each file that it holds. */
    public List<DocumentResult> read(String name, byte[] bytes) {
        Opening opening = new Opening(new Budget(limits));
        opening.open(new HeldFile(name, () -> bytes), Origin.INBOX, 0);
        opening.openPictures();
        return opening.results;
    }

    /** One file of the inbox being opened, with all that it holds. */
    private final class Opening {

        private final List<DocumentResult> results = new ArrayList<>();
        private final Set<String> paths = new HashSet<>();
        private final Set<HeldFile.Content> shown = new HashSet<>();
        private final List<OpenedPicture> pictures = new ArrayList<>();
        private final Budget budget;

        Opening(Budget budget) {
            this.budget = budget;
        }

        /** Opens a file that stands so deep inside others. */
        void open(HeldFile held, Origin origin, int depth) {
            String kind = "";
            try {
                budget.entry();
                byte[] bytes = held.content().bytes();
                FileKind found = FileKind.of(bytes);
                kind = found.name();
                if (bytes.length > limits.bytes()) {
                    throw new RefusedFile("FILE-06", "bytes > " + limits.bytes());
                }
                DocumentFile file = new DocumentFile(held.name(), bytes, held.beside());
                if (found.isPicture() && ocr.isOn()) {
                    pictures.add(new OpenedPicture(held.content(), file, found, origin));
                } else {
                    open(file, found, origin, depth);
                }
            } catch (IOException | RuntimeException | StackOverflowError failure) {
                results.add(refused(failure, kind, origin));
            }
        }

        /** Reads the pictures that were opened, without those that pages beside them show. */
        void openPictures() {
            for (OpenedPicture each : pictures) {
                if (shown.contains(each.content())) {
                    continue;
                }
                try {
                    add(picture.read(each.file(), budget), each.origin());
                } catch (IOException | RuntimeException failure) {
                    results.add(refused(failure, each.kind().name(), each.origin()));
                }
            }
        }

        private void open(DocumentFile file, FileKind kind, Origin origin, int depth) throws IOException {
            if (file.bytes().length == 0) {
                throw new RefusedFile("FILE-01", "");
            }
            if (apart.isPresent() && isRisky(kind, file)) {
                Document document = apart.get().read(file, budget);
                results.add(new DocumentResult.Opened(document.seenFrom(origin), origin));
                return;
            }
            switch (kind) {
                case TEXT -> openText(file, origin, depth);
                case ZIP -> openZip(file, origin, depth);
                case GZIP -> openHeld(gzip.files(file, budget), origin, depth);
                case PDF -> add(pdf.read(file, budget), origin);
                case RTF -> add(rtf.read(file, budget), origin);
                case OLE2 -> add(compound(file), origin);
                case RAR, SEVEN_Z -> throw unsupported(kind.name());
                case PNG, JPEG, GIF, TIFF -> throw new RefusedFile("FILE-05P", kind.name());
            }
        }

        /**
         * Whether its reader is a library that may take any time and memory. All others are asked by our own code for each
         * bit of what they read.
         */
        private boolean isRisky(FileKind kind, DocumentFile file) {
            return switch (kind) {
                case PDF, RTF, OLE2 -> true;
                case TEXT -> file.bytes().length > LARGE_TEXT && MailHead.of(file.bytes()) == MailHead.NONE;
                default -> false;
            };
        }

        private void openText(DocumentFile file, Origin origin, int depth) throws IOException {
            switch (MailHead.of(file.bytes())) {
                case NONE -> add(text(file, budget), origin);
                case MAIL -> openHeld(mail.files(file, budget), origin, depth);
                case SAVED_PAGE -> openPages(savedPage.files(file, budget), file.name(), origin, depth);
            }
        }

        /** One page is the file itself, not something in it. */
        private void openPages(List<HeldFile> pages, String name, Origin origin, int depth) throws IOException {
            if (pages.size() == 1) {
                HeldFile page = pages.get(0);
                add(text(new DocumentFile(name, page.content().bytes(), page.beside()), budget), origin);
            } else {
                openHeld(pages, origin, depth);
            }
        }

        private void openZip(DocumentFile file, Origin origin, int depth) throws IOException {
            ZipPackage parts = ZipPackage.open(file.bytes());
            ZipKind kind = ZipKind.of(parts);
            switch (kind) {
                case ARCHIVE -> openHeld(zip.files(parts, budget), origin, depth);
                case DOCX -> add(docx.read(file.name(), parts, budget), origin);
                case XLSX -> add(xlsx.read(file.name(), parts, budget), origin);
                case OFD -> add(ofd.read(file.name(), parts, budget), origin);
                case XLSB, PPTX, ODF -> throw unsupported(kind.name());
            }
        }

        /** What is wrong with one of them is its own affair, but a limit for all stops all. */
        private void openHeld(List<HeldFile> files, Origin origin, int depth) {
            budget.depth(depth + 1);
            if (files.isEmpty()) {
                throw new RefusedFile("FILE-01", "");
            }
            for (HeldFile file : files) {
                budget.checkTotals();
                Origin inside = unique(origin, file.name());
                open(new HeldFile(inside.path(), file.content(), file.beside()), inside, depth + 1);
            }
        }

        /** Two files may have one name, above all in e-mails. */
        private Origin unique(Origin holder, String name) {
            Origin origin = holder.of(name);
            for (int number = 2; !paths.add(origin.path()); number++) {
                origin = holder.of(name + " (" + number + ")");
            }
            return origin;
        }

        private Document compound(DocumentFile file) throws IOException {
            try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
                Ole2Kind kind = Ole2Kind.of(files.getRoot());
                return switch (kind) {
                    case DOC -> doc.read(file.name(), files.getRoot(), budget);
                    case XLS -> xls.read(file.name(), files.getRoot(), budget);
                    case XLS_95 -> throw unsupported(kind.name());
                    case ENCRYPTED -> throw new RefusedFile("FILE-07", "Office");
                    case OTHER -> throw unsupported("OLE2");
                };
            }
        }

        private void add(Document document, Origin origin) throws IOException {
            Document whole = document;
            if (ocr.isOn()) {
                document.pictures().forEach(each -> shown.add(each.content()));
                whole = embedded.read(document, budget);
            }
            results.add(new DocumentResult.Opened(whole.seenFrom(origin), origin));
        }
    }

    /** A file that is a picture, which waits until all pages are read: it may belong to one of them. */
    private record OpenedPicture(HeldFile.Content content, DocumentFile file, FileKind kind, Origin origin) {}

    /** Libraries throw anything at all on damaged bytes; a fault of ours would show in their tests. */
    private static DocumentResult refused(Throwable failure, String kind, Origin origin) {
        return failure instanceof RefusedFile refused
                ? new DocumentResult.Refused(origin, refused.rule(), refused.detail())
                : new DocumentResult.Refused(origin, "FILE-10", kind);
    }

    private static RefusedFile unsupported(String kind) {
        return new RefusedFile("FILE-05", kind);
    }

    private Document text(DocumentFile file, Budget budget) {
        DecodedText decoded = TextDecoder.decode(file.bytes());
        if (decoded.isBinary()) {
            throw new RefusedFile("FILE-02", decoded.charset());
        }
        if (decoded.text().isBlank()) {
            throw new RefusedFile("FILE-01", "");
        }
        if (isHtml(decoded.text())) {
            return html.read(file, decoded);
        }
        return CsvReader.read(decoded.text(), budget)
                .map(pieces -> new Document(
                        file.name(), "", pieces, List.of(), decoded.charset(), decoded.damaged(), List.of()))
                .orElseGet(() -> text.read(file.name(), decoded));
    }

    private static boolean isHtml(String text) {
        int first = text.indexOf('<');
        if (first < 0) {
            return false;
        }
        if (HTML_SIGNS.stream().anyMatch(sign -> text.regionMatches(true, first, sign, 0, sign.length()))) {
            return true; // as nearly every page begins
        }
        int end = Math.min(text.length(), first + SNIFFED_CHARACTERS);
        String head = text.substring(first, end).toLowerCase(Locale.ROOT);
        return HTML_SIGNS.stream().anyMatch(head::contains);
    }
}
