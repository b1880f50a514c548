package org.gouji.document.ocr;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gouji.document.Budget;
import org.gouji.document.RefusedFile;
import org.gouji.message.Refusal;

/** The program {@code tesseract} with its data for simplified Chinese, started once for all lines of a page. */
public final class Tesseract implements OcrEngine {

    /** What it is called where it stands on the path. */
    public static final String COMMAND = "tesseract";

    private static final String LANGUAGE = "chi_sim";
    /** Data trained apart from the other, so that both seldom make the same mistake. */
    private static final String SECOND_LANGUAGE = "eng";

    private static final String FIGURES = "tessedit_char_whitelist=0123456789.-/";
    private static final String SINGLE_LINE = "7";
    /** Figures come out better when they are taken for a word. */
    private static final String SINGLE_WORD = "8";

    private static final long LONGEST_SECONDS = 120;
    private static final long LOOK_MILLIS = 200;

    private final String command;

    private Tesseract(String command) {
        this.command = command;
    }

    /** The program of this name or path; one that is not there, or knows no Chinese, is the operator's to mend. */
    public static Tesseract at(String command) {
        try {
            Process process = new ProcessBuilder(command, "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String languages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            if (!languages.lines().toList().containsAll(List.of(LANGUAGE, SECOND_LANGUAGE))) {
                throw Refusal.at(command, "ocr.languages", Map.of("first", LANGUAGE, "second", SECOND_LANGUAGE));
            }
            return new Tesseract(command);
        } catch (IOException e) {
            throw Refusal.at(command, "ocr.program", Map.of(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String program() {
        return command;
    }

    @Override
    public List<String> read(List<BufferedImage> lines, Script script, Budget budget) throws IOException {
        if (lines.isEmpty()) {
            return List.of();
        }
        Path folder = Files.createTempDirectory("gouji-ocr");
        try {
            Path list = folder.resolve("list.txt");
            List<String> names = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                File file = folder.resolve(i + ".png").toFile();
                ImageIO.write(lines.get(i), "png", file);
                names.add(file.toString());
            }
            Files.write(list, names);
            return switch (script) {
                case CHINESE -> run(list, LANGUAGE, SINGLE_LINE, List.of(), lines.size(), budget);
                case FIGURES -> run(list, LANGUAGE, SINGLE_WORD, List.of("-c", FIGURES), lines.size(), budget);
                case FIGURES_AGAIN -> figuresAgain(list, lines.size(), budget);
            };
        } finally {
            delete(folder);
        }
    }

    /** As a word, and where nothing is seen as a line. */
    private List<String> figuresAgain(Path list, int lines, Budget budget) throws IOException {
        List<String> figures = List.of("-c", FIGURES);
        List<String> words = run(list, SECOND_LANGUAGE, SINGLE_WORD, figures, lines, budget);
        List<String> wholes = run(list, SECOND_LANGUAGE, SINGLE_LINE, figures, lines, budget);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            texts.add(words.get(i).isEmpty() ? wholes.get(i) : words.get(i));
        }
        return texts;
    }

    private List<String> run(Path list, String language, String layout, List<String> more, int lines, Budget budget)
            throws IOException {
        Path out = list.resolveSibling(language);
        List<String> words = new ArrayList<>(List.of(command, list.toString(), out.toString()));
        words.addAll(List.of("-l", language, "--psm", layout, "--dpi", "300"));
        words.addAll(more);
        words.add("tsv");
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        try {
            waitFor(process, budget);
        } finally {
            process.destroyForcibly();
        }
        return TesseractOutput.texts(Files.readString(list.resolveSibling(language + ".tsv")), lines);
    }

    /** Ends with the time of the file, at the latest. */
    private static void waitFor(Process process, Budget budget) throws IOException {
        try {
            for (long waited = 0; !process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS); waited += LOOK_MILLIS) {
                budget.checkTime();
                if (waited > TimeUnit.SECONDS.toMillis(LONGEST_SECONDS)) {
                    throw new RefusedFile("FILE-06", "seconds > " + LONGEST_SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        if (process.exitValue() != 0) {
            throw new IOException("tesseract ended with " + process.exitValue());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
