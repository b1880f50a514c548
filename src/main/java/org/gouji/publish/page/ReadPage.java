package org.gouji.publish.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.gouji.form.FormLibrary;
import org.gouji.message.Messages;
import org.gouji.model.Finding;
import org.gouji.model.Report;

/**
 * The page of one file: its tables as they were read, in the shape of the official form, and beside them the original, so
 * that a person can compare the two.
 */
public final class ReadPage {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final FormLibrary forms;
    private final Messages messages;

    public ReadPage(FormLibrary forms, Messages messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** The page, in UTF-8. */
    public byte[] bytes(String name, List<Report> reports, List<Finding> findings, Original original) {
        List<ShownReport> shown = reports.stream()
                .map(report -> ShownReport.of(report, forms.form(report.form()), messages))
                .toList();
        List<ShownFinding> ofFile = findings.stream()
                .map(finding -> ShownFinding.of(finding, messages))
                .toList();
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render(
                "read.jte",
                Map.of(
                        "name", name,
                        "reports", shown,
                        "findings", ofFile,
                        "original", original,
                        "messages", messages),
                output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
