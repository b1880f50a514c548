package org.gouji.publish.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files that all pages share: style, script, the chart library with its licence, and the door to both languages. */
final class Assets {

    private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.3.1/";

    /** Resource by the name of its file in the pages. */
    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "index.html", "/site/index.html",
            "assets/site.css", "/site/site.css",
            "assets/site.js", "/site/site.js",
            "assets/charts.js", "/site/charts.js",
            "assets/echarts.js", CHARTS + "dist/echarts.common.min.js",
            "assets/echarts-LICENSE.txt", CHARTS + "LICENSE",
            "assets/echarts-NOTICE.txt", CHARTS + "NOTICE"));

    private Assets() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("assets"));
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            try (InputStream resource = Assets.class.getResourceAsStream(file.getValue())) {
                if (resource == null) {
                    throw new IllegalStateException("The program lacks " + file.getValue() + ".");
                }
                Files.copy(resource, folder.resolve(file.getKey()));
            }
        }
    }
}
