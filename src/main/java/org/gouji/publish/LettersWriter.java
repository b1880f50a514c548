package org.gouji.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.gouji.consolidate.CountyFinding;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Finding;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.parallel.InOrder;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.csv.LettersCsv;
import org.gouji.publish.csv.RepliesCsv;
import org.gouji.publish.fillin.ReplyWorkbook;
import org.gouji.publish.letter.Letter;
import org.gouji.publish.letter.LetterDraft;
import org.gouji.publish.letter.LetterPage;
import org.gouji.publish.letter.LetterText;
import org.gouji.roster.Unit;

/**
 * Writes the letters about a year into a folder, each with its reply sheet, with a list of them and of what was replied.
 * They are in Chinese, for they are official.
 */
public final class LettersWriter {

    /** The endings of a letter's files. */
    public static final String DOCUMENT = ".docx";

    public static final String PAGE = ".html";
    public static final String REPLY = "-答复单.xlsx";

    /** Letters that are made while others are entered into the list. */
    private static final int MOST_AT_ONCE = 16;

    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private final LetterContent content;
    private final Path folder;
    private final Executor hands;
    private final Messages messages = new Messages(Language.ZH);
    private final LetterDraft draft;
    private final LetterPage page;
    private final ReplyWorkbook replySheet;
    private final Map<String, List<Finding>> county = new HashMap<>();

    /** A letter that has been written: what the list says of it, and its files by name. */
    private record Written(LettersCsv.Line line, Map<String, byte[]> files) {}

    /** @param hands who makes the letters */
    public LettersWriter(LetterContent content, Path folder, Executor hands) {
        this.content = content;
        this.folder = folder;
        this.hands = hands;
        this.draft = new LetterDraft(content.roster().county(), messages);
        this.page = new LetterPage(messages);
        this.replySheet = new ReplyWorkbook(messages);
        for (CountyFinding found : content.county()) {
            county.computeIfAbsent(found.unitCode(), none -> new ArrayList<>()).add(found.finding());
        }
    }

    /** Writes a letter to each unit about whose submission something is open; tells how many letters that are. */
    public int write(Submissions submissions) {
        int[] letters = {0};
        try (CsvFile file = new CsvFile(folder.resolve(LettersCsv.NAME), LettersCsv.COLUMNS);
                InOrder<Written> written = new InOrder<>(hands, MOST_AT_ONCE)) {
            LettersCsv list = new LettersCsv(file);
            submissions.each(submission -> letter(submission).ifPresent(letter -> {
                if (written.isFull()) {
                    enter(written.take(), list);
                }
                written.give(() -> write(letter));
                letters[0]++;
            }));
            while (!written.isEmpty()) {
                enter(written.take(), list);
            }
            file.finish();
        }
        writeReplies();
        return letters[0];
    }

    /** With a copy for those who open it by double click and copy what they accept. */
    private void writeReplies() {
        try (CsvFile file = new CsvFile(folder.resolve(RepliesCsv.NAME), RepliesCsv.COLUMNS)) {
            RepliesCsv.write(file, content.proposals());
            long rows = file.finish().rows();
            ExcelCopies.copy(folder.resolve(RepliesCsv.NAME), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Letter> letter(Submission submission) {
        UnitCode code = submission.unit();
        return content.roster()
                .unit(code)
                .flatMap(unit -> draft.letter(unit, submission, county.getOrDefault(code.code(), List.of())));
    }

    private Written write(Letter letter) {
        LetterText text = new LetterText(letter, content.terms(), messages);
        Unit unit = letter.unit();
        LettersCsv.Line line = new LettersCsv.Line(
                letter.number(),
                unit.code().code(),
                unit.name(),
                letter.year().year(),
                letter.errors(),
                letter.warnings());
        String name = fileName(unit.code(), unit.name());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name + DOCUMENT, content.document().bytes(text));
        files.put(name + PAGE, page.bytes(text));
        files.put(name + REPLY, replySheet.bytes(letter, text));
        files.forEach(this::write);
        return new Written(line, files);
    }

    private static void enter(Written letter, LettersCsv list) {
        letter.files().forEach((name, bytes) -> list.write(letter.line(), name, bytes));
    }

    /** What the files of a unit are called, before the ending that says what they are. */
    public static String fileName(UnitCode unit, String name) {
        return UNSAFE.matcher(unit.code() + "-" + name).replaceAll("_");
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
