package org.gouji.check.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.gouji.model.Narrative;
import org.gouji.model.Passage;
import org.gouji.model.Source;
import org.gouji.model.TextSection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseReaderTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"，", "：", ",", ":"})
    void aClauseEndsAtACommaOrAColon(String sign) {
        String sentence = "灯笼挂满河堤边上" + sign + "渡船照常来回摆渡";

        assertThat(clauses(sentence + "。"))
                .extracting(Clause::letters, Clause::sentence)
                .containsExactly(tuple("灯笼挂满河堤边上", sentence), tuple("渡船照常来回摆渡", sentence));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"。", "；", "！", "？"})
    void aSentenceEndsAtItsSign(String sign) {
        assertThat(clauses("灯笼挂满河堤边上" + sign + "渡船照常来回摆渡" + sign))
                .extracting(Clause::letters, Clause::sentence)
                .containsExactly(tuple("灯笼挂满河堤边上", "灯笼挂满河堤边上"), tuple("渡船照常来回摆渡", "渡船照常来回摆渡"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        二〇二二年受理申请十二件   | 年受理申请件
        2022年受理申请12件         | 年受理申请件
        我镇把台账摆到窗口         | 我把台账摆到窗口
        我局把台账摆到窗口         | 我把台账摆到窗口
        每村、每户都发了政策折页   | 每每户都发了政策折页
        编印《问答手册》（ABC版）  | 编印问答手册版
        """)
    void whatACopyistExchangesIsNotCompared(String text, String letters) {
        assertThat(clauses(text)).extracting(Clause::letters).containsExactly(letters);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        云屏县青蓑镇修好了水车轮子 | 修好了水车轮子
        青蓑衣坊修好了水车轮子     | 修好了水车轮子
        青蓑修好了水车轮子         | 修好了水车轮子
        青苔长满了石阶边上         | 青苔长满了石阶边上
        """)
    void aNameIsLeftOutAtFullLengthUnlessItIsASingleCharacter(String text, String letters) {
        ClauseReader reader = new ClauseReader(List.of("s1"), Set.of("青", "青蓑", "青蓑镇", "青蓑衣坊", "云屏县"));

        assertThat(reader.clauses(narrative(section("s1", text))))
                .extracting(Clause::letters)
                .containsExactly(letters);
    }

    @Test
    void aClauseOfFewerThanSixLettersSaysNothingOfItsOwn() {
        assertThat(clauses("渡船照常来，渡船照常来回")).extracting(Clause::letters).containsExactly("渡船照常来回");
    }

    @Test
    void onlyTheSectionsAboutABodysOwnWorkAreRead() {
        Narrative text = narrative(section("s1", "灯笼挂满河堤边上。"), section("s6", "渡船照常来回摆渡。"));

        assertThat(new ClauseReader(List.of("s1"), Set.of()).clauses(text))
                .extracting(Clause::letters)
                .containsExactly("灯笼挂满河堤边上");
    }

    private static List<Clause> clauses(String text) {
        return new ClauseReader(List.of("s1"), Set.of()).clauses(narrative(section("s1", text)));
    }

    private static TextSection section(String code, String text) {
        List<Passage> passages = List.of(new Passage(text, new Source.Line(2)));
        return new TextSection(code, new Passage("一、总体情况", new Source.Line(1)), passages);
    }

    private static Narrative narrative(TextSection... sections) {
        return new Narrative(List.of(sections));
    }
}
