package org.gouji.document.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.gouji.document.Budget;
import org.gouji.document.ZipPackage;

/** One document of an OFD package: where its pages and their templates are. */
final class OfdDocument {

    private static final NumberList A4 = NumberList.parse("0 0 210 297");

    private final String part;
    private final List<String> pages = new ArrayList<>();
    private final Map<String, String> templates = new HashMap<>();
    private final List<String> resources = new ArrayList<>();
    private NumberList area = A4;

    private OfdDocument(String part) {
        this.part = part;
    }

    /** The documents of a package, in order. */
    static List<OfdDocument> all(ZipPackage parts, Budget budget) throws IOException {
        List<String> roots = new ArrayList<>();
        TextOf root = new TextOf("DocRoot", roots::add);
        if (!OfdXml.read(parts, "OFD.xml", budget, root)) {
            throw new IOException("no OFD.xml");
        }
        List<OfdDocument> documents = new ArrayList<>();
        for (String location : roots) {
            OfdDocument document = new OfdDocument(OfdXml.resolve("OFD.xml", location));
            if (!OfdXml.read(parts, document.part, budget, document.new Index())) {
                throw new IOException("no " + document.part);
            }
            documents.add(document);
        }
        return documents;
    }

    /** Names of the parts with its pages. */
    List<String> pages() {
        return pages;
    }

    /** Names of the parts with what its pages have in common, by id. */
    Map<String, String> templates() {
        return templates;
    }

    /** Names of the parts with what its pages draw again and again. */
    List<String> resources() {
        return resources;
    }

    /** The file of a picture, empty if there is none of this id. */
    byte[] picture(String id, ZipPackage parts, Budget budget) throws IOException {
        for (String resource : resources) {
            Media media = new Media(id);
            OfdXml.read(parts, resource, budget, media);
            Optional<InputStream> file = parts.stream(OfdXml.resolve(resource, media.location()), budget);
            if (file.isPresent()) {
                try (InputStream in = file.get()) {
                    return in.readAllBytes();
                }
            }
        }
        return new byte[0];
    }

    /** Looks for a picture in a part with resources. */
    private static final class Media implements OfdXml.Handler {
        private final String id;
        private final StringBuilder text = new StringBuilder();
        private String folder = "";
        private String file = "";
        private boolean isInside;

        Media(String id) {
            this.id = id;
        }

        /** Where it is, seen from the part. */
        String location() {
            return file.startsWith("/") || folder.isEmpty() ? file : folder + "/" + file;
        }

        @Override
        public void start(XMLStreamReader xml) {
            text.setLength(0);
            switch (xml.getLocalName()) {
                case "Res" -> folder = OfdXml.attribute(xml, "BaseLoc").trim();
                case "MultiMedia" -> isInside = OfdXml.attribute(xml, "ID").equals(id);
                default -> {}
            }
        }

        @Override
        public void text(XMLStreamReader xml) {
            text.append(xml.getText());
        }

        @Override
        public void end(String name) {
            if (name.equals("MediaFile") && isInside) {
                file = text.toString().trim();
            }
        }
    }

    /** The usual size of its pages in millimetres, as left, top, width, height. */
    NumberList area() {
        return area;
    }

    /** Collects the text of all elements of one name. */
    private static final class TextOf implements OfdXml.Handler {
        private final String element;
        private final java.util.function.Consumer<String> to;
        private final StringBuilder text = new StringBuilder();

        TextOf(String element, java.util.function.Consumer<String> to) {
            this.element = element;
            this.to = to;
        }

        @Override
        public void start(XMLStreamReader xml) {
            text.setLength(0);
        }

        @Override
        public void text(XMLStreamReader xml) {
            text.append(xml.getText());
        }

        @Override
        public void end(String name) {
            if (name.equals(element)) {
                to.accept(text.toString());
            }
        }
    }

    /** Reads Document.xml. */
    private final class Index implements OfdXml.Handler {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void start(XMLStreamReader xml) {
            text.setLength(0);
            switch (xml.getLocalName()) {
                case "Page" -> pages.add(OfdXml.resolve(part, OfdXml.attribute(xml, "BaseLoc")));
                case "TemplatePage" ->
                    templates.put(OfdXml.attribute(xml, "ID"), OfdXml.resolve(part, OfdXml.attribute(xml, "BaseLoc")));
                default -> {}
            }
        }

        @Override
        public void text(XMLStreamReader xml) {
            text.append(xml.getText());
        }

        @Override
        public void end(String element) {
            switch (element) {
                case "PhysicalBox" -> area = NumberList.parse(text.toString());
                case "PublicRes", "DocumentRes" -> resources.add(OfdXml.resolve(part, text.toString()));
                default -> {}
            }
        }
    }
}
