package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.Passage;
import org.gouji.model.Source;

/**
 * Lines of text -> passages. Where a text file breaks its lines, those of one paragraph are one passage again, so a sentence
 * is never cut in two; numbers of pages between them go.
 */
final class PassageLines {

    /** Lines of a page that come after a report, by how they begin. */
    private static final String[] AFTER_REPORT = {
        "上一篇", "下一篇", "上一条", "下一条", "相关链接", "相关文章", "相关附件", "附件下载", "打印", "关闭窗口", "【打印", "【关闭", "[打印", "分享到", "扫一扫",
        "责任编辑", "版权所有", "主办单位", "主办：", "承办单位", "网站标识码", "网站地图", "友情链接", "联系我们"
    };

    private static final List<String> ENDS_OF_PAGE = List.of("主办", "承办", "版权所有");

    /** Lines between title and text that say where and when it was published. */
    private static final String[] OF_PUBLICATION = {
        "来源", "发布", "日期", "时间", "浏览", "点击", "字号", "字体", "索引号", "索 引 号", "文号", "作者", "信息来源", "编辑", "发文", "成文", "公开"
    };

    private static final String SENTENCE_MARKS = "。，；：,;";
    private static final String ENDS_OF_PARAGRAPH = "。；：！？.;:!?";
    private static final String BEFORE_TEXT = "：:。.　 ";
    private static final int SHORTEST_SENTENCE = 12;
    private static final int SHORTEST_FULL_LINE = 20;
    private static final int LONGEST_END_OF_PAGE = 40;

    private final List<Passage> passages = new ArrayList<>();
    private int lastLine = -1;

    void add(String printed, Source source) {
        String text = printed.strip();
        int line = source instanceof Source.Line place ? place.line() : -1;
        boolean isNext = line > 0 && line == lastLine + 1;
        lastLine = line;
        if (!hasLetters(text)) {
            return;
        }
        if (isNext && !passages.isEmpty() && isUnfinished(last().text())) {
            passages.set(passages.size() - 1, new Passage(joined(last().text(), text), last().source()));
        } else {
            passages.add(new Passage(text, source));
        }
    }

    private Passage last() {
        return passages.get(passages.size() - 1);
    }

    private static boolean isUnfinished(String text) {
        return text.length() >= SHORTEST_FULL_LINE && ENDS_OF_PARAGRAPH.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** Words of Latin letters and numbers keep their distance. */
    private static String joined(String line, String next) {
        boolean isBlank = line.charAt(line.length() - 1) < 128
                && next.charAt(0) < 128
                && Character.isLetter(line.charAt(line.length() - 1));
        return isBlank ? line + " " + next : line + next;
    }

    private static boolean hasLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Folding.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    List<Passage> all() {
        return passages;
    }

    /** Without lines that are no sentences or only say when it was published. */
    List<Passage> sentences() {
        return passages.stream()
                .filter(passage -> isSentence(passage.text()) && !beginsWith(passage.text(), OF_PUBLICATION))
                .toList();
    }

    static boolean isSentence(String text) {
        if (text.length() < SHORTEST_SENTENCE) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (SENTENCE_MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line belongs to the page, and the report has ended before it. */
    static boolean isAfterReport(String text) {
        return beginsWith(text, AFTER_REPORT)
                || (text.length() <= LONGEST_END_OF_PAGE
                        && ENDS_OF_PAGE.stream().anyMatch(text::endsWith));
    }

    private static boolean beginsWith(String text, String... beginnings) {
        for (String beginning : beginnings) {
            if (text.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** A heading on the line of its text ends with a colon or the like. */
    static String withoutMarks(String text) {
        int start = 0;
        while (start < text.length() && BEFORE_TEXT.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }
}
