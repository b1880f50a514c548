package org.gouji.check.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.check.copying.LikenessIndex.Likely;
import org.gouji.model.Passage;
import org.gouji.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessIndexTest {

    private static final String EVERYBODYS = "坚持应公开尽公开";

    private static final LikenessLimits LIMITS = new LikenessLimits(85, 30, 5, 20, List.of("s1"));
    /** With these no clause is common. */
    private static final LikenessLimits NOTHING_COMMON = new LikenessLimits(85, 100, 1000, 20, List.of("s1"));

    private final List<TextPrint> prints = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    /** Five texts and 30 per cent of them are asked for. */
    @Retention(RetentionPolicy.RUNTIME)
    @CsvSource({
        "5, 10, true",
        "4, 10, false",
        "5, 16, true",
        "5, 17, false",
        "6, 20, true",
        "5, 20, false",
    })
    private @interface TimesOfTexts {}

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @TimesOfTexts
    void aClauseIsCommonIfAsManyOfAllTextsHaveItAsTheLimitsSay(int times, int all, boolean isCommon) {
        IntStream.range(0, all).forEach(text -> add("county " + text, text < times ? EVERYBODYS : ""));

        assertThat(index(LIMITS).isCommon(hash(EVERYBODYS))).isEqualTo(isCommon);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @TimesOfTexts
    void aClauseIsCommonIfAsManyOfOneCountyHaveIt(int times, int county, boolean isCommon) {
        IntStream.range(0, county).forEach(text -> add("county", text < times ? EVERYBODYS : ""));
        IntStream.range(0, 100).forEach(text -> add("other county", ""));

        assertThat(index(LIMITS).isCommon(hash(EVERYBODYS))).isEqualTo(isCommon);
    }

    @Test
    void whatACountyHasTooRarelyIsNotCommonBecauseAnotherHasItToo() {
        IntStream.range(0, 10).forEach(text -> add("county", text < 4 ? EVERYBODYS : ""));
        prints.add(print(EVERYBODYS));
        groups.add("other county");
        IntStream.range(0, 20).forEach(text -> {
            prints.add(print());
            groups.add("other county");
        });

        assertThat(index(LIMITS).isCommon(hash(EVERYBODYS))).isFalse();
    }

    @Test
    void theLikeliestComeFirstAndNoMoreThanAskedFor() {
        texts(
                List.of(clause('渡', 10), clause('灯', 10), clause('塘', 10), clause('桥', 10)),
                List.of(clause('渡', 10), clause('灯', 10), clause('塘', 10)),
                List.of(clause('渡', 10), clause('灯', 10), clause('塘', 10), clause('桥', 10)),
                List.of(clause('灯', 10), clause('塘', 10), clause('桥', 10)),
                List.of(clause('桥', 10), clause('渡', 10)));

        assertThat(index(LIMITS).likely(0, 3))
                .containsExactly(new Likely(2, 100), new Likely(1, 75), new Likely(3, 75));
    }

    @ParameterizedTest(name = "{0} of 100 letters: {1}")
    @CsvSource({"35, true", "34, false"})
    void textsAreLikelyToBeAlikeFrom35PerCentOfTheLettersOn(int shared, boolean isLikely) {
        texts(
                List.of(clause('渡', shared), clause('灯', 100 - shared)),
                List.of(clause('渡', shared), clause('塘', 100 - shared)));

        LikenessIndex index = index(LIMITS);

        assertThat(index.likely(0, 3)).isEqualTo(isLikely ? List.of(new Likely(1, shared)) : List.of());
        assertThat(index.isLikely(shared)).isEqualTo(isLikely);
    }

    @ParameterizedTest(name = "{0} letters: {1}")
    @CsvSource({"20, true", "19, false"})
    void aTextWithTooFewLettersOfItsOwnIsLikeNoOther(int letters, boolean isCompared) {
        texts(List.of(clause('渡', letters)), List.of(clause('渡', letters)));

        LikenessIndex index = index(LIMITS);

        assertThat(index.likely(0, 3)).isEqualTo(isCompared ? List.of(new Likely(1, 100)) : List.of());
        assertThat(index.share(0, prints.get(1))).isEqualTo(isCompared ? 100 : 0);
    }

    @Test
    void commonWordingMakesTextsNeitherLikeNorUnlike() {
        IntStream.range(0, 4).forEach(text -> add("county", EVERYBODYS));
        prints.add(print(EVERYBODYS, clause('渡', 10), clause('灯', 10)));
        prints.add(print(EVERYBODYS, clause('渡', 10), clause('塘', 10)));
        groups.addAll(List.of("county", "county"));

        LikenessIndex index = index(LIMITS);

        assertThat(index.likely(4, 3)).containsExactly(new Likely(5, 50));
        assertThat(index.share(4, prints.get(5))).isEqualTo(50);
    }

    @ParameterizedTest(name = "{0} texts: {1}")
    @CsvSource({"64, 63", "65, 0"})
    void aClauseThatTooManyTextsHaveLeadsFromNoneToAnother(int texts, int likely) {
        IntStream.range(0, texts).forEach(text -> texts(List.of(clause('渡', 20))));

        assertThat(index(NOTHING_COMMON).likely(0, 100)).hasSize(likely);
    }

    @Test
    void theShareIsThatOfTheTextsOwnLettersInPerCent() {
        texts(List.of(clause('渡', 30), clause('灯', 10)), List.of(clause('渡', 30), clause('塘', 30)));

        LikenessIndex index = index(LIMITS);

        assertThat(index.share(0, prints.get(1))).isEqualTo(75);
        assertThat(index.share(1, prints.get(0))).isEqualTo(50);
    }

    @Test
    void textsWithoutACommonClauseShareNothing() {
        texts(List.of(clause('渡', 30), clause('灯', 10)), List.of(clause('桥', 30), clause('塘', 10)));

        LikenessIndex index = index(LIMITS);

        assertThat(index.share(0, prints.get(1))).isZero();
        assertThat(index.share(1, prints.get(0))).isZero();
        assertThat(index.likely(0, 3)).isEmpty();
    }

    /** Adds a text with a clause that no other has, and with another one unless that is empty. */
    private void add(String group, String clause) {
        String own = clause('独', 100 + prints.size());
        prints.add(clause.isEmpty() ? print(own) : print(own, clause));
        groups.add(group);
    }

    @SafeVarargs
    private void texts(List<String>... texts) {
        for (List<String> clauses : texts) {
            prints.add(print(clauses.toArray(String[]::new)));
            groups.add("county");
        }
    }

    private LikenessIndex index(LikenessLimits limits) {
        return new LikenessIndex(limits, prints, groups);
    }

    private static String clause(char letter, int length) {
        return String.valueOf(letter).repeat(length);
    }

    private static TextPrint print(String... clauses) {
        return TextPrint.of(Stream.of(clauses).map(LikenessIndexTest::clause).toList());
    }

    private static Clause clause(String letters) {
        return new Clause(letters, letters, new Passage(letters, new Source.Line(1)));
    }

    private static int hash(String letters) {
        return clause(letters).hash();
    }
}
