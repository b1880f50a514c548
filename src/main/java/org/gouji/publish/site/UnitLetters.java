package org.gouji.publish.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.consolidate.UnitCoverage;
import org.gouji.publish.LettersWriter;

/** The letters about a year, which stand in a folder beside that of the pages. */
final class UnitLetters {

    private static final List<Kind> KINDS = List.of(
            new Kind(LettersWriter.DOCUMENT, "unit.letter.document"),
            new Kind(LettersWriter.PAGE, "unit.letter.page"),
            new Kind(LettersWriter.REPLY, "unit.letter.reply"));

    /** From the page of a unit to the folder in which that of the pages is: out of year, language and pages. */
    private static final String UP = "../../../";

    private final Optional<Path> folder;

    UnitLetters(Optional<Path> folder) {
        this.folder = folder;
    }

    private record Kind(String ending, String word) {}

    /** The files of the letter to a unit; none if it was not written to. */
    List<UnitPage.LetterLink> to(UnitCoverage unit, Speech speech) {
        List<UnitPage.LetterLink> links = new ArrayList<>();
        for (Kind kind : KINDS) {
            String name = LettersWriter.fileName(unit.unit(), unit.name()) + kind.ending;
            folder.filter(version -> Files.exists(version.resolve(name)))
                    .ifPresent(version ->
                            links.add(new UnitPage.LetterLink(address(version, name), speech.say(kind.word))));
        }
        return links;
    }

    private static String address(Path version, String name) {
        int names = version.getNameCount();
        return UP + version.subpath(names - 2, names).toString().replace('\\', '/') + "/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
