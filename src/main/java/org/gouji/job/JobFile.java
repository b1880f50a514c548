package org.gouji.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.definition.Definition;
import org.gouji.definition.DefinitionNode;
import org.gouji.document.DocumentLimits;
import org.gouji.document.ocr.Tesseract;
import org.gouji.job.JobSettings.Effort;
import org.gouji.job.JobSettings.Folders;
import org.gouji.publish.PackageCopy;
import org.gouji.roster.County;
import org.gouji.roster.CountySum;
import org.gouji.store.DatabaseSettings;

/** Job file -> {@link JobSettings}. Relative paths in it start from its own folder. */
public final class JobFile {

    private static final int CHUNK = 200;
    private static final String LAST_YEAR = "last";
    private static final Pattern HSQLDB_FILE = Pattern.compile("(jdbc:hsqldb:file:)([^;]+)(.*)");

    private static final String PASSWORD_FILE = "password-file";
    private static final Pattern CLEAR_PASSWORD = Pattern.compile("(?i)[?&;](ssl)?password=");

    private final Path base;
    private final Map<String, String> environment;

    private JobFile(Path base, Map<String, String> environment) {
        this.base = base;
        this.environment = environment;
    }

    /**
     * Reads a job file.
     *
     * @param overrides texts in place of those of the file, by key, inner keys as {@code database.url}
     * @param environment where passwords are taken from, by variable
     */
    public static JobSettings read(Path file, Map<String, String> overrides, Map<String, String> environment) {
        return Definition.read(file, overrides, node -> {
            if (node.isAbout("region")) {
                throw node.fail("region", "region.not-here", Map.of());
            }
            return settings(file, node, environment);
        });
    }

    /** The settings in the top node of a job file. */
    static JobSettings settings(Path file, DefinitionNode node, Map<String, String> environment) {
        Path base = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        return new JobFile(base, environment).settings(node);
    }

    private JobSettings settings(DefinitionNode node) {
        return new JobSettings(
                node.text("job"),
                node.nested("county", JobFile::county),
                folders(node),
                node.nested("database", this::database),
                node.optional("years", JobFile::years).orElse(YearRange.ALL),
                node.optional("deadlines", JobFile::deadlines)
                        .orElse(new Deadlines(Deadlines.BY_LAW, Deadlines.BY_LAW)),
                new Effort(
                        positive(node, "threads", Runtime.getRuntime().availableProcessors()),
                        positive(node, "chunk", CHUNK),
                        positive(node, "lease", Effort.LEASE)),
                node.optional("limits", JobFile::limits).orElse(DocumentLimits.SAFE.withMemory(DocumentLimits.MEMORY)),
                LetterKeys.read(node, this::path),
                node.optional("ocr", this::ocr).orElse(JobSettings.NO_OCR),
                new TreeSet<>(node.choices("copies", PackageCopy.class)),
                new Watch(
                        node.optionalText("metrics").map(this::path).orElse(Watch.NOTHING),
                        node.optionalText("log").map(this::path).orElse(Watch.NOTHING)),
                atLeast(0, node, "settling", 0));
    }

    private static County county(DefinitionNode node) {
        return new County(
                node.text("code"),
                node.text("name"),
                node.texts("within"),
                node.choiceOr("published", CountySum.class, CountySum.AREA).code(),
                AggregateKeys.read(node));
    }

    private Folders folders(DefinitionNode node) {
        return new Folders(
                path(node.text("inbox")),
                path(node.text("roster")),
                path(node.text("output")),
                node.optionalText("forms").map(this::path).orElse(Folders.NO_FORMS),
                node.optionalText("decisions").map(this::path).orElse(Folders.NO_DECISIONS));
    }

    private DatabaseSettings database(DefinitionNode node) {
        String url = node.text("url");
        if (CLEAR_PASSWORD.matcher(url).find()) {
            throw node.fail("url", "job.clear-password");
        }
        Matcher embedded = HSQLDB_FILE.matcher(url);
        if (embedded.matches()) {
            url = embedded.group(1) + path(embedded.group(2)) + embedded.group(3);
        }
        String user = node.textOr("user", "SA");
        Optional<String> file = node.optionalText(PASSWORD_FILE);
        Optional<String> variable = node.optionalText("password-variable");
        if (file.isPresent() && variable.isPresent()) {
            throw node.fail(PASSWORD_FILE, "job.two-passwords");
        }
        return new DatabaseSettings(
                url,
                user,
                file.map(name -> passwordIn(node, path(name)))
                        .or(() -> variable.map(name -> password(node, name)))
                        .orElse(""));
    }

    /** What stands in a file of its own, as systemd and containers hand over a secret, without the end of its line. */
    private static String passwordIn(DefinitionNode node, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw node.fail(
                    PASSWORD_FILE,
                    "job.password-file",
                    Map.of("file", file, "cause", e.getClass().getSimpleName()));
        }
    }

    private String password(DefinitionNode node, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .orElseThrow(() -> node.fail("password-variable", "job.variable", Map.of("variable", variable)));
    }

    private static YearRange years(DefinitionNode node) {
        YearRange years = new YearRange(node.integer("first"), node.integerOr(LAST_YEAR, Integer.MAX_VALUE));
        if (years.first() > years.last()) {
            throw node.fail(LAST_YEAR, "job.years");
        }
        return years;
    }

    private static Deadlines deadlines(DefinitionNode node) {
        return new Deadlines(day(node, "department"), day(node, "township"));
    }

    /** A day of any year, the one the law sets where there is none. */
    static MonthDay day(DefinitionNode node, String key) {
        Optional<String> text = node.optionalText(key);
        try {
            return text.map(day -> MonthDay.parse("--" + day)).orElse(Deadlines.BY_LAW);
        } catch (DateTimeException e) {
            throw node.fail(key, "job.day", Map.of("text", text.orElse("")));
        }
    }

    private static DocumentLimits limits(DefinitionNode node) {
        DocumentLimits safe = DocumentLimits.SAFE;
        return new DocumentLimits(
                positive(node, "bytes", safe.bytes()),
                positive(node, "unpacked-bytes", safe.unpackedBytes()),
                positive(node, "ratio", safe.ratio()),
                positive(node, "entries", safe.entries()),
                positive(node, "depth", safe.depth()),
                positive(node, "pages", safe.pages()),
                positive(node, "pieces", safe.pieces()),
                positive(node, "seconds", safe.seconds()),
                atLeast(DocumentLimits.TOGETHER, node, "memory", DocumentLimits.MEMORY));
    }

    /** The one engine there is, by its name or path. */
    private String ocr(DefinitionNode node) {
        node.choice("engine", OcrProgram.class);
        return node.optionalText("path").map(path -> path(path).toString()).orElse(Tesseract.COMMAND);
    }

    private enum OcrProgram {
        TESSERACT
    }

    static int positive(DefinitionNode node, String key, int otherwise) {
        return atLeast(1, node, key, otherwise);
    }

    private static int atLeast(int least, DefinitionNode node, String key, int otherwise) {
        int number = node.integerOr(key, otherwise);
        if (number < least) {
            throw node.fail(key, "definition.least", Map.of("key", key, "least", least, "found", number));
        }
        return number;
    }

    private Path path(String text) {
        return base.resolve(text).normalize();
    }
}
