package org.gouji.recognise;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of the unit in a title, as the title states it: before its subject, or in brackets at its end. */
final class UnitName {

    private static final List<String> SUBJECTS = List.of("信息公开", "政务公开", "政府信息");
    private static final String NAVIGATION = ">＞»/|:：";
    private static final List<String> BEFORE_UNIT = List.of("关于", "度", "正文", "标题");
    private static final List<String> AFTER_UNIT = List.of("关于", "的", "度");
    private static final Pattern TAG = Pattern.compile("【[^】]{0,8}】|\\[[^\\]]{0,8}]");
    private static final Pattern TRAILING_UNIT = Pattern.compile("报告?[(（]([^)）]{2,20})[)）]$");

    private UnitName() {}

    /** The unit in the words of a title without its year, empty if it names none. */
    static String in(String words) {
        String before = beforeSubject(words);
        String unit = before.isEmpty() ? behind(words) : before;
        return unit.endsWith("人民") ? unit + "政府" : unit; // 人民政府信息公开: the one 政府 belongs to both
    }

    /** What stands before the subject, without what leads there on a page. */
    private static String beforeSubject(String words) {
        String unit = words.indexOf('【') < 0 && words.indexOf('[') < 0
                ? words
                : TAG.matcher(words).replaceAll("");
        unit = unit.substring(navigationEnd(unit));
        return withoutFillers(unit.substring(0, subjectStart(unit)));
    }

    private static int navigationEnd(String words) {
        int end = words.length();
        while (end > 0 && NAVIGATION.indexOf(words.charAt(end - 1)) < 0) {
            end--;
        }
        return end;
    }

    private static int subjectStart(String words) {
        int start = words.length();
        for (String subject : SUBJECTS) {
            int at = words.indexOf(subject);
            start = at < 0 ? start : Math.min(start, at);
        }
        return start;
    }

    private static String withoutFillers(String words) {
        String unit = words;
        for (int i = 0; i < BEFORE_UNIT.size(); ) {
            if (unit.startsWith(BEFORE_UNIT.get(i))) {
                unit = unit.substring(BEFORE_UNIT.get(i).length());
                i = 0;
            } else {
                i++;
            }
        }
        for (int i = 0; i < AFTER_UNIT.size(); ) {
            if (unit.endsWith(AFTER_UNIT.get(i))) {
                unit = unit.substring(0, unit.length() - AFTER_UNIT.get(i).length());
                i = 0;
            } else {
                i++;
            }
        }
        return unit;
    }

    private static String behind(String words) {
        Matcher trailing = TRAILING_UNIT.matcher(words);
        return trailing.find() ? trailing.group(1) : "";
    }
}
