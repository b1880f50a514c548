package org.gouji.intake.formats;

/** The parts of a DOCX around the body of its document. */
final class DocxPackage {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final String namespace;
    private final String relations;
    private final DocxNumbering numbering;
    private final int notes;

    /**
     * @param namespace of the words
     * @param relations namespace of relations between parts
     * @param notes how many footnotes the body refers to
     */
    DocxPackage(String namespace, String relations, DocxNumbering numbering, int notes) {
        this.namespace = namespace;
        this.relations = relations;
        this.numbering = numbering;
        this.notes = notes;
    }

    Archive around(String body) {
        return new Archive()
                .with(
                        "[Content_Types].xml",
                        XML
                                + """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                        <Default Extension="xml" ContentType="application/xml"/>%s%s%s</Types>""".formatted(
                                                type("document", "document.main"),
                                                type("numbering", "numbering"),
                                                type("footnotes", "footnotes")))
                .with("_rels/.rels", relationships("word/", "officeDocument", "document"))
                .with(
                        "word/_rels/document.xml.rels",
                        relationships("", "numbering", "numbering", "footnotes", "footnotes"))
                .with("word/document.xml", document(body))
                .with("word/numbering.xml", numbering.part(namespace))
                .with("word/footnotes.xml", footnotes());
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/word/%s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml\"/>"
                .formatted(part, type);
    }

    private String relationships(String folder, String... typesAndParts) {
        StringBuilder part = new StringBuilder(XML)
                .append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typesAndParts.length; i += 2) {
            part.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s%s.xml\"/>"
                    .formatted(i + 1, relations, typesAndParts[i], folder, typesAndParts[i + 1]));
        }
        return part.append("</Relationships>").toString();
    }

    private String document(String body) {
        return XML + """
                <w:document xmlns:w="%s" xmlns:r="%s" \
                xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
                xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
                xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
                xmlns:v="urn:schemas-microsoft-com:vml"><w:body>
                %s<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>
                """.formatted(namespace, relations, body);
    }

    private String footnotes() {
        StringBuilder part = new StringBuilder(XML).append("<w:footnotes xmlns:w=\"%s\">".formatted(namespace));
        part.append("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>");
        for (int i = 1; i <= notes; i++) {
            part.append("""
                    <w:footnote w:id="%d"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>本行含转办 %d 件，上年为 %d 件。</w:t>\
                    </w:r></w:p></w:footnote>""".formatted(i, i + 2, 3 * i));
        }
        return part.append("</w:footnotes>").toString();
    }
}
