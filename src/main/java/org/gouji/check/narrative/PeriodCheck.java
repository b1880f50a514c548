package org.gouji.check.narrative;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.check.Outcomes;
import org.gouji.model.Place;

/**
 * NA-12: the statistical period is the whole report year. In copies of reports digits get lost (202011日至20201231日); a
 * period that could have been right before is taken as right.
 */
final class PeriodCheck {

    private static final List<String> SUBJECTS = List.of("统计期限", "统计时限", "统计时间", "统计周期", "统计范围", "数据统计", "期限", "数据");
    private static final Pattern PERIOD = Pattern.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日?[起]?[-—~～至到]{1,2}"
            + "(?:([0-9]{4})年)?(?:当年|同年)?([0-9]{1,2})月([0-9]{1,2})日?");
    private static final int LONGEST_WORDS_BETWEEN = 25;

    private PeriodCheck() {}

    static void check(List<FoldedPassage> passages, int year, Outcomes outcomes) {
        for (FoldedPassage passage : passages) {
            int subject = subject(passage.folded());
            if (year > 0 && subject >= 0) {
                check(passage, subject, year, outcomes);
            }
        }
    }

    private static int subject(String text) {
        if (text.indexOf('月') < 0) {
            return -1;
        }
        for (String word : SUBJECTS) {
            int at = text.indexOf(word);
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static void check(FoldedPassage passage, int subject, int year, Outcomes outcomes) {
        Matcher period = PERIOD.matcher(passage.folded());
        if (!period.find(subject) || period.start() - subject > LONGEST_WORDS_BETWEEN) {
            return;
        }
        if (isWholeYear(period, year) || isDamaged(period.group(), year)) {
            outcomes.passed("NA-12");
        } else {
            String quote = passage.printed(period.start(), period.end());
            outcomes.failed(
                    "NA-12", Place.REPORT, passage.source(), Map.of("quote", quote, "right", Integer.toString(year)));
        }
    }

    private static boolean isWholeYear(Matcher period, int year) {
        String stated = Integer.toString(year);
        return period.group(1).equals(stated)
                && Integer.parseInt(period.group(2)) == 1
                && Integer.parseInt(period.group(3)) == 1
                && (period.group(4) == null || period.group(4).equals(stated))
                && period.group(5).equals("12")
                && period.group(6).equals("31");
    }

    /** Whether only characters are missing from the right period. */
    private static boolean isDamaged(String found, int year) {
        String right = year + "年01月01日起至" + year + "年12月31日";
        int at = 0;
        for (int i = 0; i < right.length() && at < found.length(); i++) {
            if (right.charAt(i) == found.charAt(at)) {
                at++;
            }
        }
        return at == found.length();
    }
}
