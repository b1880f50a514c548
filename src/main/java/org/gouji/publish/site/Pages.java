package org.gouji.publish.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gouji.message.Language;

/** Writes the pages of one language into its folder. */
final class Pages {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final Path folder;
    private final Speech speech;
    private final String county;
    private final List<Integer> years;

    Pages(Path site, Language language, String county, List<Integer> years) throws IOException {
        this.folder = Files.createDirectories(site.resolve(language.code()));
        this.speech = new Speech(language);
        this.county = county;
        this.years = List.copyOf(years);
        for (Integer year : years) {
            Files.createDirectories(folder.resolve(year.toString()));
        }
    }

    Speech speech() {
        return speech;
    }

    /** What stands around the page at an address. */
    Frame frame(String address, String title) {
        return new Frame(speech, county, years, address.contains("/") ? "../" : "", address, title);
    }

    /** Begins a page that is written part by part. */
    PageOutput open(String address) throws IOException {
        return new PageOutput(folder.resolve(address));
    }

    void render(String template, Map<String, Object> arguments, PageOutput output) {
        TEMPLATES.render("site/" + template + ".jte", arguments, output);
    }

    /** A page as it would be written. */
    String text(String template, Frame frame, Object view) {
        StringOutput text = new StringOutput();
        TEMPLATES.render("site/" + template + ".jte", Map.of("frame", frame, "view", view), text);
        return text.toString();
    }

    /** Writes a page from what it shows. */
    void write(String template, Frame frame, Object view) throws IOException {
        try (PageOutput output = open(frame.address())) {
            render(template, Map.of("frame", frame, "view", view), output);
        }
    }
}
