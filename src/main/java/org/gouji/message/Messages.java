package org.gouji.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.model.CellState;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Severity;
import org.gouji.model.Source;

/** What Gouji says to people, in one language; from {@code messages_zh.properties} or {@code messages_en.properties}. */
public final class Messages {

    private final Map<String, Template> templates = new HashMap<>();

    public Messages(Language language) {
        String name = "/messages_" + language.code() + ".properties";
        try (InputStream stream = Messages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks " + name + ".");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            properties.stringPropertyNames().forEach(key -> templates.put(key, template(properties, key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same said in Chinese and then in English, for one line that has to serve everybody. */
    public static String inBoth(Function<Messages, String> said) {
        return said.apply(new Messages(Language.ZH)) + " " + said.apply(new Messages(Language.EN));
    }

    private static Template template(Properties properties, String key) {
        return new Template(properties.getProperty(key, ""));
    }

    /** The sentence of a finding. A rule without a sentence of its own is an office's and has the general one. */
    public String sentence(Finding finding) {
        Map<String, String> arguments = new TreeMap<>(finding.arguments());
        arguments.put("rule", finding.rule());
        if (finding.outcome() == Outcome.NOT_ASSESSABLE) {
            return text("not-assessable", arguments);
        }
        String sentence = text(templates.containsKey(finding.rule()) ? finding.rule() : general(arguments), arguments);
        if (arguments.containsKey(Finding.MERGED)) {
            sentence += text("finding.merged", arguments);
        }
        arguments.put("sentence", sentence);
        if (finding.outcome() == Outcome.SETTLED) {
            return text("settled", arguments);
        }
        return finding.isExplained() ? text("cause", arguments) : sentence;
    }

    /** Whether the report or the reading is the likelier cause of a finding, and why; empty where nobody has judged. */
    public String fault(Finding finding) {
        String why = finding.arguments().getOrDefault(Finding.FAULT_WHY, "");
        return why.isEmpty() ? "" : text("fault." + why, finding.arguments());
    }

    private static String general(Map<String, String> arguments) {
        if (arguments.containsKey("condition")) {
            return "condition";
        }
        return ">=".equals(arguments.get("relation")) ? "identity.at-least" : "identity.equal";
    }

    /**
     * The sentence of a rule, with dots for what differs from report to report; empty for an office's own, which has the
     * general one.
     */
    public String pattern(String rule) {
        Template template = templates.get(rule);
        return template == null
                ? ""
                : template.fill(template.placeholders().stream().collect(Collectors.toMap(name -> name, name -> "…")));
    }

    /** What could be entered instead, as a sentence; empty if the finding proposes nothing. */
    public String proposal(Finding finding) {
        return finding.proposal().isEmpty() ? "" : text("proposal", Map.of("proposal", finding.proposal()));
    }

    /** A place in a document as people say it: 第57行, 表格2第9行第4格. */
    public String source(Source source) {
        if (source instanceof Source.Whole) {
            return text("source.whole");
        }
        if (source instanceof Source.Line line) {
            return text("source.line", Map.of("line", number(line.line())));
        }
        if (source instanceof Source.Paragraph paragraph) {
            return text("source.paragraph", Map.of("paragraph", number(paragraph.paragraph())));
        }
        if (source instanceof Source.TableCell cell) {
            return text(
                    "source.cell",
                    Map.of("table", number(cell.table()), "row", number(cell.row()), "cell", number(cell.cell())));
        }
        if (source instanceof Source.SheetCell cell) {
            return text("source.sheet", Map.of("sheet", cell.sheet(), "cell", cell.cell()));
        }
        if (source instanceof Source.OnPage page) {
            return inside(page.place(), text("source.page", Map.of("page", number(page.page()))));
        }
        if (source instanceof Source.InPicture picture) {
            return inside(picture.place(), text("source.picture", Map.of("picture", number(picture.picture()))));
        }
        if (source instanceof Source.ByOcr read) {
            return text("source.ocr", Map.of("place", source(read.place())));
        }
        if (source instanceof Source.Inside inside) {
            return inside(inside.place(), text("source.inside", Map.of("file", inside.file())));
        }
        throw new IllegalArgumentException("There is no word for the place " + source + ".");
    }

    private String inside(Source place, String outer) {
        return place instanceof Source.Whole
                ? outer
                : text("source.within", Map.of("outer", outer, "place", source(place)));
    }

    /** Why a cell could not be read, from the reason that its value carries. */
    public String unreadable(String reason) {
        return text("unreadable." + reason);
    }

    public String word(Severity severity) {
        return text("severity." + severity.code());
    }

    public String word(Outcome outcome) {
        return text("outcome." + outcome.code());
    }

    public String word(CellState state) {
        return text("state." + state.code());
    }

    /** A text without placeholders. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /** Any text of the bundle with its placeholders filled. */
    public String text(String key, Map<String, String> arguments) {
        Template template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException("There is no message " + key + ".");
        }
        return template.fill(arguments);
    }

    Set<String> keys() {
        return templates.keySet();
    }

    Set<String> placeholders(String key) {
        Template template = templates.get(key);
        return template == null ? Set.of() : template.placeholders();
    }

    private static String number(int number) {
        return Integer.toString(number);
    }
}
