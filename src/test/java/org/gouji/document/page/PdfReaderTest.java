package org.gouji.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gouji.document.Break;
import org.gouji.document.Document;
import org.gouji.document.DocumentReader;
import org.gouji.document.DocumentResult;
import org.gouji.document.Piece;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

    private static final DocumentReader READER = new DocumentReader();

    private final PdfDraft pdf = new PdfDraft();

    @Test
    void ruledBoxesAreCellsAndAnEmptyBoxIsAnEmptyCell() throws IOException {
        pdf.text(100, 90, "三、办理情况").grid(100, 20, 2, 100, 200, 300);
        pdf.text(105, 115, "予以公开").text(205, 115, "12").text(105, 135, "不予公开");

        assertThat(shown()).isEqualTo("""
                三、办理情况
                予以公开 | 12
                不予公开 | ␣""");
        assertThat(document().pieces().get(2).source().text()).isEqualTo("page 1 table 1 row 1 cell 2");
    }

    @Test
    void coveredBoxesAreNoCells() throws IOException {
        pdf.line(100, 100, 300, 100).line(200, 120, 300, 120).line(100, 140, 300, 140);
        pdf.line(100, 100, 100, 140).line(200, 100, 200, 140).line(300, 100, 300, 140);
        pdf.text(105, 123, "不予公开").text(205, 115, "1").text(205, 135, "2");

        assertThat(shown()).isEqualTo("""
                不予公开 | 1
                2""");
    }

    @Test
    void aTableOpenAtItsSidesHasItsOuterColumns() throws IOException {
        pdf.line(100, 100, 300, 100)
                .line(100, 120, 300, 120)
                .line(100, 140, 300, 140)
                .line(200, 100, 200, 140);
        pdf.text(105, 115, "重复申请").text(205, 115, "3").text(105, 135, "其他").text(205, 135, "4");

        assertThat(shown()).isEqualTo("""
                重复申请 | 3
                其他 | 4""");
    }

    @Test
    void wordsRunOnFromLineToLineInACell() throws IOException {
        pdf.grid(100, 40, 1, 100, 155, 200);
        pdf.text(103, 115, "没有现成信").text(103, 130, "息").text(165, 120, "7");

        assertThat(shown()).isEqualTo("没有现成信息 | 7");
    }

    @Test
    void figuresBelowEachOtherAreOneOnlyWhereTheFirstLineIsFull() throws IOException {
        pdf.grid(100, 40, 1, 100, 144, 200);
        pdf.text(102, 115, "1234").text(102, 130, "56").text(146, 115, "12").text(146, 130, "56");

        assertThat(shown()).isEqualTo("123456 | 12 56");
    }

    @Test
    void charactersBelowEachOtherAreOneLabel() throws IOException {
        pdf.grid(100, 60, 1, 100, 120, 140, 160);
        pdf.text(105, 118, "自")
                .text(105, 134, "然")
                .text(105, 150, "人")
                .text(125, 130, "总")
                .text(125, 142, "计");
        pdf.textUp(153, 150, "其他");

        assertThat(shown()).isEqualTo("自然人 | 总计 | 其他");
    }

    @Test
    void aPageLyingOnItsSideIsTurned() throws IOException {
        pdf.turnedPage().line(100, 100, 100, 300).line(120, 100, 120, 300).line(140, 100, 140, 300);
        pdf.line(100, 100, 140, 100).line(100, 200, 140, 200).line(100, 300, 140, 300);
        pdf.textUp(115, 295, "自然人").textUp(115, 195, "总计").textUp(135, 295, "5").textUp(135, 195, "8");

        assertThat(shown()).isEqualTo("""
                自然人 | 总计
                5 | 8""");
    }

    @Test
    void charactersDrawnTwiceToLookBoldCountOnce() throws IOException {
        pdf.text(100, 100, "总计11").text(100.4, 100, "总计11");

        assertThat(shown()).isEqualTo("总计11");
    }

    @Test
    void aTableGoesOnOverThePageWithoutItsHeadAndThePageNumber() throws IOException {
        pdf.grid(700, 20, 2, 100, 200, 300).text(105, 715, "信息内容").text(205, 715, "数量");
        pdf.text(105, 735, "行政许可").text(205, 735, "3").text(290, 785, "- 1 -");
        pdf.page().grid(60, 20, 2, 100, 200, 300).text(105, 75, "信息内容").text(205, 75, "数量");
        pdf.text(105, 95, "行政处罚").text(205, 95, "4").text(295, 785, "2");

        assertThat(shown()).isEqualTo("""
                信息内容 | 数量
                行政许可 | 3
                行政处罚 | 4""");
    }

    @Test
    void aRowCutByTheEndOfThePageIsOneRow() throws IOException {
        pdf.grid(700, 20, 1, 100, 160, 200).text(103, 715, "要求行政机").text(165, 715, "6");
        pdf.page()
                .grid(60, 20, 2, 100, 160, 200)
                .text(103, 75, "关确认")
                .text(103, 95, "其他")
                .text(165, 95, "0");

        assertThat(shown()).isEqualTo("""
                要求行政机关确认 | 6
                其他 | 0""");
    }

    @Test
    void twoRowsOfBlanksAtTheEndOfThePageStayTwo() throws IOException {
        pdf.grid(700, 20, 1, 100, 200, 300).text(105, 715, "行政处罚");
        pdf.page().grid(60, 20, 1, 100, 200, 300).text(105, 75, "行政强制");

        assertThat(shown()).isEqualTo("""
                行政处罚 | ␣
                行政强制 | ␣""");
    }

    @Test
    void withoutLinesLabelsAreTakenTogetherBesideTheirFigures() throws IOException {
        pdf.text(100, 100, "1.属于国家秘密").text(250, 100, "1").text(300, 100, "2").text(350, 100, "3");
        pdf.text(100, 120, "2.其他法律行政").text(100, 132, "法规禁止公开");
        pdf.text(250, 126, "4").text(300, 126, "5").text(350, 126, "9");
        pdf.text(100, 152, "3.其他").text(250, 152, "0").text(300, 152, "0").text(350, 152, "0");

        assertThat(shown()).isEqualTo("""
                1.属于国家秘密 | 1 | 2 | 3
                2.其他法律行政法规禁止公开 | 4 | 5 | 9
                3.其他 | 0 | 0 | 0""");
    }

    @Test
    void textInAFormIsRead() throws IOException {
        pdf.text(100, 100, "政府信息公开").wrapInForm();

        assertThat(shown()).isEqualTo("政府信息公开");
    }

    @Test
    void aPageThatIsAPictureIsSaidSo() throws IOException {
        pdf.text(100, 100, "政府信息公开").page().picture(0, 0, 600, 800);

        assertThat(document().remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.rule()).isEqualTo("FILE-09");
            assertThat(remark.detail()).isEqualTo("2");
        });
        assertThat(document().pictures()).hasSize(1);
    }

    @Test
    void textHiddenBehindAScanIsNotBelieved() throws IOException {
        pdf.picture(0, 0, 600, 800).raw("3 Tr").text(100, 100, "总计 11");

        assertThat(shown()).isEmpty();
        assertThat(document().remarks()).hasSize(1);
    }

    @Test
    void aTextLayerWithoutMapsIsRefused() throws IOException {
        pdf.withoutMap().text(20, 100, "本年新收政府信息公开申请数量上年结转政府信息公开申请数量本年度办理结果予以公开部分公开");

        assertThat(refusal(pdf.bytes())).isEqualTo("FILE-08");
    }

    @Test
    void aPasswordForReadingIsRefusedOneForChangingIsNot() throws IOException {
        pdf.text(100, 100, "政府信息公开").lock("owner", "");
        assertThat(shown()).isEqualTo("政府信息公开");

        try (PdfDraft locked = new PdfDraft()) {
            assertThat(refusal(locked.text(100, 100, "政府").lock("owner", "user").bytes()))
                    .isEqualTo("FILE-07");
        }
    }

    @Test
    void damagedBytesGiveADocumentOrARefusal() throws IOException {
        byte[] sound =
                pdf.text(100, 90, "三、办理情况").grid(100, 20, 2, 100, 200, 300).bytes();
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = Arrays.copyOf(sound, i % 3 == 0 ? 1 + random.nextInt(sound.length) : sound.length);
            for (int flip = 0; flip < i % 20; flip++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }

            assertThat(READER.read("x.pdf", damaged)).hasSize(1);
        }
    }

    private String shown() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Piece piece : document().pieces()) {
            if (!text.isEmpty()) {
                text.append(piece.before() == Break.CELL ? " | " : "\n");
            }
            text.append(piece.text().isEmpty() ? "␣" : piece.text());
        }
        return text.toString();
    }

    private Document document() throws IOException {
        List<DocumentResult> results = READER.read("x.pdf", pdf.bytes());
        assertThat(results).singleElement().isInstanceOf(DocumentResult.Opened.class);
        return ((DocumentResult.Opened) results.get(0)).document();
    }

    private static String refusal(byte[] bytes) {
        return ((DocumentResult.Refused) READER.read("x.pdf", bytes).get(0)).rule();
    }
}
