package org.gouji.check.narrative;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.check.Outcomes;
import org.gouji.model.Narrative;
import org.gouji.model.Place;

/**
 * NA-11: the year that the text tells of is the report's. Other years are named for comparison and history, so only a year
 * that opens a sentence about the work is taken, or that of 现将…年…报告如下, and only where its paragraph does not name the
 * report's own year as well.
 */
final class YearCheck {

    private static final List<String> SECTIONS = List.of(Narrative.PREAMBLE, "s1");
    private static final Pattern OPENING =
            Pattern.compile("(?:^|[。；])\\s*(?:[一二三四五六七八九十]是)?((?:19|20)[0-9]{2})年度?(?:以来)?[，,]?\\s*"
                    + "(?=我|本|全|在|按|根|为|镇|乡|街|局|县|认|严|坚|以|深)");
    private static final Pattern SUMMARY =
            Pattern.compile("现[将就]?[^。，,]{0,12}?((?:19|20)[0-9]{2})年度?[^。]{0,30}(?:报告|公布|总结|通报|汇报)");
    private static final Pattern MISTYPED = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{3,4}年");
    private static final List<String> COMPARING = List.of("较", "比", "同期", "结转", "上年", "去年", "以来", "决算", "截至");

    private YearCheck() {}

    static void check(List<FoldedPassage> passages, int year, Outcomes outcomes) {
        for (FoldedPassage passage : passages) {
            boolean isAsked = year > 0
                    && SECTIONS.contains(passage.section())
                    && passage.folded().indexOf('年') >= 0;
            if (isAsked) {
                check(passage, year, outcomes);
            }
        }
    }

    private static void check(FoldedPassage passage, int year, Outcomes outcomes) {
        String text = passage.folded();
        Matcher mistyped = MISTYPED.matcher(text);
        if (mistyped.find()) {
            failed(passage, mistyped.start(), mistyped.end(), year, outcomes);
            return;
        }
        Matcher summary = SUMMARY.matcher(text);
        Matcher told = summary.find() ? summary : OPENING.matcher(text);
        boolean isTold = told == summary || told.find();
        if (!isTold) {
            return;
        }
        int found = Integer.parseInt(told.group(1));
        boolean isOther = found < year && !text.contains(year + "年") && !isComparing(text, told.start());
        if (isOther) {
            failed(passage, told.start(1), told.end(1) + 1, year, outcomes);
        } else {
            outcomes.passed("NA-11");
        }
    }

    private static boolean isComparing(String text, int from) {
        int end = text.indexOf('。', from + 1);
        String sentence = text.substring(from, end < 0 ? text.length() : end);
        return COMPARING.stream().anyMatch(sentence::contains);
    }

    private static void failed(FoldedPassage passage, int from, int to, int year, Outcomes outcomes) {
        Map<String, String> arguments = Map.of("quote", passage.printed(from, to), "right", Integer.toString(year));
        outcomes.failed("NA-11", Place.REPORT, passage.source(), arguments);
    }
}
