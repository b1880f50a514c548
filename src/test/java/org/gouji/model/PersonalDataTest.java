package org.gouji.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
        联系电话：13900000000。                 | 联系电话：［手机号］。
        请致电139 0000 0000或138-0000-0000      | 请致电［手机号］或［手机号］
        电话0000-66666666/１３９００００００００ | 电话0000-66666666/［手机号］
        身份证号99010019900307006X，住         | 身份证号［身份证号］，住
        身份证号：990100199003077771            | 身份证号：［身份证号］
        申请人张三丰向我局提出申请              | 申请人张某某向我局提出申请
        原告欧阳文山不服答复                    | 原告欧阳某某不服答复
        当事人：李小明，男                      | 当事人：李某某，男
        申请人王五（男，1990年生）              | 申请人王某（男，1990年生）
        其家住青岚镇柳树村三组12号，多次来访    | 其家住［住址］，多次来访
        """)
    void personsAreHidden(String text, String hidden) {
        assertThat(PersonalData.hide(text)).isEqualTo(hidden);
        assertThat(PersonalData.isIn(text)).isTrue();
        assertThat(PersonalData.hide(hidden)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "咨询电话：0000-66666666，地址：青岚镇人民路1号",
                "收取信息处理费13900000000元，共13900000000件",
                "文号990100199003077772，批复",
                "统一社会信用代码13901234567890123X",
                "申请人张某某向我局提出，申请人李某不服",
                "申请人陈述、申辩的权利，申请人张贴公告",
                "申请人林权证的信息，申请人金额以及申请人方面的要求",
                "申请人程序性的问题，当事人高新区的企业，原告黄河公司",
                "申请人马上就要求，申请人任何信息的，申请人何时提出",
                "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                "镇长王建国主持会议，副镇长李明华分管",
                "涉及个人住址、证件号码和银行账号的，公开前隐去",
                "现住户数3000户，住址变更登记12件",
                "全镇常住人口12300人，户籍地在外的3000人",
                "总金额1.13900000000，编号2021-13900000000",
                "第三人合法权益，投诉人对答复不满意"
            })
    void whatIsPublicStays(String text) {
        assertThat(PersonalData.hide(text)).isEqualTo(text);
    }

    @Test
    void aTextWithoutThemIsTheSameText() {
        String text = "本年度受理政府信息公开申请3件。";

        assertThat(PersonalData.hide(text)).isSameAs(text);
    }
}
