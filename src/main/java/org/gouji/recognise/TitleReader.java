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

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+");
    private static final Pattern GLOSS = Pattern.compile("[(（]\\p{IsLatin}{1,8}[)）]");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)(?:年度|年)");
    private static final Pattern PERIOD = Pattern.compile("((?:19|20)\\d\\d)年0?1月0?1日.{0,6}?(?:12月31日|年底)");
    private static final Pattern SUBJECT =
            Pattern.compile("(?:政府)?信息(?:公开|公開).*|政[府务務](?:信息|资讯).*|(?:20|19)\\d\\d年(?:度)?报告.*");
    private static final Pattern NAVIGATION = Pattern.compile(".*[>＞»/|]");
    private static final String DISCLOSURE = "信息公开";
    private static final String REPORT = "报告";

    private final Folding folding;

    TitleReader(Folding folding) {
        this.folding = folding;
    }

    boolean isTitle(String text) {
        String title = plain(text);
        return title.length() <= LONGEST_TITLE
                && title.contains(DISCLOSURE)
                && (title.contains(REPORT) || title.contains("年报"))
                && YEAR.matcher(title).find()
                && title.indexOf('。') < 0
                && title.indexOf('，') < 0
                && title.indexOf('、') < 0
                && title.indexOf('《') < 0;
    }

    /** The year that the document states somewhere before its tables, 0 if none; only to settle a tie. */
    int statedYear(Document document) {
        int year = read(document).statedYear();
        if (year > 0) {
            return year;
        }
        for (Piece piece : document.pieces()) {
            Matcher found = YEAR.matcher(plain(piece.text()));
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        return 0;
    }

    ReportTitle read(Document document) {
        List<Piece> pieces = document.pieces();
        ReportTitle best = new ReportTitle("", "", 0, new Source.Whole());
        for (int[] window : TITLE_WINDOWS) {
            for (int i = 0; i < pieces.size() && best.unitName().isEmpty(); i++) {
                if (maySayDisclosure(pieces.get(i).text())) {
                    best = better(best, titleIn(pieces, i + window[0], i + window[1]));
                }
            }
        }
        if (best.unitName().isEmpty() && isTitle(document.title())) {
            best = better(best, title(document.title(), new Source.Whole()));
        }
        return best.statedYear() > 0 ? best : withPeriod(best, document);
    }

    private static boolean maySayDisclosure(String text) {
        return text.length() <= 2 * LONGEST_TITLE
                && text.indexOf('公') >= 0
                && (text.indexOf('开') >= 0 || text.indexOf('開') >= 0);
    }

    private ReportTitle titleIn(List<Piece> pieces, int from, int to) {
        if (from >= 0 && to < pieces.size()) {
            String joined =
                    pieces.subList(from, to + 1).stream().map(Piece::text).collect(Collectors.joining());
            if (isTitle(joined)) {
                return title(joined, pieces.get(from).source());
            }
        }
        return new ReportTitle("", "", 0, new Source.Whole());
    }

    private static ReportTitle better(ReportTitle known, ReportTitle found) {
        return known.text().isEmpty()
                        || (known.unitName().isEmpty() && !found.unitName().isEmpty())
                ? found
                : known;
    }

    private ReportTitle title(String raw, Source source) {
        String text = plain(raw);
        Matcher year = YEAR.matcher(text);
        int stated = year.find() ? Integer.parseInt(year.group(1)) : 0;
        String unit = year.replaceAll("");
        unit = NAVIGATION.matcher(unit).replaceFirst("");
        unit = SUBJECT.matcher(unit).replaceFirst("");
        unit = unit.replaceFirst("^(?:关于|度|正文|标题[:：]?)+", "").replaceFirst("(?:关于|的|度)+$", "");
        if (unit.endsWith("人民")) { // 人民政府信息公开: the one 政府 belongs to both
            unit += "政府";
        }
        return new ReportTitle(SPACES.matcher(raw).replaceAll(" ").strip(), unit, stated, source);
    }

    private ReportTitle withPeriod(ReportTitle title, Document document) {
        for (Piece piece : document.pieces()) {
            Matcher period = PERIOD.matcher(plain(piece.text()));
            if (period.find()) {
                return new ReportTitle(
                        title.text(), title.unitName(), Integer.parseInt(period.group(1)), title.source());
            }
        }
        return title;
    }

    /** Without blanks, glosses and wide digits, in simplified script. */
    private String plain(String text) {
        String joined = GLOSS.matcher(SPACES.matcher(text).replaceAll("")).replaceAll("");
        StringBuilder plain = new StringBuilder(joined.length());
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            plain.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : folding.toSimplified(c));
        }
        return plain.toString();
    }
}
