package org.gouji.intake.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All files that were made to do harm. */
public final class HostileFiles {

    private HostileFiles() {}

    public static List<HostileFile> all() throws IOException {
        List<HostileFile> all = new ArrayList<>(TextFiles.files());
        all.addAll(PageFiles.files());
        all.addAll(SheetFiles.files());
        all.addAll(WordFiles.files());
        all.addAll(PdfFiles.files());
        all.addAll(OfdFiles.files());
        all.addAll(ArchiveFiles.files());
        all.addAll(MailFiles.files());
        all.addAll(Disguises.files());
        return all;
    }
}
