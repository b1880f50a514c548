package org.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gouji.model.Cell;
import org.gouji.model.CellState;
import org.gouji.model.Finding;
import org.gouji.model.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports of both editions as scans: pages of the corpus turned into pictures. Needs the program tesseract. */
class PictureAccuracyTest {

    private static final Path CORPUS = Path.of("src/test/resources/intake/formats");

    @BeforeAll
    static void needsTheEngine() throws InterruptedException {
        boolean isThere;
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            String languages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            isThere = process.waitFor(1, TimeUnit.MINUTES) && languages.contains("chi_sim");
        } catch (IOException e) {
            isThere = false;
        }
        assumeTrue(isThere, "pictures are read by tesseract with chi_sim, which is not installed");
    }

    @ParameterizedTest(name = "{0} at {1} dpi")
    @CsvSource({"spans-2021, 300, 140"})
    void noNumberOfAScanThatCountsIsWrong(String name, int dpi, int fewest) throws IOException {
        Corpus.Case report = Corpus.cases(CORPUS).stream()
                .filter(each -> each.name().equals(name) && each.format().equals("pdf"))
                .findFirst()
                .orElseThrow();
        byte[] scan = scan(CORPUS.resolve(name).resolve("input.pdf"), dpi);

        ReportReading reading = ReportReading.builtIn().withTesseract("tesseract");
        Report read = reading.read(name + ".pdf", scan).reports().get(0);

        assertThat(read.cells()).allMatch(cell -> cell.source().isByOcr());
        assertThat(read.findings()).extracting(Finding::rule).contains("OCR-01", "OCR-02");
        assertThat(read.cells().stream().filter(PictureAccuracyTest::isNumber).count())
                .isGreaterThanOrEqualTo(fewest);
        assertThat(wrongNumbers(read, report)).isEmpty();
    }

    /** Numbers that count and are not what is printed. */
    private static List<Cell> wrongNumbers(Report read, Corpus.Case report) {
        return read.cells().stream()
                .filter(PictureAccuracyTest::isNumber)
                .filter(cell -> !Score.isRight(cell, report.required().getOrDefault(cell.key(), "")))
                .toList();
    }

    private static boolean isNumber(Cell cell) {
        return cell.value().state() == CellState.NUMBER;
    }

    /** Each page as nothing but a picture. */
    static byte[] scan(Path file, int dpi) throws IOException {
        try (PDDocument printed = Loader.loadPDF(Files.readAllBytes(file));
                PDDocument scanned = new PDDocument()) {
            for (int i = 0; i < printed.getNumberOfPages(); i++) {
                BufferedImage picture = new PDFRenderer(printed).renderImageWithDPI(i, dpi, ImageType.GRAY);
                float width = picture.getWidth() * 72f / dpi;
                float height = picture.getHeight() * 72f / dpi;
                PDPage page = new PDPage(new PDRectangle(width, height));
                scanned.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(scanned, page)) {
                    content.drawImage(LosslessFactory.createFromImage(scanned, picture), 0, 0, width, height);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            scanned.save(out);
            return out.toByteArray();
        }
    }
}
