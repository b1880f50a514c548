package org.gouji.document.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A DOCX put together from its parts. */
final class Docx {

    private static final String SPACES = Stream.of(
                    "w=http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "r=http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "mc=http://schemas.openxmlformats.org/markup-compatibility/2006",
                    "m=http://schemas.openxmlformats.org/officeDocument/2006/math",
                    "a=http://schemas.openxmlformats.org/drawingml/2006/main",
                    "wps=http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
                    "v=urn:schemas-microsoft-com:vml")
            .map(each -> " xmlns:" + each.replace("=", "=\"") + "\"")
            .collect(Collectors.joining());

    private final Map<String, String> parts = new LinkedHashMap<>();

    private Docx() {
        parts.put("[Content_Types].xml", "<Types/>");
    }

    /** With what stands inside its body. */
    static Docx of(String body) {
        return new Docx().with("word/document.xml", "w:document", "<w:body>" + body + "<w:sectPr/></w:body>");
    }

    static Docx empty() {
        return new Docx();
    }

    Docx with(String part, String root, String content) {
        return with(part, "<?xml version=\"1.0\"?><%s%s>%s</%s>".formatted(root, SPACES, content, root));
    }

    Docx with(String part, String xml) {
        parts.put(part, xml);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A paragraph of one run. */
    static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String tbl(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    /** A cell with a paragraph. */
    static String tc(String text) {
        return "<w:tc>" + p(text) + "</w:tc>";
    }

    /** A cell with properties. */
    static String tc(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }
}
