package org.gouji.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text tells of private persons: mobile numbers, identity numbers, names of applicants, where somebody lives. Only
 * what is hardly ever anything else is found, for whatever is found is hidden from all that is published. The telephone of
 * an office, a person who is named otherwise (张某某), and names of officials are left.
 */
public final class PersonalData {

    private static final int MOBILE_LENGTH = 11;
    private static final int IDENTITY_LENGTH = 18;
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";
    private static final Pattern BIRTH = Pattern.compile("(18|19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");

    /** Behind them 11 digits are an amount. */
    private static final String COUNTED = "元万亿件条次个份人";

    private static final String SURNAME = "(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|"
            + "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
            + "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文])";

    /** No part of a given name, but of the words that may stand here: 林权证, 陈述书, 方面, 高新区, 程序性. */
    private static final String GIVEN = "[\\u4e00-\\u9fff&&[^某权证地业房产土款费料件书表单位人者面时间日期内容申请信息公开政府部门规定"
            + "述贴案应当对向的不要可提起诉在因以及或和与等于就通过何谁之其所有关主体资格被已未均将须需来去是为了序性额"
            + "区县市镇乡村街道省局厅委院校厂司店社站]]";

    /** Who asks the office for something, or goes to court; behind it stands the name. */
    private static final List<String> APPLICANTS = List.of("申请人", "当事人", "原告", "上诉人", "信访人", "投诉人", "举报人", "第三人");

    /** A full name of three characters and what a sentence goes on with, or one of two and what is said of a person. */
    private static final Pattern NAME =
            Pattern.compile("(?:为|是|系|名叫|姓名)?[:：]?[“（(]?(?:(?<long>" + SURNAME + GIVEN + "{2})"
                    + "(?=[，,。；;、：:（()）”]|向|提出|提起|申请|诉|不服|要求|以|因|等|于|在|对|与|和|就|通过|的|认为|[男女]|身份证)"
                    + "|(?<short>" + SURNAME + GIVEN + ")(?=[，,（(](?:[男女]|身份证|公民身份)))");

    private static final List<String> HOMES = List.of("家住", "现住", "家庭住址", "家庭地址", "户籍地", "住址");

    /** A number has to be in it: 涉及个人住址、证件号码 tells where nobody lives. */
    private static final Pattern HOME = Pattern.compile("(?:址|地址|在|于)?(?:为|是|在)?[:：]?"
            + "([^，,。；;：:、（()）0-9０-９]{2,28}?[0-9０-９一二三四五六七八九十百]{1,5}[号室栋幢组]"
            + "(?:[^，,。；;：:、（()）]{0,12}[号室])?)");

    private PersonalData() {}

    /** Where something stands, and what is published in its place. */
    private record Found(int from, int to, String instead) {}

    /** Whether a text tells any. */
    public static boolean isIn(String text) {
        return !find(text).isEmpty();
    }

    /** The text without it: each piece replaced by what kind it is of, or by the surname and 某. */
    public static String hide(String text) {
        List<Found> found = find(text);
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder hidden = new StringBuilder();
        int from = 0;
        for (Found each : found) {
            if (each.from() >= from) {
                hidden.append(text, from, each.from()).append(each.instead());
                from = each.to();
            }
        }
        return hidden.append(text, from, text.length()).toString();
    }

    private static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        findNumbers(text, found);
        APPLICANTS.forEach(word -> findBehind(word, text, NAME, matcher -> found.add(name(matcher))));
        HOMES.forEach(word -> findBehind(
                word, text, HOME, matcher -> found.add(new Found(matcher.start(1), matcher.end(1), "［住址］"))));
        found.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return found;
    }

    /** Word by word, for a pattern would look at each character of the many texts that have none of them. */
    private static void findBehind(String word, String text, Pattern pattern, Consumer<Matcher> taker) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            Matcher matcher = pattern.matcher(text).region(at + word.length(), text.length());
            if (matcher.lookingAt()) {
                taker.accept(matcher);
            }
        }
    }

    private static Found name(Matcher matcher) {
        String group = matcher.group("long") == null ? "short" : "long";
        String name = matcher.group(group);
        int given = group.equals("long") ? 2 : 1;
        return new Found(
                matcher.start(group), matcher.end(group), name.substring(0, name.length() - given) + "某".repeat(given));
    }

    private static void findNumbers(String text, List<Found> found) {
        int at = 0;
        while (at < text.length()) {
            if (digit(text, at) < 0) {
                at++;
                continue;
            }
            int end = at;
            StringBuilder digits = new StringBuilder();
            while (end < text.length() && (digit(text, end) >= 0 || isGap(text, at, end))) {
                if (digit(text, end) >= 0) {
                    digits.append(digit(text, end));
                }
                end++;
            }
            int from = at;
            at = end;
            if (isPartOfNumber(text, from)) {
                continue;
            }
            if (digits.length() == MOBILE_LENGTH && isMobile(digits) && !isAmount(text, end)) {
                found.add(new Found(from, end, "［手机号］"));
            } else if (end < text.length() && "xXｘＸ".indexOf(text.charAt(end)) >= 0) {
                if (isIdentity(digits + "X")) {
                    found.add(new Found(from, end + 1, "［身份证号］"));
                    at = end + 1;
                }
            } else if (isIdentity(digits.toString())) {
                found.add(new Found(from, end, "［身份证号］"));
            }
        }
    }

    /** One blank or hyphen where people put it into a telephone number: 138-0000-0000. */
    private static boolean isGap(String text, int from, int at) {
        int length = at - from;
        return (length == 3 || length == 8)
                && (text.charAt(at) == '-' || text.charAt(at) == ' ')
                && at + 1 < text.length()
                && digit(text, at + 1) >= 0;
    }

    private static int digit(String text, int at) {
        char c = text.charAt(at);
        boolean isDigit = (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
        return isDigit ? Character.digit(c, 10) : -1;
    }

    /** The end of a decimal, of a number with a hyphen, or of a word of letters and digits. */
    private static boolean isPartOfNumber(String text, int from) {
        if (from == 0) {
            return false;
        }
        char before = text.charAt(from - 1);
        boolean isHyphen = before == '-' && from > 1 && digit(text, from - 2) >= 0;
        return before == '.' || isHyphen || (before < 128 && Character.isLetter(before));
    }

    private static boolean isMobile(CharSequence digits) {
        return digits.charAt(0) == '1' && digits.charAt(1) >= '3';
    }

    private static boolean isAmount(String text, int end) {
        return end < text.length() && (COUNTED.indexOf(text.charAt(end)) >= 0 || text.charAt(end) == '.');
    }

    private static boolean isIdentity(String number) {
        if (number.length() != IDENTITY_LENGTH
                || !BIRTH.matcher(number).region(6, 14).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += IDENTITY_WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return IDENTITY_CHECKS.charAt(sum % MOBILE_LENGTH) == number.charAt(IDENTITY_LENGTH - 1);
    }
}
