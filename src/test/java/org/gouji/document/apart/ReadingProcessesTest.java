package org.gouji.document.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gouji.document.Document;
import org.gouji.document.DocumentLimits;
import org.gouji.document.DocumentReader;
import org.gouji.document.DocumentResult;
import org.gouji.document.ocr.OcrEngine;
import org.gouji.document.ocr.Tesseract;
import org.gouji.intake.Scans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are read in a process of their own. */
class ReadingProcessesTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final byte[] REPORT = "{\\rtf1 12}".getBytes(StandardCharsets.ISO_8859_1);

    private final DocumentReader here = new DocumentReader();
    private final DocumentReader apart = new DocumentReader(DocumentLimits.SAFE.withMemory(DocumentLimits.MEMORY));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake/formats/spans-2021/input.pdf",
                "intake/formats/spans-2021/input.doc",
                "intake/formats/text-box-2021/input.rtf",
                "intake/formats/book-hidden-2022/input.xls"
            })
    void whatIsReadIsTheSame(String name) throws IOException {
        byte[] file = Files.readAllBytes(RESOURCES.resolve(name));

        assertThat(read(apart, file)).usingRecursiveComparison().isEqualTo(read(here, file));
    }

    @Test
    void whatIsRefusedIsRefusedForTheSameReason() {
        byte[] file = "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(apart.read("a", file)).isEqualTo(here.read("a", file));
    }

    @Test
    void halvesOfCharactersStayWhatTheyAre() {
        byte[] file = "{\\rtf1 \\u-10179? 12}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(apart, file).pieces()).isEqualTo(read(here, file).pieces());
    }

    @Test
    void picturesAreReadThere() throws IOException {
        Scans.needTesseract();
        OcrEngine ocr = Tesseract.at(Tesseract.COMMAND);
        byte[] file = Files.readAllBytes(RESOURCES.resolve("document/pictures/inline.pdf"));
        DocumentReader patient = new DocumentReader(Scans.PATIENT.withMemory(DocumentLimits.MEMORY), ocr);

        Document read = read(patient, file);

        assertThat(read.pieces()).anyMatch(piece -> piece.source().isByOcr());
        assertThat(read.pieces())
                .isEqualTo(read(new DocumentReader(Scans.PATIENT, ocr), file).pieces());
    }

    @Test
    void whoeverTakesTooMuchMemoryIsEndedAndTheNextFileIsRead() {
        DocumentReader narrow = new DocumentReader(DocumentLimits.SAFE.withMemory(16));
        byte[] wide = ("{\\rtf1 " + "1\\par ".repeat(500_000) + "}").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(narrow.read("wide.rtf", wide))
                .singleElement()
                .isInstanceOfSatisfying(DocumentResult.Refused.class, refused -> {
                    assertThat(refused.rule()).isEqualTo("FILE-06");
                    assertThat(refused.detail()).isEqualTo("memory > 16");
                });
        assertThat(read(narrow, REPORT).pieces()).hasSize(1);
    }

    /** As one does whose library never comes back, so that it cannot keep its own time. */
    @Test
    void whoeverHangsIsEndedAndTheNextFileIsRead() throws IOException, InterruptedException {
        DocumentReader hurried =
                new DocumentReader(DocumentLimits.SAFE.withSeconds(5).withMemory(DocumentLimits.MEMORY));
        Set<ProcessHandle> others = ProcessHandle.current().children().collect(Collectors.toSet());
        read(hurried, REPORT);
        ProcessHandle reading = ProcessHandle.current()
                .children()
                .filter(child -> !others.contains(child))
                // The build itself asks now and then by a process of its own whether its parent is alive.
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
        new ProcessBuilder("kill", "-STOP", Long.toString(reading.pid()))
                .start()
                .waitFor();

        assertThat(hurried.read("hangs.rtf", REPORT))
                .singleElement()
                .isInstanceOfSatisfying(DocumentResult.Refused.class, refused -> {
                    assertThat(refused.rule()).isEqualTo("FILE-06");
                    assertThat(refused.detail()).isEqualTo("seconds > 5");
                });
        assertThat(read(hurried, REPORT).pieces()).hasSize(1);
    }

    @Test
    void severalAreReadAtTheSameTime() {
        List<Integer> sizes = IntStream.range(0, 12)
                .parallel()
                .mapToObj(each -> read(
                                apart,
                                ("{\\rtf1 " + "1\\par ".repeat(each + 1) + "}").getBytes(StandardCharsets.ISO_8859_1))
                        .pieces()
                        .size())
                .toList();

        assertThat(sizes).isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    private static Document read(DocumentReader reader, byte[] file) {
        return ((DocumentResult.Opened) reader.read("a", file).get(0)).document();
    }
}
