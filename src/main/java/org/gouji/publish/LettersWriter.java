package org.gouji.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.consolidate.CountyFinding;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Finding;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.csv.LettersCsv;
import org.gouji.publish.letter.Letter;
import org.gouji.publish.letter.LetterDraft;
import org.gouji.publish.letter.LetterPage;
import org.gouji.publish.letter.LetterText;
import org.gouji.roster.Unit;

/** Writes the letters about a year into a folder, with a list of them. They are in Chinese, for they are official. */
public final class LettersWriter {

    private static final String UNSAFE = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final LetterContent content;
    private final Path folder;
    private final Messages messages = new Messages(Language.ZH);
    private final LetterDraft draft;
    private final LetterPage page;
    private final Map<String, List<Finding>> county = new HashMap<>();

    public LettersWriter(LetterContent content, Path folder) {
        this.content = content;
        this.folder = folder;
        this.draft = new LetterDraft(content.roster().county(), messages);
        this.page = new LetterPage(messages);
        for (CountyFinding found : content.county()) {
            county.computeIfAbsent(found.unitCode(), none -> new ArrayList<>()).add(found.finding());
        }
    }

    /** Writes a letter to each unit about whose submission something is open; tells how many letters that are. */
    public int write(Submissions submissions) {
        int[] letters = {0};
        try (CsvFile file = new CsvFile(folder.resolve(LettersCsv.NAME), LettersCsv.COLUMNS)) {
            LettersCsv list = new LettersCsv(file);
            submissions.each(submission -> letters[0] += write(submission, list));
            file.finish();
        }
        return letters[0];
    }

    private int write(Submission submission, LettersCsv list) {
        UnitCode code = submission.unit();
        return content.roster()
                .unit(code)
                .flatMap(unit -> draft.letter(unit, submission, county.getOrDefault(code.code(), List.of())))
                .map(letter -> write(letter, list))
                .orElse(0);
    }

    private int write(Letter letter, LettersCsv list) {
        LetterText text = new LetterText(letter, content.terms(), messages);
        Unit unit = letter.unit();
        LettersCsv.Line line = new LettersCsv.Line(
                letter.number(),
                unit.code().code(),
                unit.name(),
                letter.year().year(),
                letter.errors(),
                letter.warnings());
        String name = (unit.code().code() + "-" + unit.name()).replaceAll(UNSAFE, "_");
        write(name + ".docx", content.document().bytes(text), line, list);
        write(name + ".html", page.bytes(text), line, list);
        return 1;
    }

    private void write(String name, byte[] bytes, LettersCsv.Line line, LettersCsv list) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        list.write(line, name, bytes);
    }
}
