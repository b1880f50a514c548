package org.gouji.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.check.RuleBook;
import org.gouji.check.copying.CopyingSettings;
import org.gouji.check.history.HistoryCheck;
import org.gouji.decide.Decisions;
import org.gouji.decide.DecisionsReader;
import org.gouji.document.ocr.OcrEngine;
import org.gouji.document.ocr.Tesseract;
import org.gouji.form.FormLibrary;
import org.gouji.intake.ReportReading;
import org.gouji.message.Refusal;
import org.gouji.model.ReportYear;
import org.gouji.model.Submission;
import org.gouji.roster.Roster;
import org.gouji.roster.RosterReader;

/**
 * What a job reads and checks with, as its settings say.
 *
 * @param definitions fingerprints of what the numbers depend on besides the reports and the program, by name
 */
record Stages(
        FormLibrary forms,
        RuleBook rules,
        CopyingSettings copying,
        Roster roster,
        FileReader reader,
        AuditCheck audit,
        Decisions decisions,
        Map<String, String> definitions) {

    Stages {
        definitions = Collections.unmodifiableMap(new TreeMap<>(definitions));
    }

    static Stages of(JobSettings settings) {
        JobSettings.Folders folders = settings.folders();
        FormLibrary forms = folders.hasForms() ? FormLibrary.with(folders.forms()) : FormLibrary.builtIn();
        RuleBook rules = folders.hasForms() ? RuleBook.with(folders.forms()) : RuleBook.builtIn();
        Roster roster = new RosterReader(settings.county()).read(folders.roster());
        CopyingSettings copying =
                folders.hasForms() ? CopyingSettings.with(folders.forms()) : CopyingSettings.builtIn();
        ReportReading reading = new ReportReading(forms, rules, settings.limits()).withOcr(ocr(settings));
        Map<String, String> definitions = Map.of(
                "forms", forms.fingerprint(),
                "rules", rules.fingerprint(),
                "copying", copying.fingerprint(),
                "limits", Fingerprint.of(List.of(settings.limits().toString(), settings.ocr())),
                "roster", Fingerprint.of(bytes(folders.roster())));
        HistoryCheck history = new HistoryCheck(forms, rules);
        AuditCheck audit =
                (current, earlier, merged) -> history.check(current, earlier, merged, isNew(roster, current));
        Decisions decisions = folders.hasDecisions()
                ? new DecisionsReader(roster, forms, rules).read(folders.decisions())
                : Decisions.NONE;
        return new Stages(forms, rules, copying, roster, reading::read, audit, decisions, definitions);
    }

    /** Whether the roster did not have the unit in the year before. */
    private static boolean isNew(Roster roster, Submission submission) {
        ReportYear before = new ReportYear(submission.year().year() - 1);
        return roster.unit(submission.unit()).map(unit -> !unit.isIn(before)).orElse(false);
    }

    /** Changes whenever a file might be read or assigned otherwise than before. */
    String fingerprint() {
        return Fingerprint.of(List.of(
                ProgramParts.reading(),
                definitions.toString(),
                roster.county().code(),
                roster.county().name(),
                roster.county().within().toString()));
    }

    private static OcrEngine ocr(JobSettings settings) {
        return settings.ocr().equals(JobSettings.NO_OCR) ? OcrEngine.NONE : Tesseract.at(settings.ocr());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Refusal.at(file, "file.unreadable", Map.of("cause", e), e);
        }
    }
}
