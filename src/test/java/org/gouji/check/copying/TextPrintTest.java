package org.gouji.check.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.gouji.model.Passage;
import org.gouji.model.Source;
import org.junit.jupiter.api.Test;

class TextPrintTest {

    @Test
    void ofAVeryLongTextTheSameClausesAreKeptAsOfItsCopy() {
        List<Clause> text =
                IntStream.range(0, 300).mapToObj(n -> clause("渡船" + n)).toList();
        List<Clause> copy =
                IntStream.rangeClosed(1, 300).mapToObj(n -> text.get(300 - n)).toList();

        TextPrint print = TextPrint.of(text);

        assertThat(IntStream.range(0, print.size()).map(print::hash))
                .containsExactlyElementsOf(
                        text.stream().map(Clause::hash).sorted().limit(256).toList());
        assertThat(TextPrint.of(copy).encode()).isEqualTo(print.encode());
    }

    @Test
    void aPrintKeepsTheLengthOfAClauseUpTo255() {
        TextPrint print = TextPrint.of(List.of(clause("渡".repeat(200)), clause("灯".repeat(256))));

        TextPrint kept = TextPrint.decode(print.encode());

        assertThat(IntStream.range(0, kept.size()).map(kept::length)).containsExactlyInAnyOrder(200, 255);
    }

    @Test
    void aPrintOfALaterVersionIsRefused() {
        assertThatThrownBy(() -> TextPrint.decode("2:AAAAAAY"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2:AAAAAAY");
    }

    private static Clause clause(String letters) {
        return new Clause(letters, letters, new Passage(letters, new Source.Line(1)));
    }
}
