package org.gouji.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gouji.check.copying.PrintedText;
import org.gouji.check.copying.TextCopies;
import org.gouji.model.Narrative;
import org.gouji.model.Passage;
import org.gouji.model.ReportYear;
import org.gouji.model.Source;
import org.gouji.model.TextSection;
import org.gouji.model.UnitCode;

/**
 * Invented texts of many units for one year, for the search for copied text. The units of a group follow a template: some of
 * the sentences of each stand in all reports of the group; others are stock phrases that anybody may use; the rest is its own.
 * Some texts are copies of another unit's, with the name and the numbers exchanged and one clause in 25 written anew.
 */
final class InventedTexts {

    private static final String CHARACTERS = "的工作信息公开政府推进加强服务群众机制建设管理单位规范平台内容监督保障方式解读及时全面重点领域回应关切完善制度流程"
            + "责任落实培训考核更新栏目网站渠道电话现场窗口材料目录审查发布意见反馈问题整改提升能力水平质量标准形式创新宣传引导互动查询办理答复";

    private static final int GROUP = 20;
    private static final int SENTENCES = 16;
    private static final int CLAUSES = 3;
    private static final int STOCK = 400;
    private static final int FROM_TEMPLATE = 30;
    private static final int FROM_STOCK = 20;
    private static final int REWRITTEN = 25;
    private static final int PERCENT = 100;

    private final Random random;
    private final List<String> stock = new ArrayList<>();
    private final List<Narrative> texts = new ArrayList<>();
    private final List<List<String>> bodies = new ArrayList<>();
    private final Map<Integer, Integer> copies = new HashMap<>();

    /** @param copied every so manieth text is a copy of another one */
    InventedTexts(int units, int copied, long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < STOCK; i++) {
            stock.add(clause());
        }
        List<String> template = List.of();
        for (int unit = 0; unit < units; unit++) {
            if (unit % GROUP == 0) {
                template = clauses(List.of(), 0);
            }
            boolean isCopy = unit > 0 && unit % copied == 0;
            int original = isCopy ? random.nextInt(unit) : unit;
            if (isCopy) {
                copies.put(unit, original);
            }
            bodies.add(isCopy ? rewritten(bodies.get(original)) : clauses(template, FROM_TEMPLATE));
            texts.add(narrative(bodies.get(unit), name(unit)));
        }
    }

    private String clause() {
        StringBuilder clause = new StringBuilder();
        int length = 8 + random.nextInt(10);
        for (int i = 0; i < length; i++) {
            clause.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return clause.toString();
    }

    private List<String> clauses(List<String> template, int share) {
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < SENTENCES * CLAUSES; i++) {
            int kind = random.nextInt(PERCENT);
            if (kind < share) {
                clauses.add(template.get(i));
            } else {
                clauses.add(kind < share + FROM_STOCK ? stock.get(random.nextInt(STOCK)) : clause());
            }
        }
        return clauses;
    }

    private List<String> rewritten(List<String> original) {
        List<String> rewritten = new ArrayList<>(original);
        for (int i = random.nextInt(REWRITTEN); i < rewritten.size(); i += REWRITTEN) {
            rewritten.set(i, clause());
        }
        return rewritten;
    }

    private Narrative narrative(List<String> clauses, String name) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i += CLAUSES) {
            String sentence = String.join("，", clauses.subList(i, i + CLAUSES));
            String text = name + sentence + random.nextInt(500) + "件。";
            passages.add(new Passage(text, new Source.Paragraph(passages.size() + 1)));
        }
        return new Narrative(List.of(new TextSection("s1", new Passage("一、总体情况", new Source.Whole()), passages)));
    }

    private static String name(int unit) {
        return "第" + unit + "镇";
    }

    /** The texts that are copies, each with its original. */
    Map<Integer, Integer> copies() {
        return Map.copyOf(copies);
    }

    /** Whether a text is a copy or was copied. */
    boolean isInvolved(UnitCode unit) {
        int number = number(unit);
        return copies.containsKey(number) || copies.containsValue(number);
    }

    static UnitCode unit(int number) {
        return new UnitCode("U" + number);
    }

    Narrative text(UnitCode unit) {
        return texts.get(number(unit));
    }

    private static int number(UnitCode unit) {
        return Integer.parseInt(unit.code().substring(1));
    }

    List<PrintedText> prints(TextCopies search) {
        List<PrintedText> prints = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Set<String> names = Set.of(name(i));
            prints.add(new PrintedText(
                    unit(i), name(i), names, "G" + i / GROUP, search.print(texts.get(i), names)));
        }
        return prints;
    }

    static ReportYear year() {
        return new ReportYear(2022);
    }
}
