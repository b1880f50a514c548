package org.gouji.document.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gouji.document.Budget;
import org.gouji.document.HeldFile;
import org.gouji.document.ZipPackage;
import org.jspecify.annotations.Nullable;

/** The parts of a DOCX that only some documents need: opened when the document first refers to them. */
final class DocxParts {

    private final ZipPackage parts;
    private final String main;
    private final String folder;
    private final Budget budget;
    private @Nullable Numbering numbering;
    private @Nullable Styles styles;
    private @Nullable Map<String, String> pictures;

    /**
     * Of a package.
     *
     * @param main name of its main part
     */
    DocxParts(ZipPackage parts, String main, Budget budget) {
        this.parts = parts;
        this.main = main;
        this.folder = main.substring(0, main.lastIndexOf('/') + 1);
        this.budget = budget;
    }

    Numbering numbering() throws IOException {
        if (numbering == null) {
            byte[] bytes = bytes(folder + "numbering.xml");
            numbering = bytes.length == 0 ? Numbering.none() : read(bytes, Numbering::read);
        }
        return numbering;
    }

    /** Most style sheets neither number nor hide anything, and looking for the words costs less than reading them. */
    Styles styles() throws IOException {
        if (styles == null) {
            byte[] bytes = bytes(folder + "styles.xml");
            boolean matters = holds(bytes, ":vanish") || holds(bytes, ":numId");
            styles = matters ? read(bytes, Styles::read) : Styles.none();
        }
        return styles;
    }

    /** The picture that the document calls by this relation. */
    HeldFile.Content picture(String relation) {
        return relation.isEmpty() ? HeldFile.NO_CONTENT : () -> bytes(pictures().getOrDefault(relation, ""));
    }

    private Map<String, String> pictures() throws IOException {
        if (pictures == null) {
            byte[] bytes = bytes(folder + "_rels/" + main.substring(folder.length()) + ".rels");
            pictures = bytes.length == 0 ? Map.of() : read(bytes, this::pictures);
        }
        return pictures;
    }

    private Map<String, String> pictures(XmlPart relations) throws IOException {
        Map<String, String> targets = new HashMap<>();
        while (relations.nextInside(0)) {
            if (relations.attribute("Type").endsWith("/image")) {
                String target = relations.attribute("Target");
                targets.put(relations.attribute("Id"), target.startsWith("/") ? target.substring(1) : folder + target);
            }
        }
        return targets;
    }

    private byte[] bytes(String name) throws IOException {
        Optional<InputStream> in = parts.stream(name, budget);
        if (in.isEmpty()) {
            return new byte[0];
        }
        try (InputStream stream = in.get()) {
            return stream.readAllBytes();
        }
    }

    /** What is made of a part. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(XmlPart xml) throws IOException;
    }

    private static <T> T read(byte[] bytes, Reading<T> reading) throws IOException {
        try (XmlPart xml = XmlPart.open(new ByteArrayInputStream(bytes))) {
            return reading.of(xml);
        }
    }

    private static boolean holds(byte[] bytes, String word) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(word);
    }
}
