package org.gouji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gouji.model.Narrative;
import org.gouji.model.Passage;
import org.gouji.model.Source;
import org.gouji.model.TextSection;
import org.junit.jupiter.api.Test;

class NarrativeCodecTest {

    private static final Source WHOLE = new Source.Whole();

    @Test
    void whatIsPackedComesBackTheSame() {
        Narrative narrative = new Narrative(List.of(
                new TextSection(
                        Narrative.PREAMBLE,
                        new Passage("", WHOLE),
                        List.of(new Passage("根据条例，\t现将\n情况\\报告如下。", new Source.Line(2)))),
                new TextSection("s1", new Passage("一、总体情况", new Source.TableCell(1, 2, 1)), List.of()),
                new TextSection(
                        "s6",
                        new Passage("六、", new Source.TableCell(1, 2, 2)),
                        List.of(
                                new Passage("无\ud800", new Source.TableCell(1, 2, 3)),
                                new Passage("", new Source.Inside("年报.docx", new Source.Paragraph(3))),
                                new Passage("完", new Source.Inside("年报.docx", new Source.Line(4)))))));

        assertThat(NarrativeCodec.decode(NarrativeCodec.encode(narrative))).isEqualTo(narrative);
        assertThat(NarrativeCodec.decode(NarrativeCodec.encode(Narrative.NONE))).isEqualTo(Narrative.NONE);
    }

    @Test
    void anUnknownLayoutIsNotGuessed() {
        assertThatThrownBy(() -> NarrativeCodec.decode("2\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A text is packed in layout 2, known is 1.");
    }
}
