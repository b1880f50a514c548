package org.gouji.check.narrative;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.check.Outcomes;
import org.gouji.model.Narrative;
import org.gouji.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * NA-11: the year that the text tells of is the report's. Other years are named for comparison and history, so only a year
 * that opens a sentence about the work is taken, or that of 现将…年…报告如下, and only where its paragraph does not name the
 * report's own year as well.
 */
final class YearCheck {

    private static final List<String> SECTIONS = List.of(Narrative.PREAMBLE, "s1");
    private static final Pattern OPENING =
            Pattern.compile("\\s*(?:[一二三四五六七八九十]是)?((?:19|20)[0-9]{2})年度?(?:以来)?,?\\s*" + "(?=[我本全在按根为镇乡街局县认严坚以深])");
    private static final Pattern SUMMARY =
            Pattern.compile("现[将就]?[^。,]{0,12}?((?:19|20)[0-9]{2})年度?[^。]{0,30}(?:报告|公布|总结|通报|汇报)");
    private static final Pattern MISTYPED = Pattern.compile("(?:19|20)[0-9]{3,4}年");
    private static final List<String> COMPARING = List.of("较", "比", "同期", "结转", "上年", "去年", "以来", "决算", "截至");

    private static final int FOUR_DIGITS = 4;

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
        int longYear = mistyped(text);
        if (longYear >= 0) {
            failed(passage, longYear, text.indexOf('年', longYear) + 1, year, outcomes);
            return;
        }
        Matcher told = told(text);
        if (told == null) {
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

    /** Where a year of more than four digits stands, -1 if none does. */
    private static int mistyped(String text) {
        for (int at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
            int from = at;
            while (from > 0 && NumberReader.isDigit(text.charAt(from - 1))) {
                from--;
            }
            if (at - from > FOUR_DIGITS
                    && MISTYPED.matcher(text.substring(from, at + 1)).matches()) {
                return from;
            }
        }
        return -1;
    }

    /** The year of the passage: of its summary, or that which opens a sentence. */
    private static @Nullable Matcher told(String text) {
        Matcher summary = text.indexOf('现') < 0 ? null : SUMMARY.matcher(text);
        if (summary != null && summary.find()) {
            return summary;
        }
        Matcher opening = OPENING.matcher(text);
        for (int at = 0; at >= 0 && at < text.length(); at = text.indexOf('。', at) + 1) {
            opening.region(at, text.length());
            if (opening.lookingAt()) {
                return opening;
            }
            if (text.indexOf('。', at) < 0) {
                return null;
            }
        }
        return null;
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
