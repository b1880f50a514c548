package org.gouji.recognise;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.document.Document;
import org.gouji.document.Piece;
import org.gouji.model.ReportTitle;
import org.gouji.model.Source;

/** Finds the title of a report and what it says of unit and year. A publication date is never taken for the year. */
final class TitleReader {

    private static final int LONGEST_TITLE = 60;
    /** First and last line of a title, counted from the line that names its subject; a title on one line is preferred. */
    private static final int[][] TITLE_WINDOWS = {{0, 0}, {0, 1}, {-1, 0}, {-1, 1}, {-2, 0}};

    private static final String SPACE_CHARACTERS = " \t\n\u000B\f\r\u00A0\u3000\u200B\uFEFF";
    private static final Pattern SPACES = Pattern.compile("[" + SPACE_CHARACTERS + "]+");
    private static final Pattern GLOSS = Pattern.compile("[(（]\\p{IsLatin}{1,8}[)）]");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)(?:年度|年)");
    private static final Pattern PERIOD = Pattern.compile("((?:19|20)\\d\\d)年0?1月0?1日.{0,6}?(?:12月31日|年底)");
    private static final Pattern NUMERAL_YEAR = Pattern.compile("[一二][〇○零一二三四五六七八九]{3}(?=年)");
    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final String USUAL = "政府信息公开工作年度报告";
    private static final String SENTENCE_MARKS = "。，、《；";

    private final Folding folding;

    TitleReader(Folding folding) {
        this.folding = folding;
    }

    boolean isTitle(String text) {
        return mayBeTitle(text) && isPlainTitle(plain(text));
    }

    private static boolean mayBeTitle(String text) {
        return text.indexOf('年') >= 0 && !isSentence(text);
    }

    private static boolean isPlainTitle(String plain) {
        return plain.length() <= LONGEST_TITLE
                && (plain.contains("信息公开") || plain.contains("政务公开"))
                && (plain.contains("报告") || plain.contains("年报") || plain.contains("年度报"))
                && YEAR.matcher(plain).find();
    }

    /** Whether a title names unit and year, but calls the report otherwise than reports are called. */
    boolean isUnusual(ReportTitle title) {
        return !title.unitName().isEmpty()
                && title.statedYear() > 0
                && !title.text().contains(USUAL)
                && !plain(title.text()).contains(USUAL);
    }

    private static boolean isSentence(String text) {
        for (int i = 0; i < SENTENCE_MARKS.length(); i++) {
            if (text.indexOf(SENTENCE_MARKS.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The year that the document states somewhere before its tables, 0 if none; only to settle a tie. */
    int statedYear(Document document) {
        int year = read(document, document.pieces().size()).statedYear();
        if (year > 0) {
            return year;
        }
        for (Piece piece : document.pieces()) {
            Matcher found = YEAR.matcher(piece.text().indexOf('年') < 0 ? "" : plain(piece.text()));
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        return 0;
    }

    /**
     * Reads the title.
     *
     * @param anchor the piece at which the report proper begins; the title nearest above it is the report's own, for pages
     *     also show the titles of other years' reports
     */
    ReportTitle read(Document document, int anchor) {
        List<Piece> pieces = document.pieces();
        ReportTitle best = new ReportTitle("", "", 0, new Source.Whole());
        for (int[] window : TITLE_WINDOWS) {
            for (int i = Math.min(anchor, pieces.size() - 1);
                    i >= 0 && best.unitName().isEmpty();
                    i--) {
                best = titleAt(pieces, i, window, best);
            }
            for (int i = anchor + 1; i < pieces.size() && best.unitName().isEmpty(); i++) {
                best = titleAt(pieces, i, window, best);
            }
        }
        if (best.unitName().isEmpty() && isTitle(document.title())) {
            best = better(best, title(document.title(), plain(document.title()), new Source.Whole()));
        }
        return best.statedYear() > 0 ? best : withPeriod(best, document);
    }

    private ReportTitle titleAt(List<Piece> pieces, int i, int[] window, ReportTitle best) {
        return maySayDisclosure(pieces.get(i).text())
                ? better(best, titleIn(pieces, i + window[0], i + window[1]))
                : best;
    }

    private static boolean maySayDisclosure(String text) {
        return text.indexOf('公') >= 0 && (text.indexOf('开') >= 0 || text.indexOf('開') >= 0);
    }

    private ReportTitle titleIn(List<Piece> pieces, int from, int to) {
        if (from >= 0 && to < pieces.size()) {
            String joined =
                    pieces.subList(from, to + 1).stream().map(Piece::text).collect(Collectors.joining());
            String candidate = joined.length() > 2 * LONGEST_TITLE ? firstSentence(joined) : joined;
            String plain = mayBeTitle(candidate) ? plain(candidate) : "";
            if (isPlainTitle(plain)) {
                return title(candidate, plain, pieces.get(from).source());
            }
        }
        return new ReportTitle("", "", 0, new Source.Whole());
    }

    /** A whole document on one line begins with its title. */
    private static String firstSentence(String text) {
        int end = text.indexOf("报告");
        return end < 0 ? "" : text.substring(0, end + 2);
    }

    private static ReportTitle better(ReportTitle known, ReportTitle found) {
        return known.text().isEmpty()
                        || (known.unitName().isEmpty() && !found.unitName().isEmpty())
                ? found
                : known;
    }

    private static ReportTitle title(String raw, String plain, Source source) {
        Matcher year = YEAR.matcher(plain);
        int stated = year.find() ? Integer.parseInt(year.group(1)) : 0;
        String unit = UnitName.in(year.replaceAll(""));
        return new ReportTitle(SPACES.matcher(raw).replaceAll(" ").strip(), unit, stated, source);
    }

    private ReportTitle withPeriod(ReportTitle title, Document document) {
        for (Piece piece : document.pieces()) {
            Matcher period = PERIOD.matcher(piece.text().indexOf('日') < 0 ? "" : plain(piece.text()));
            if (period.find()) {
                return new ReportTitle(
                        title.text(), title.unitName(), Integer.parseInt(period.group(1)), title.source());
            }
        }
        return title;
    }

    /** Without blanks, glosses and wide digits, in simplified script. */
    private String plain(String text) {
        String joined = withoutGlosses(withoutSpaces(text));
        StringBuilder plain = new StringBuilder(joined.length());
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            plain.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : folding.toSimplified(c));
        }
        return withPlainYear(plain.toString().replace("资讯公开", "信息公开"));
    }

    private static String withoutSpaces(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                words.append(text.charAt(i));
            }
        }
        return words.toString();
    }

    private static boolean isSpace(char c) {
        return SPACE_CHARACTERS.indexOf(c) >= 0;
    }

    private static String withoutGlosses(String text) {
        return text.indexOf('(') < 0 && text.indexOf('（') < 0
                ? text
                : GLOSS.matcher(text).replaceAll("");
    }

    private static String withPlainYear(String text) {
        if (text.indexOf('一') < 0 && text.indexOf('二') < 0) {
            return text;
        }
        return NUMERAL_YEAR
                .matcher(text)
                .replaceAll(year -> year.group()
                        .chars()
                        .map(c -> Math.max(0, NUMERALS.indexOf(c)))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining()));
    }
}
