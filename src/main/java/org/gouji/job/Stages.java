package org.gouji.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.gouji.check.RuleBook;
import org.gouji.form.FormLibrary;
import org.gouji.intake.ReportReading;
import org.gouji.model.OperatorException;
import org.gouji.roster.Roster;
import org.gouji.roster.RosterReader;

/**
 * What a job reads and checks with, as its settings say.
 *
 * @param fingerprint changes whenever a file might be read or assigned otherwise than before
 */
record Stages(FormLibrary forms, RuleBook rules, Roster roster, FileReader reader, String fingerprint) {

    static Stages of(JobSettings settings) {
        JobSettings.Folders folders = settings.folders();
        FormLibrary forms = folders.hasForms() ? FormLibrary.with(folders.forms()) : FormLibrary.builtIn();
        RuleBook rules = folders.hasForms() ? RuleBook.with(folders.forms()) : RuleBook.builtIn();
        Roster roster = new RosterReader(settings.county()).read(folders.roster());
        ReportReading reading = new ReportReading(forms, rules);
        return new Stages(forms, rules, roster, reading::read, fingerprint(settings, forms, rules));
    }

    private static String fingerprint(JobSettings settings, FormLibrary forms, RuleBook rules) {
        try {
            return Fingerprint.of(List.of(
                    ReportReading.READER_VERSION,
                    forms.fingerprint(),
                    rules.fingerprint(),
                    Fingerprint.of(Files.readAllBytes(settings.folders().roster())),
                    settings.county().toString()));
        } catch (IOException e) {
            throw new OperatorException(
                    "%s: the roster cannot be read (%s), check it."
                            .formatted(settings.folders().roster(), e.getMessage()),
                    e);
        }
    }
}
