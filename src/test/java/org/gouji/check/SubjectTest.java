package org.gouji.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.gouji.model.ReportTitle;
import org.gouji.model.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource(delimiter = '|', textBlock = """
            青蓑镇人民政府         | TOWNSHIP    | false
            云屏县霜溪畲族乡       | TOWNSHIP    | false
            湖镇镇                 | TOWNSHIP    | false
            示例镇人民政府（虚构） | TOWNSHIP    | false
            巴音苏木人民政府       | TOWNSHIP    | false
            澄桥街道办事处         | SUBDISTRICT | false
            佳荣里街               | SUBDISTRICT | false
            云屏经开区管委会       | COMMITTEE   | false
            云屏县人民政府         | GOVERNMENT  | false
            云屏县人民政府办公室   | GOVERNMENT  | false
            县教体局               | DEPARTMENT  | false
            云屏县发展和改革委员会 | DEPARTMENT  | false
            市场监督管理局         | DEPARTMENT  | true
            某某市人民政府         | GOVERNMENT  | true
            国营东山林场           | UNKNOWN     | true
            ''                     | UNKNOWN     | true
            """)
    void theTitleTellsWhatKindOfBodyReports(String name, SubjectKind kind, boolean mayMakeRules) {
        Subject subject = Subject.of(new ReportTitle(name, name, 2022, new Source.Whole()));

        assertThat(subject.kind()).isEqualTo(kind);
        assertThat(subject.mayMakeRules()).isEqualTo(mayMakeRules);
        assertThat(subject.year()).isEqualTo(2022);
    }
}
