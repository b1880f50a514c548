package org.gouji.check.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gouji.check.copying.SharedText.Sentence;
import org.gouji.model.Passage;
import org.gouji.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedTextTest {

    /** No four letters of it in a row come again. */
    private static final String LETTERS = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰成岁律吕调阳";

    @ParameterizedTest(name = "the first {0} of 13 letters: {1} %, {2}")
    @CsvSource({"13, 100, true", "10, 70, true", "9, 60, false", "4, 10, false", "3, 0, false"})
    void aSentenceIsSharedIfMostOfItIs(int letters, int share, boolean isShared) {
        Clause own = clause(LETTERS.substring(0, 13), 1);
        Clause other = clause(LETTERS.substring(0, letters), 2);

        SharedText shared = SharedText.of(List.of(own), List.of(other), hash -> false);

        assertThat(shared.share()).isEqualTo(share);
        assertThat(shared.sentences())
                .isEqualTo(
                        isShared ? List.of(new Sentence(own.sentence(), own.passage(), other.passage())) : List.of());
    }

    @ParameterizedTest(name = "{0} letters of line 1 and {1} of line 2: line {2}")
    @CsvSource({"8, 12, 2", "12, 8, 1", "8, 8, 1"})
    void theOtherTextHasASentenceWhereMostOfItStands(int first, int second, int line) {
        String one = LETTERS.substring(0, first);
        String two = LETTERS.substring(15, 15 + second);
        String sentence = one + "，" + two;
        Passage passage = new Passage(sentence, new Source.Line(9));
        List<Clause> own = List.of(new Clause(one, sentence, passage), new Clause(two, sentence, passage));

        SharedText shared = SharedText.of(own, List.of(clause(one, 1), clause(two, 2)), hash -> false);

        assertThat(shared.sentences())
                .singleElement()
                .satisfies(each -> assertThat(each.other().source()).isEqualTo(new Source.Line(line)));
    }

    @Test
    void aClauseTooShortToBeComparedIsSharedWithNobody() {
        List<Clause> text = List.of(clause("渡船来", 1));

        assertThat(SharedText.of(text, text, hash -> false)).isEqualTo(new SharedText(0, List.of()));
    }

    @Test
    void commonWordingCountsOnNeitherSide() {
        Clause common = clause(LETTERS.substring(0, 10), 1);
        Clause longer = clause(LETTERS.substring(0, 12), 2);
        Clause own = clause(LETTERS.substring(13, 23), 3);

        SharedText shared =
                SharedText.of(List.of(common, longer, own), List.of(common, own), hash -> hash == common.hash());

        assertThat(shared.share()).isEqualTo(7 * 100 / (9 + 7));
        assertThat(shared.sentences()).extracting(Sentence::text).containsExactly(own.sentence());
    }

    @Test
    void whatATextRepeatsCountsOnce() {
        Clause said = clause(LETTERS.substring(0, 10), 1);
        Clause own = clause(LETTERS.substring(12, 22), 2);

        SharedText shared = SharedText.of(List.of(said, own, said, said), List.of(said), hash -> false);

        assertThat(shared.share()).isEqualTo(50);
    }

    private static Clause clause(String letters, int line) {
        return new Clause(letters, letters, new Passage(letters, new Source.Line(line)));
    }
}
