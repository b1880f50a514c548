package org.gouji.intake.hostile;

import static org.gouji.document.Archives.text;
import static org.gouji.intake.hostile.HostileFile.hostile;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** E-mails and saved pages whose parts have no end, no code and no honest name. */
final class MailFiles {

    private static final String HEAD = "From: a@b\nTo: c@d\nMIME-Version: 1.0\n";

    private MailFiles() {}

    static List<HostileFile> files() {
        List<HostileFile> files = new ArrayList<>();
        mail(
                files,
                "parts-in-parts",
                "Content-Type: multipart/mixed; boundary=x\n\n"
                        + "--x\nContent-Type: multipart/mixed; boundary=x\n\n".repeat(3_000));
        mail(
                files,
                "mails-in-mails",
                "Content-Type: message/rfc822\n\n" + (HEAD + "Content-Type: message/rfc822\n\n").repeat(1_000));
        mail(files, "no-boundary", "Content-Type: multipart/mixed\n\n--\n--\n--");
        mail(files, "long-boundary", "Content-Type: multipart/mixed; boundary=" + "x".repeat(500_000) + "\n\n--x");
        mail(
                files,
                "many-parts",
                "Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n\n年报\n".repeat(5_000) + "--x--");
        mail(files, "long-header", "Subject: " + "a".repeat(1_000_000) + "\n\n年报");
        mail(files, "many-headers", "X-A: 1\n".repeat(15_000) + "\n年报");
        mail(files, "encoded-words", "Subject: " + "=?utf-7?B?K0FEdy0=?= ".repeat(10_000) + "\n\n年报");
        mail(files, "wrong-encoded-words", "Subject: =?gbk?B?%%%?= =?nosuch?Q?=ZZ?= =?utf-8?X?a?= =??=\n\n年报");
        mail(files, "unknown-charset", "Content-Type: text/plain; charset=../../etc/passwd\n\n年报");
        mail(files, "utf-7", "Content-Type: text/plain; charset=utf-7\n\n+ADw-script+AD4-");
        mail(
                files,
                "broken-base64",
                "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n%%%" + "A".repeat(100_001));
        mail(
                files,
                "broken-quoting",
                "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n" + "=Z".repeat(100_000));
        mail(
                files,
                "unknown-transfer",
                "Content-Type: text/plain\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n!!!");
        mail(files, "bomb", attachment("a.zip", ArchiveFiles.files().get(0).bytes()));
        mail(files, "name-upwards", attachment("../../../../etc/cron.d/a.txt", Draft.text(Draft.FIGURE)));
        mail(files, "name-of-device", attachment("CON", Draft.text(Draft.FIGURE)));
        mail(files, "many-names", "Content-Type: text/plain; " + "name*%d=\"a\";".repeat(10_000) + "\n\n年报");
        mail(
                files,
                "two-texts",
                "Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\n\n"
                        + string(Draft.text("9")) + "\n--x\nContent-Type: text/html; charset=utf-8\n\n"
                        + string(Draft.page("12")) + "\n--x--");
        mail(
                files,
                "encrypted",
                "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n"
                        + "Content-Transfer-Encoding: base64\n\nMIIB");
        files.add(
                hostile(
                        "mail-saved-page-that-frames-itself.mht",
                        () -> text(
                                HEAD + "Content-Type: multipart/related; boundary=x;"
                                        + " type=\"text/html\"\n\n--x\nContent-Type: text/html\nContent-Location: file:///a.htm\n\n"
                                        + "<html><frameset><frame src='a.htm'><frame src='file:///etc/passwd'></frameset></html>\n--x--")));
        return files;
    }

    private static void mail(List<HostileFile> files, String name, String rest) {
        files.add(hostile("mail-" + name + ".eml", () -> text(HEAD + rest)));
    }

    private static String attachment(String name, byte[] content) {
        return "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: application/octet-stream\n"
                + "Content-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=\"" + name + "\"\n\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\n--x--";
    }

    private static String string(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    static byte[] honest() {
        return text(HEAD + attachment("青岚镇2022年报.txt", Draft.text(Draft.FIGURE)));
    }
}
