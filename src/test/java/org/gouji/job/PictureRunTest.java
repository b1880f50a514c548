package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.gouji.check.RuleBook;
import org.gouji.document.Archives;
import org.gouji.document.Budget;
import org.gouji.document.ocr.OcrEngine;
import org.gouji.document.ocr.Tesseract;
import org.gouji.form.FormLibrary;
import org.gouji.intake.ReportReading;
import org.gouji.intake.Scans;
import org.gouji.store.DatabaseSettings;
import org.gouji.store.RunCounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A nightly run of an office that reads pictures. Needs the program tesseract. */
class PictureRunTest {

    private static final Path PRINTED = Path.of("src/test/resources/intake/formats/spans-2021/input.pdf");
    private static final int DPI = 300;

    @TempDir
    private Path folder;

    private InventedCounty county;

    @BeforeAll
    static void needsTheEngine() {
        Scans.needTesseract();
    }

    @BeforeEach
    void openCounty() throws IOException {
        county =
                new InventedCounty(folder, DatabaseSettings.embedded("jdbc:hsqldb:file:" + folder.resolve("db/gouji")));
        county.roster("""
            990100101,青岚镇人民政府,青岚镇,township,990100,,,
            990100201,翠竹乡人民政府,翠竹乡,township,990100,,,
            """);
    }

    @Test
    void scansAndPastedPicturesReachThePackageMarkedAsReadFromPictures() throws IOException {
        put("2022-01-10/青岚镇2021年.pdf", Scans.scan(PRINTED, DPI));
        put("2022-01-10/翠竹乡2021年.docx", withPictureOfTable());
        JobSettings settings = county.settings(2, 3, Tesseract.COMMAND);

        RunCounts counts = county.run(settings, Stages.of(settings).reader(), RunProgress.SILENT)
                .counts();

        assertThat(counts.balance()).isTrue();
        assertThat(numbers("青岚镇")).hasSizeGreaterThan(100).allMatch(line -> line.contains("ocr page "));
        assertThat(numbers("翠竹乡")).isNotEmpty().allMatch(line -> line.contains("ocr picture 1 table 1 "));
        assertThat(county.published("990100-2021/v1/findings.csv")).contains("OCR-02");
    }

    /** As data that always take one figure for another would have it. */
    @Test
    void whatEquationsDoNotBearOutIsPublishedAsUnreadable() throws IOException {
        put("2022-01-10/翠竹乡2021年.docx", withPictureOfTable());
        OcrEngine tesseract = Tesseract.at(Tesseract.COMMAND);
        OcrEngine misreading = (List<BufferedImage> lines, OcrEngine.Script script, Budget budget) ->
                tesseract.read(lines, script, budget).stream()
                        .map(text -> text.equals("18") ? "13" : text)
                        .toList();

        ReportReading reading = new ReportReading(FormLibrary.builtIn(), RuleBook.builtIn(), Scans.PATIENT);
        county.run(reading.withOcr(misreading)::read, RunProgress.SILENT);

        assertThat(stateOf("rv_total")).isEqualTo("number,1,9,9");
        assertThat(List.of("ld_uphold", "ld_correct", "ld_other", "ld_pending", "ld_total"))
                .allMatch(column -> stateOf(column).startsWith("unreadable,0,,"));
        assertThat(county.published("990100-2021/v1/findings.csv")).contains("OCR-01");
        assertThat(county.published("990100-2021/v1/contributions.csv"))
                .contains("RL,cases,rv_total")
                .doesNotContain("RL,cases,ld_");
    }

    /** State and value of a cell in the one row of the picture. */
    private String stateOf(String column) {
        return cells("翠竹乡").stream()
                .filter(line -> line.contains(",RL,cases," + column + ","))
                .map(line -> line.replaceAll(".*,件,([^,]*,[^,]*,[^,]*,[^,]*),.*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> cells(String unit) {
        try {
            return county.published("990100-2021/v1/unit-cells.csv")
                    .lines()
                    .filter(line -> line.contains(unit))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> numbers(String unit) {
        return cells(unit).stream().filter(line -> line.contains(",number,")).toList();
    }

    private void put(String path, byte[] content) throws IOException {
        Path file = county.file(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** A report of which one table is a picture. */
    private static byte[] withPictureOfTable() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(Scans.part(PRINTED, 2, 453, 556, DPI), "png", picture);
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", Archives.text("<Types/>"));
        parts.put("word/document.xml", Archives.text("""
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
             xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>
            <w:p><w:r><w:t>翠竹乡人民政府2021年政府信息公开工作年度报告</w:t></w:r></w:p>
            <w:p><w:r><w:t>四、政府信息公开行政复议、行政诉讼情况</w:t></w:r></w:p>
            <w:p><w:r><w:drawing><a:blip r:embed="rId7"/></w:drawing></w:r></w:p>
            </w:body></w:document>
            """));
        parts.put("word/_rels/document.xml.rels", Archives.text("""
            <Relationships><Relationship Id="rId7" Type="http://x/image" Target="media/image1.png"/></Relationships>
            """));
        parts.put("word/media/image1.png", picture.toByteArray());
        return Archives.utf8(parts);
    }
}
