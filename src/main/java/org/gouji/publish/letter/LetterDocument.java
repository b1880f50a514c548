package org.gouji.publish.letter;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.gouji.publish.zip.FixedZip;

/**
 * A letter -> a Word document, by a template that an office can replace by its own. The template has the names of what is
 * filled in between double braces, and in square brackets in the row that is repeated for each problem.
 */
public final class LetterDocument {

    /** The name in the head of the table of problems. */
    static final String PROBLEMS = "问题清单";

    private static final String OWN = "/letter/letter.docx";

    private final String name;
    private final byte[] template;

    private LetterDocument(String name, byte[] template) {
        this.name = name;
        this.template = template;
    }

    /** By the template that comes with Gouji. */
    public static LetterDocument builtIn() {
        try (InputStream stream = LetterDocument.class.getResourceAsStream(OWN)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks " + OWN + ".");
            }
            return new LetterDocument(OWN, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the template of an office. */
    public static LetterDocument with(Path template) {
        try {
            return new LetterDocument(template.toString(), Files.readAllBytes(template));
        } catch (IOException e) {
            throw unusable(template.toString(), e.getClass().getSimpleName(), e);
        }
    }

    /** The template's bytes, on which all letters depend. */
    public byte[] template() {
        return template.clone();
    }

    /** The document. */
    public byte[] bytes(LetterText text) {
        // A name that is not known would stay in the letter: better no letter.
        Configure configuration = Configure.builder()
                .bind(PROBLEMS, new LoopRowTableRenderPolicy())
                .setValidErrorHandler(new Configure.AbortHandler())
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFTemplate opened = XWPFTemplate.compile(new ByteArrayInputStream(template), configuration)) {
            opened.render(names(text)).write(bytes);
            return FixedZip.of(bytes.toByteArray());
        } catch (RenderException
                | ResolverException
                | POIXMLException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | EmptyFileException
                | IOException e) {
            throw unusable(name, String.valueOf(e.getMessage()), e);
        }
    }

    private static OperatorException unusable(String template, String cause, Exception e) {
        Map<String, String> arguments = Map.of("template", template, "cause", cause);
        return Refusal.of("letter.template", arguments, e);
    }

    /** What a template can name; Chinese, for people at an office write templates. */
    private static Map<String, Object> names(LetterText text) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("机关", text.office());
        names.put("编号", text.number());
        names.put("事由", text.subject());
        names.put("文种", text.kind());
        names.put("单位", text.unit());
        names.put("年度", text.year());
        names.put("文件", text.file());
        names.put("收到日期", text.received());
        names.put("必须改正", text.errors());
        names.put("核实说明", text.warnings());
        names.put("期限", text.deadline());
        names.put("正文", text.opening());
        names.put(PROBLEMS, text.lines().stream().map(LetterDocument::names).toList());
        names.put("整改要求", List.copyOf(text.demands()));
        names.put("报送要求", text.reply());
        names.put("联系方式", text.contact());
        names.put("日期", text.date());
        return names;
    }

    private static Map<String, String> names(LetterText.Line line) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("序号", line.number());
        names.put("问题", line.sentence());
        names.put("出处", line.place());
        names.put("规则", line.rule());
        names.put("原文", line.quote());
        names.put("建议", line.proposal());
        names.put("要求", line.demand());
        return names;
    }
}
