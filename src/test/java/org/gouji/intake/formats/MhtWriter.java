package org.gouji.intake.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** A page as a web archive in one file. */
final class MhtWriter {

    private static final String LINE = "\r\n";
    private static final int WIDTH = 73;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private MhtWriter() {}

    /** As a browser saves it: quoted-printable, the page first. */
    static byte[] byBrowser(String title, String html) {
        String boundary = "----MultipartBoundary--abc";
        String archive = """
                From: <Saved by Blink>
                Snapshot-Content-Location: http://www.example.test/xxgk/nb.html
                Subject: %s
                MIME-Version: 1.0
                Content-Type: multipart/related;
                	type="text/html";
                	boundary="%2$s"

                --%2$s
                Content-Type: text/html
                Content-ID: <frame-0@mhtml.blink>
                Content-Transfer-Encoding: quoted-printable
                Content-Location: http://www.example.test/xxgk/nb.html

                %3$s
                --%2$s
                Content-Type: text/css
                Content-Transfer-Encoding: quoted-printable
                Content-Location: cid:css-1@mhtml.blink

                td { width: 12px }
                --%2$s--
                """.formatted(encodedWord(title), boundary, quoted(html, StandardCharsets.UTF_8));
        return lines(archive);
    }

    /** As Word saves it: the page in base64, then a list of its files. */
    static byte[] byWord(String html) {
        String boundary = "----=_NextPart_01DA";
        String archive = """
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="%1$s"

                此文档为“单个文件网页”。
                --%1$s
                Content-Location: file:///C:/0000/nb.htm
                Content-Transfer-Encoding: base64
                Content-Type: text/html; charset="gb2312"

                %2$s
                --%1$s
                Content-Location: file:///C:/0000/nb.files/filelist.xml
                Content-Transfer-Encoding: quoted-printable
                Content-Type: text/xml; charset="utf-8"

                <xml xmlns:o=3D"urn:schemas-microsoft-com:office:office"><o:MainFile HRef=3D"../nb.htm"/></xml>
                --%1$s--
                """.formatted(boundary, Base64.getMimeEncoder().encodeToString(html.getBytes(GB18030)));
        return lines(archive);
    }

    private static byte[] lines(String archive) {
        return archive.replace("\r\n", "\n").replace("\n", LINE).getBytes(StandardCharsets.UTF_8);
    }

    private static String encodedWord(String text) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static String quoted(String text, Charset charset) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (byte each : text.getBytes(charset)) {
            boolean isPlain = each >= ' ' && each < 127 && each != '=';
            String next = each == '\n'
                    ? "\n"
                    : isPlain
                            ? String.valueOf((char) each)
                            : "=%02X".formatted(each & 0xFF).toUpperCase(Locale.ROOT);
            if (each == '\n') {
                column = -next.length();
            } else if (column + next.length() > WIDTH) {
                out.append("=\n");
                column = 0;
            }
            out.append(next);
            column += next.length();
        }
        return out.toString();
    }
}
