package org.gouji.check.locate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gouji.form.Form;
import org.gouji.model.CellKey;
import org.gouji.model.Narrative;
import org.gouji.model.Passage;
import org.gouji.model.Source;
import org.gouji.model.TextSection;

/** Writes the running text of a town whose sentences say what its tables say. */
final class TownText {

    private final Form form;
    private final Map<CellKey, BigDecimal> numbers;
    private final Random random;

    private TownText(Form form, Map<CellKey, BigDecimal> numbers, Random random) {
        this.form = form;
        this.numbers = numbers;
        this.random = random;
    }

    static Narrative of(Form form, Map<CellKey, BigDecimal> numbers, Random random) {
        TownText text = new TownText(form, numbers, random);
        return new Narrative(List.of(
                section(
                        "s1",
                        "主动公开方面及时发布。政府信息管理方面动态调整。平台建设方面维护网站专栏。监督保障方面加强考核。",
                        text.documents(),
                        text.decisions(),
                        text.applications(),
                        text.disputes()),
                section("s5", "存在的问题：一是公开内容不够全面，更新不及时；二是经办人员业务不熟。下一步，我镇将加强培训，完善制度，提升公开质量。"),
                section("s6", "本年度未收取信息处理费。")));
    }

    private static TextSection section(String code, String... passages) {
        List<Passage> all = new ArrayList<>();
        for (String passage : passages) {
            all.add(new Passage(passage, new Source.Paragraph(all.size() + 1)));
        }
        return new TextSection(code, new Passage("", new Source.Whole()), all);
    }

    private String documents() {
        String kind = form.cell(CellKey.parse("AD.norm.valid")).isPresent() ? "行政规范性文件" : "规范性文件";
        return any("全年制发" + kind, "本年共制发" + kind) + number("AD.norm.made") + "件。";
    }

    private String decisions() {
        String licences = number("AD.lic.dec");
        String penalties = number("AD.pen.dec");
        String coercion = number("AD.coer.dec");
        return any(
                "全年作出行政许可决定" + licences + "件，行政处罚决定" + penalties + "件，行政强制决定" + coercion + "件。",
                "行政许可、行政处罚、行政强制分别为" + licences + "件、" + penalties + "件、" + coercion + "件。");
    }

    private String applications() {
        StringBuilder text = new StringBuilder();
        if (isNone("AP.new.total")) {
            text.append(any("本年度未收到政府信息公开申请", "全年没有收到政府信息公开申请"));
        } else {
            text.append(any("全年收到政府信息公开申请", "共受理政府信息公开申请", "本年新收政府信息公开申请"))
                    .append(number("AP.new.total"))
                    .append("件");
        }
        addUnlessNone(text, "，上年结转", "AP.carry_in.total");
        addUnlessNone(text, any("，答复", "，办结"), "AP.res_total.total");
        addUnlessNone(text, "，结转下年度继续办理", "AP.carry_out.total");
        return text.append("。").toString();
    }

    private void addUnlessNone(StringBuilder text, String words, String cell) {
        if (!isNone(cell)) {
            text.append(words).append(number(cell)).append("件");
        }
    }

    private String disputes() {
        BigDecimal lawsuits = of("RL.cases.ld_total").add(of("RL.cases.lr_total"));
        String reviews = isNone("RL.cases.rv_total") ? "没有发生行政复议" : "行政复议" + number("RL.cases.rv_total") + "件";
        return reviews + "，" + (lawsuits.signum() == 0 ? "没有发生行政诉讼" : "行政诉讼" + lawsuits.toPlainString() + "件") + "。";
    }

    private boolean isNone(String cell) {
        return of(cell).signum() == 0;
    }

    private String number(String cell) {
        return of(cell).toPlainString();
    }

    private BigDecimal of(String cell) {
        return Clerk.number(numbers, CellKey.parse(cell));
    }

    private String any(String... ways) {
        return ways[random.nextInt(ways.length)];
    }
}
