package org.gouji.document.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gouji.document.Budget;
import org.gouji.document.ZipPackage;
import org.jspecify.annotations.Nullable;

/** The parts of a DOCX that only some documents need: opened when the document first refers to them. */
final class DocxParts {

    private final Optional<ZipPackage> parts;
    private final String folder;
    private final Budget budget;
    private @Nullable Numbering numbering;
    private @Nullable Styles styles;

    DocxParts(Optional<ZipPackage> parts, String folder, Budget budget) {
        this.parts = parts;
        this.folder = folder;
        this.budget = budget;
    }

    Numbering numbering() throws IOException {
        if (numbering == null) {
            byte[] bytes = bytes("numbering.xml");
            numbering = bytes.length == 0 ? Numbering.none() : Numbering.read(XmlPart.open(stream(bytes)));
        }
        return numbering;
    }

    /** Most style sheets neither number nor hide anything, and looking for the words costs less than reading them. */
    Styles styles() throws IOException {
        if (styles == null) {
            byte[] bytes = bytes("styles.xml");
            boolean matters = holds(bytes, ":vanish") || holds(bytes, ":numId");
            styles = matters ? Styles.read(XmlPart.open(stream(bytes))) : Styles.none();
        }
        return styles;
    }

    private byte[] bytes(String name) throws IOException {
        if (parts.isEmpty()) {
            return new byte[0];
        }
        Optional<InputStream> in = parts.get().stream(folder + name, budget);
        if (in.isEmpty()) {
            return new byte[0];
        }
        try (InputStream stream = in.get()) {
            return stream.readAllBytes();
        }
    }

    private static InputStream stream(byte[] bytes) {
        return new java.io.ByteArrayInputStream(bytes);
    }

    private static boolean holds(byte[] bytes, String word) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(word);
    }
}
