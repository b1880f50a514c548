package org.gouji.publish;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.message.Refusal;
import org.gouji.publish.RegionView.Line;

/** The page of a region: who below it has published what, with the way to their pages. */
public final class RegionSite {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private RegionSite() {}

    /**
     * Writes it, if it is another one than the one that is there.
     *
     * @param site folder of the region's pages
     */
    public static void write(Path site, String name, List<Integer> years, List<Line> lines) {
        try {
            Files.createDirectories(site);
            for (Language language : Language.values()) {
                String file = language == Language.ZH ? "index.html" : "index-en.html";
                byte[] page = page(new RegionView(name, years, lines), new Messages(language));
                Path place = site.resolve(file);
                if (!Files.exists(place) || !Arrays.equals(Files.readAllBytes(place), page)) {
                    Path aside = site.resolve("." + file);
                    Files.write(aside, page);
                    Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw Refusal.of("publish.unwritable", Map.of("folder", site, "name", "site", "cause", Disk.reason(e)), e);
        }
    }

    private static byte[] page(RegionView view, Messages messages) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render("region.jte", Map.of("view", view, "messages", messages), output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        output.writeTo(bytes);
        return bytes.toByteArray();
    }
}
