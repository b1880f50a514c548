package org.gouji.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a style sheet -> its rules. Reads it once from front to back, whatever stands in it. */
final class StyleSheet {

    private static final Pattern FOR_ALL = Pattern.compile("(?i)@media\\s+(?:screen|all)\\s*");
    private static final String COMMENT = "/*";
    private static final String COMMENT_END = "*/";

    private StyleSheet() {}

    /** Which elements are to look how. */
    record Rule(String selectors, String declarations) {

        /** One by one, for of a list with one that is not known nothing would be found. */
        List<String> eachSelector() {
            List<String> each = new ArrayList<>();
            for (String selector : selectors.split(",", -1)) {
                each.add(selector.strip());
            }
            return each;
        }
    }

    /** All rules, wherever they hold. */
    static List<Rule> rules(String sheet) {
        return read(withoutComments(sheet));
    }

    /** The rules without those that hold for printers or narrow screens only. */
    static List<Rule> rulesOnScreen(String sheet) {
        return read(withoutSpecial(withoutComments(sheet)));
    }

    private static List<Rule> read(String sheet) {
        List<Rule> rules = new ArrayList<>();
        int begin = 0;
        int open = -1;
        for (int at = 0; at < sheet.length(); at++) {
            char c = sheet.charAt(at);
            if (c == '{') {
                begin = open < 0 ? begin : open + 1;
                open = at;
            } else if (c == '}') {
                if (open >= 0) {
                    rules.add(new Rule(sheet.substring(begin, open), sheet.substring(open + 1, at)));
                }
                begin = at + 1;
                open = -1;
            }
        }
        return rules;
    }

    /** One that does not end goes on to the end, as in a browser; marks that hide a sheet from old browsers are none. */
    private static String withoutComments(String sheet) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int at = sheet.indexOf(COMMENT); at >= 0; at = sheet.indexOf(COMMENT, from)) {
            plain.append(sheet, from, at).append(' ');
            int end = sheet.indexOf(COMMENT_END, at + COMMENT.length());
            from = end < 0 ? sheet.length() : end + COMMENT_END.length();
        }
        return plain.append(sheet, from, sheet.length())
                .toString()
                .replace("<!--", " ")
                .replace("-->", " ");
    }

    private static String withoutSpecial(String sheet) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int at = sheet.indexOf('@'); at >= 0; at = sheet.indexOf('@', from)) {
            plain.append(sheet, from, at);
            int head = at;
            while (head < sheet.length() && "{};".indexOf(sheet.charAt(head)) < 0) {
                head++;
            }
            boolean isBlock = head < sheet.length() && sheet.charAt(head) == '{';
            boolean isForAll = FOR_ALL.matcher(sheet.substring(at, head)).matches();
            from = isBlock && !isForAll ? blockEnd(sheet, head) : Math.min(sheet.length(), head + 1);
        }
        return plain.append(sheet, from, sheet.length()).toString();
    }

    private static int blockEnd(String sheet, int open) {
        int depth = 0;
        for (int at = open; at < sheet.length(); at++) {
            char c = sheet.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return sheet.length();
    }
}
