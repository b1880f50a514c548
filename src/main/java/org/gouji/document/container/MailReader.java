package org.gouji.document.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.document.Beside;
import org.gouji.document.Budget;
import org.gouji.document.ContainerReader;
import org.gouji.document.DocumentFile;
import org.gouji.document.HeldFile;
import org.gouji.document.RefusedFile;

/** An e-mail: what the sender wrote, and the files that go with it. */
public final class MailReader implements ContainerReader {

    private static final String MESSAGE = "message/rfc822";
    private static final String OUTLOOK_PACKAGE = "application/ms-tnef";

    @Override
    public List<HeldFile> files(DocumentFile container, Budget budget) throws IOException {
        List<MimePart> parts = MimeParts.of(container.bytes(), budget);
        Set<Integer> withPage = parts.stream()
                .filter(part -> part.alternatives() > 0 && part.isBody() && part.isHtml())
                .map(MimePart::alternatives)
                .collect(Collectors.toSet());
        Beside beside = new PartsBeside(parts);
        List<HeldFile> files = new ArrayList<>();
        for (MimePart part : parts) {
            boolean isRepeated = part.isBody() && part.isPlainText() && withPage.contains(part.alternatives());
            boolean isEmptyBody = part.isBody() && new String(part.bytes(), HeldName.GB18030).isBlank();
            if (!isRepeated && !isEmptyBody && !part.isOrnament()) {
                file(part, files.size() + 1, beside).ifPresent(files::add);
            }
        }
        return files;
    }

    private static Optional<HeldFile> file(MimePart part, int number, Beside beside) {
        String name = HeldName.safe(part.header().fileName().orElseGet(() -> nameOf(part, number)));
        if (HeldName.isJunk(name)) {
            return Optional.empty();
        }
        return Optional.of(new HeldFile(name, isOutlookPackage(part, name) ? MailReader::refused : part, beside));
    }

    private static String nameOf(MimePart part, int number) {
        if (part.isBody()) {
            return part.isHtml() ? "body.html" : "body.txt";
        }
        return part.type().equals(MESSAGE) ? "message-" + number + ".eml" : "part-" + number;
    }

    private static byte[] refused() {
        throw new RefusedFile("FILE-05", "winmail.dat");
    }

    /** Outlook's own format for mails to other Outlooks; nobody else can open what is in it. */
    private static boolean isOutlookPackage(MimePart part, String name) {
        return part.type().equals(OUTLOOK_PACKAGE) || name.equalsIgnoreCase("winmail.dat");
    }
}
