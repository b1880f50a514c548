package org.gouji.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of(new Source.Whole(), ""),
                Arguments.of(new Source.Line(57), "line 57"),
                Arguments.of(new Source.Paragraph(3), "paragraph 3"),
                Arguments.of(new Source.TableCell(2, 9, 4), "table 2 row 9 cell 4"),
                Arguments.of(new Source.SheetCell("表 \"二\" in 3", "B4"), "sheet \"表 \"\"二\"\" in 3\" cell B4"),
                Arguments.of(new Source.OnPage(3, new Source.Whole()), "page 3"),
                Arguments.of(new Source.OnPage(3, new Source.Line(7)), "page 3 line 7"),
                Arguments.of(
                        new Source.ByOcr(new Source.OnPage(1, new Source.TableCell(2, 9, 4))),
                        "ocr page 1 table 2 row 9 cell 4"),
                Arguments.of(
                        new Source.ByOcr(new Source.InPicture(2, new Source.TableCell(1, 9, 4))),
                        "ocr picture 2 table 1 row 9 cell 4"),
                Arguments.of(
                        new Source.Inside("a.png", new Source.ByOcr(new Source.OnPage(1, new Source.Line(2)))),
                        "in \"a.png\" ocr page 1 line 2"),
                Arguments.of(new Source.Inside("附件/年报.doc", new Source.Whole()), "in \"附件/年报.doc\""),
                Arguments.of(
                        new Source.Inside("年报.pdf", new Source.OnPage(2, new Source.TableCell(1, 2, 3))),
                        "in \"年报.pdf\" page 2 table 1 row 2 cell 3"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("places")
    void textOfAPlaceIsReadBackAsThePlace(Source place, String text) {
        assertThat(place.text()).isEqualTo(text);
        assertThat(Source.parse(text)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"row 3", "line 3 4", "sheet 表二 cell B4", "sheet \"表二 cell B4", "table 1 cell 2 row 3"})
    void otherTextIsNoPlace(String text) {
        assertThatThrownBy(() -> Source.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
