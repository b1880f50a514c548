package org.gouji.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.document.Archives;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.FormLibrary;

/** What a fuzzer begins with: the reports of the corpora, the sample's own files, and the words of the forms. */
final class Seeds {

    static final Path FORMATS = Path.of("src/test/resources/intake/formats");
    /** Larger ones only take time. */
    static final int LARGEST = 160_000;

    private static final Path TEXTS = Path.of("src/test/resources/recognise/corpus");

    private static final List<String> NUMBERS = List.of(
            "0", "１２", "12，345", "1 234", "增1423", "减38", "+21", "－8", "0件", "零", "0（无）", "/", "无", "0.37万元",
            "84565元", "1,234.5", "1<2", "007", "1e5", "十二", "增", "约3", "Ⅲ", "1\u202E2", "12\u20DD");

    private static final String MAIL = """
            From: a@example.org
            Subject: =?GB2312?B?xOqxqA==?=
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=gb18030
            Content-Transfer-Encoding: quoted-printable

            =C4=EA=B1=A8
            --b
            Content-Type: application/zip; name="a.zip"
            Content-Disposition: attachment; filename*=utf-8''%E5%B9%B4%E6%8A%A5.txt
            Content-Transfer-Encoding: base64

            MTIz
            --b
            Content-Type: message/rfc822

            Subject: x

            y
            --b--
            """;

    private Seeds() {}

    static List<byte[]> of(Target target) {
        return switch (target) {
            case TEXT -> contents(TEXTS, "txt", "md");
            case PAGE -> contents(TEXTS, "html");
            case CSV -> contents(FORMATS, "csv");
            case DOCX -> small(Wrapping.DOCX.partsOf(files(FORMATS, "docx")));
            case XLSX -> small(Wrapping.XLSX.partsOf(files(FORMATS, "xlsx")));
            case OFD -> small(Wrapping.OFD.partsOf(files(FORMATS, "ofd")));
            case DOC, RTF, XLS, PDF -> contents(FORMATS, target.title());
            case MAIL -> mails();
            case ARCHIVE -> archives();
            case NUMBER -> NUMBERS.stream().map(text -> text.getBytes(UTF_8)).toList();
            case DECISIONS -> List.of(content(Path.of("sample-input/decisions.csv")));
            case ROSTER -> List.of(content(Path.of("sample-input/roster.csv")));
        };
    }

    /** The words of the forms as libFuzzer reads a dictionary. */
    static String dictionary() {
        Set<String> words = new LinkedHashSet<>(NUMBERS);
        for (Form form : FormLibrary.builtIn().all()) {
            for (FormCell cell : form.cellList()) {
                words.add(cell.row().label().official());
                words.add(cell.column().label().official());
            }
        }
        words.remove("");
        return words.stream().map(Seeds::quoted).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quoted(String word) {
        StringBuilder quoted = new StringBuilder("\"");
        for (byte b : word.getBytes(UTF_8)) {
            quoted.append(String.format("\\x%02X", b));
        }
        return quoted.append('"').toString();
    }

    private static List<byte[]> mails() {
        List<byte[]> mails = new ArrayList<>(contents(FORMATS, "mht"));
        mails.add(MAIL.getBytes(UTF_8));
        return mails;
    }

    private static List<byte[]> archives() {
        Map<String, byte[]> files = Map.of("年报.txt", Archives.text("1"), "夹/a.zip", Archives.utf8(Map.of()));
        return List.of(Archives.gbk(files), Archives.silentUtf8(files), Archives.utf8(files), Archives.infoZip(files));
    }

    private static List<byte[]> contents(Path corpus, String... endings) {
        return small(files(corpus, endings).stream().map(Seeds::content).toList());
    }

    private static List<byte[]> small(List<byte[]> contents) {
        return contents.stream().filter(content -> content.length <= LARGEST).toList();
    }

    private static List<Path> files(Path corpus, String... endings) {
        try (Stream<Path> all = Files.walk(corpus)) {
            return all.filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.getFileName().toString().equals("input." + ending)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
