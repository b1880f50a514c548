package org.gouji.bench;

import java.util.List;
import java.util.Random;

/** Sentences as such reports have them, with numbers in them that belong to no table. */
final class Narrative {

    private static final int LARGEST = 400;
    private static final List<String> SENTENCES = List.of(
            "全年主动公开各类信息#条，其中政策文件#件，民生实事#条，均在规定时限内发布。",
            "对政府信息公开申请全部登记编号、分办到科室，法定期限内答复，没有超期。",
            "完成规范性文件定期清理，继续有效的统一重新编号，废止的在原文页面加注说明并保留链接。",
            "配合县政府网站改版，迁移旧栏目#个，逐条核对附件能否打开，失效链接全部修复。",
            "把公开工作纳入年度绩效考核，因更新不及时被提醒的科室写出说明并限期改正。",
            "春耕、防汛、秋收三个时段分别设了专题，天气预警、农资价格和收购点位置当天发布。",
            "在便民服务中心设立查阅点#处，配备文件汇编和公开指南，由窗口人员当面解答。",
            "组织业务培训#次，参加人员#人次，重点讲解申请答复文书的格式和引用条款。",
            "坚持公开为常态、不公开为例外，对拟公开内容实行先审后发、一事一审，未发生泄密问题。",
            "惠民补贴、低保救助、危房改造等名单按村按户公示，公示期满后转入历史栏目备查。",
            "利用政务新媒体发布信息#条，阅读量#余次，对群众留言做到件件有回音、事事有着落。",
            "落实首问登记和限时办结，能当场提供的当场提供，需要协调的由专人跟踪到底。",
            "召开专题会议#次，研究部署公开事项，明确分管领导和具体经办人员。",
            "对历年印发的文件做了一次摸底，能公开的补充公开，失效的标注清楚，结果报县政府办公室备查。",
            "政策解读与文件同步起草、同步审批、同步发布，重要政策至少配一份图解。",
            "开展自查#次，发现并改正错链、错字、表述不规范等问题#处。");
    private static final List<String> HEADS =
            List.of("（一）主动公开情况。", "（二）依申请公开情况。", "（三）政府信息管理情况。", "（四）平台建设情况。", "（五）监督保障情况。");

    private final int year;
    private final Random random;

    Narrative(int year, Random random) {
        this.year = year;
        this.random = random;
    }

    String opening() {
        return "本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为" + year + "年1月1日至12月31日。";
    }

    static String closing() {
        return "一是公开内容不够丰富，解读形式单一；二是少数栏目更新不够及时。下一步将加强培训，完善工作机制，" + "由专人每月逐条检查栏目，政策解读配上图解和问答，让群众看得懂、找得到、用得上。";
    }

    /** The paragraph with this number: the first ones have a heading and two sentences, the others one sentence. */
    String paragraph(int number) {
        return number < HEADS.size() ? HEADS.get(number) + sentence() + sentence() : sentence();
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder();
        String pattern = SENTENCES.get(random.nextInt(SENTENCES.size()));
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '#') {
                sentence.append(random.nextInt(LARGEST));
            } else {
                sentence.append(c);
            }
        }
        return sentence.toString();
    }
}
