package org.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.check.RuleBook;
import org.gouji.form.FormLibrary;
import org.gouji.model.Cell;
import org.gouji.model.CellState;
import org.gouji.model.Finding;
import org.gouji.model.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports of both editions as scans: pages of the corpus turned into pictures. Needs the program tesseract. */
class PictureAccuracyTest {

    private static final Path CORPUS = Path.of("src/test/resources/intake/formats");

    @BeforeAll
    static void needsTheEngine() {
        Scans.needTesseract();
    }

    @ParameterizedTest(name = "{0} at {1} dpi")
    @CsvSource({"spans-2021, 300, 140"})
    void noNumberOfAScanThatCountsIsWrong(String name, int dpi, int fewest) throws IOException {
        Corpus.Case report = Corpus.cases(CORPUS).stream()
                .filter(each -> each.name().equals(name) && each.format().equals("pdf"))
                .findFirst()
                .orElseThrow();
        byte[] scan = Scans.scan(CORPUS.resolve(name).resolve("input.pdf"), dpi);

        ReportReading reading =
                new ReportReading(FormLibrary.builtIn(), RuleBook.builtIn(), Scans.PATIENT).withTesseract("tesseract");
        Report read = reading.read(name + ".pdf", scan).reports().get(0);

        assertThat(read.cells()).allMatch(cell -> cell.source().isByOcr());
        assertThat(read.findings()).extracting(Finding::rule).contains("OCR-01", "OCR-02");
        assertThat(read.cells().stream().filter(PictureAccuracyTest::isNumber).count())
                .isGreaterThanOrEqualTo(fewest);
        assertThat(wrongNumbers(read, report)).isEmpty();
    }

    /** The picture shows the table of the case spans-2021; of a PDF it is drawn anew. */
    @Test
    void aTablePastedIntoAFileWithTextCountsWhereItIsProved() throws IOException {
        Corpus.Case printed = Corpus.cases(CORPUS).stream()
                .filter(each ->
                        each.name().equals("spans-2021") && each.format().equals("pdf"))
                .findFirst()
                .orElseThrow();
        byte[] pasted = Files.readAllBytes(Path.of("src/test/resources/document/pictures/inline.pdf"));

        ReportReading reading =
                new ReportReading(FormLibrary.builtIn(), RuleBook.builtIn(), Scans.PATIENT).withTesseract("tesseract");
        Report read = reading.read("翠竹乡2021年.pdf", pasted).reports().get(0);

        List<Cell> numbers =
                read.cells().stream().filter(PictureAccuracyTest::isNumber).toList();
        assertThat(numbers)
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(cell -> cell.source().isByOcr());
        assertThat(wrongNumbers(read, printed)).isEmpty();
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
}
