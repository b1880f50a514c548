package org.gouji.check.copying;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.check.ReportCheck;
import org.gouji.check.place.ForeignPlaceCheck;
import org.gouji.check.place.PlaceWords;
import org.gouji.definition.DefinitionFile;
import org.gouji.definition.DefinitionNode;
import org.gouji.form.FormLibrary;

/**
 * What tells a report of one's own from one taken from elsewhere: {@code copying.yml} of the program and, if it is there, of
 * the office's folder of forms.
 *
 * @param fingerprint changes whenever one of the files does
 */
public record CopyingSettings(PlaceWords places, SelfNames selfNames, LikenessLimits likeness, String fingerprint) {

    private static final LikenessLimits NO_LIMITS = new LikenessLimits(100, 100, 2, 1, List.of());

    /** The settings that come with the program. */
    public static CopyingSettings builtIn() {
        DefinitionFile file = DefinitionFile.ofResource(FormLibrary.COPYING);
        return file.read(node -> new CopyingSettings(
                node.nested("places", PlaceWords::read),
                node.nested("self-names", SelfNames::read),
                node.nested("likeness", limits -> LikenessLimits.read(limits, NO_LIMITS)),
                DefinitionFile.fingerprint(List.of(file))));
    }

    /** With those of an office's folder. */
    public static CopyingSettings with(Path folder) {
        CopyingSettings builtIn = builtIn();
        Path own = folder.resolve(FormLibrary.COPYING);
        return Files.exists(own) ? builtIn.with(DefinitionFile.of(own)) : builtIn;
    }

    private CopyingSettings with(DefinitionFile own) {
        String both = fingerprint + " " + DefinitionFile.fingerprint(List.of(own));
        return own.read(node -> with(node, both));
    }

    private CopyingSettings with(DefinitionNode node, String both) {
        return new CopyingSettings(
                node.optional("places", PlaceWords::read).map(places::with).orElse(places),
                node.optional("self-names", names -> selfNames.with(names.texts("shared")))
                        .orElse(selfNames),
                node.optional("likeness", limits -> LikenessLimits.read(limits, likeness))
                        .orElse(likeness),
                both);
    }

    /** The checks of a report alone. */
    public List<ReportCheck> checks() {
        return List.of(new ForeignPlaceCheck(places), new SelfNameCheck(selfNames));
    }
}
