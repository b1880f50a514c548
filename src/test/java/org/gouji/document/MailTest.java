package org.gouji.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.gouji.document.DocumentResult.Opened;
import org.gouji.document.DocumentResult.Refused;
import org.gouji.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E-mails and saved web pages, as mail programs and browsers write them. */
class MailTest {

    private static final Charset GBK = Charset.forName("GBK");

    private static final String HEAD = """
            Received: from mail.example.cn by mx.example.cn; Mon, 10 Jan 2022 08:00:00 +0800
            From: =?gb2312?B?x+DaldXy?= <qinglan@example.cn>
            To: office@example.cn
            Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=
            MIME-Version: 1.0
            """;

    private final DocumentReader reader = new DocumentReader();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "filename=\"=?gb2312?B?x+DhsNXyxOqxqC50eHQ=?=\"                     | 青岚镇年报.txt",
                "filename=\"=?GBK?B?x+Dh?= =?GBK?B?sNXyxOqxqC50eHQ=?=\"              | 青岚镇年报.txt",
                "filename=\"=?utf-8?Q?=E5=B9=B4=E6=8A=A5=2Etxt?=\"                   | 年报.txt",
                "filename=\"青岚镇年报.txt\"                                          | 青岚镇年报.txt",
                "filename*=utf-8''%E5%B9%B4%E6%8A%A5.txt                            | 年报.txt",
                "filename*=GB2312''%C4%EA%B1%A8.txt                                 | 年报.txt",
                "filename*0*=gbk''%C4%EA%B1; filename*1*=%A8.txt                    | 年报.txt",
                "filename*0=\"nian\"; filename*1=\"bao.txt\"                         | nianbao.txt",
                "filename=plain.txt; size=12                                        | plain.txt",
                "filename=\"a;b.txt\"                                                | a;b.txt",
                "filename=\"C:\\\\my\\\\年报.txt\"                                    | C:/my/年报.txt"
            })
    void namesOfAttachmentsAreReadHoweverTheyAreWritten(String parameter, String name) {
        String mail = HEAD + """
                Content-Type: multipart/mixed; boundary="x"

                --x
                Content-Type: application/octet-stream
                Content-Disposition: attachment;
                 %s

                规章 0 0 0
                --x--
                """.formatted(parameter);

        assertThat(paths(reader.read("m.eml", mail.getBytes(GBK)))).containsExactly(name);
        assertThat(paths(reader.read("m.eml", mail.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(name);
    }

    @Test
    void ofTwoWaysToSayTheSameThePageIsRead() {
        String mail = HEAD
                + """
                Content-Type: multipart/mixed; boundary="m"

                --m
                Content-Type: multipart/alternative; boundary="a"

                --a
                Content-Type: text/plain; charset=utf-8

                请查收
                --a
                Content-Type: multipart/related; boundary="r"

                --r
                Content-Type: text/html; charset=gb2312
                Content-Transfer-Encoding: base64

                %s
                --r
                Content-Type: image/png; name="logo.png"
                Content-ID: <logo>
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --r--
                --a--
                --m
                Content-Type: text/plain; name="b.txt"
                Content-Disposition: attachment; filename="b.txt"

                规章
                --m--
                """.formatted(Base64.getEncoder()
                        .encodeToString("<html><body><p>政府信息公开</p></body></html>".getBytes(GBK)));

        List<DocumentResult> results = reader.read("m.eml", bytes(mail));

        assertThat(paths(results)).containsExactly("body.html", "b.txt");
        assertThat(texts(results.get(0))).containsExactly("政府信息公开");
    }

    @Test
    void aMailWithoutAttachmentsIsItsBody() {
        List<DocumentResult> results =
                reader.read("m.eml", bytes(HEAD + "Content-Type: text/plain; charset=utf-8\n\n规章 1\n行政许可 2\n"));

        assertThat(paths(results)).containsExactly("body.txt");
        assertThat(texts(results.get(0))).containsExactly("规章 1", "行政许可 2");
    }

    @Test
    void aForwardedMailIsOpenedToo() {
        String mail = HEAD + """
                Content-Type: multipart/mixed; boundary="x"

                --x
                Content-Type: message/rfc822

                From: a@example.cn
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="y"

                --y
                Content-Type: text/plain
                Content-Disposition: attachment; filename="r.txt"

                规章
                --y--
                --x--
                """;

        assertThat(paths(reader.read("m.eml", bytes(mail)))).containsExactly("message-1.eml/r.txt");
    }

    @Test
    void outlooksOwnPackageIsRefused() {
        String mail = HEAD + """
                Content-Type: multipart/mixed; boundary="x"

                --x
                Content-Type: application/ms-tnef; name="winmail.dat"
                Content-Transfer-Encoding: base64

                eJ8+IgA=
                --x--
                """;

        assertThat(reader.read("m.eml", bytes(mail))).singleElement().isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.rule()).isEqualTo("FILE-05");
            assertThat(refused.detail()).isEqualTo("winmail.dat");
        });
    }

    @ParameterizedTest
    @CsvSource({"gb2312, GBK", "utf-8, UTF-8", "gb18030, GB18030", "utf-8, GBK"})
    void aSavedPageIsReadAsThePageItIs(String declared, String charset) {
        String page = """
                <html><head><meta charset="%s"></head><body><p>政府信息公开</p><img src="cid:1">
                <table><tr><td>规章</td><td>0</td></tr></table></body></html>""".formatted(declared);
        String mht = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://www.example.cn/1.html
                Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=
                Date: Mon, 10 Jan 2022 08:00:00 -0000
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="----x"

                ------x
                Content-Type: text/html; charset=%s
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://www.example.cn/1.html

                %s
                ------x
                Content-Type: image/png
                Content-Transfer-Encoding: base64
                Content-Location: https://www.example.cn/1.png

                iVBORw0KGgo=
                ------x--
                """.formatted(declared, quotedPrintable(page.getBytes(Charset.forName(charset))));

        List<DocumentResult> results = reader.read("page.mht", bytes(mht));

        assertThat(texts(results.get(0))).containsExactly("政府信息公开", "规章", "0");
        Document document = ((Opened) results.get(0)).document();
        assertThat(document.pictures()).hasSize(1);
        assertThat(document.pieces().get(1).source()).isEqualTo(new Source.TableCell(1, 1, 1));
    }

    @Test
    void theFramesOfASavedPageAreFilesInIt() {
        String mht = """
                MIME-Version: 1.0
                X-Document-Type: Workbook
                Content-Type: multipart/related; boundary="x"

                --x
                Content-Location: file:///C:/1/book.htm
                Content-Type: text/html; charset="us-ascii"

                <html><frameset><frame src="sheet001.htm"></frameset></html>
                --x
                Content-Location: file:///C:/1/sheet001.htm
                Content-Type: text/html; charset="utf-8"

                <html><body><table><tr><td>规章</td></tr></table></body></html>
                --x--
                """;

        assertThat(paths(reader.read("book.mht", bytes(mht)))).containsExactly("book.htm", "sheet001.htm");
    }

    @ParameterizedTest
    @CsvSource({"'Report: 2022\n规章 0'", "'From: 青岚镇\n规章 0'", "'Content-Type: x\n规章 0\n'"})
    void aTextIsNoMailForAColon(String text) {
        assertThat(paths(reader.read("a.txt", bytes(text)))).containsExactly("");
    }

    private static String quotedPrintable(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int width = 0;
        for (byte b : bytes) {
            text.append("=%02X".formatted(b & 0xFF));
            width++;
            if (width % 24 == 0) {
                text.append("=\n");
            }
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> paths(List<DocumentResult> results) {
        return results.stream().map(result -> result.origin().path()).toList();
    }

    private static List<String> texts(DocumentResult result) {
        return ((Opened) result).document().pieces().stream().map(Piece::text).toList();
    }
}
