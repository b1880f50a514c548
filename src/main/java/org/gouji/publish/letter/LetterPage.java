package org.gouji.publish.letter;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gouji.message.Messages;

/** A letter -> a page that can be printed on A4, complete in itself. */
public final class LetterPage {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final Messages messages;

    public LetterPage(Messages messages) {
        this.messages = messages;
    }

    /** The page, in UTF-8. */
    public byte[] bytes(LetterText text) {
        StringOutput output = new StringOutput();
        TEMPLATES.render("letter.jte", Map.of("letter", text, "messages", messages), output);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }
}
