package org.gouji.document.sheet;

import java.io.IOException;
import java.util.function.Function;
import org.gouji.document.HeldFile;

/** The part of an XLSX with what floats above a sheet -> its pictures. */
final class DrawingPart {

    private static final int NOWHERE = -1;

    private final XmlPart xml;
    private final Relations relations;
    private final Function<String, HeldFile.Content> contents;
    private final SheetPictures pictures = new SheetPictures();
    private int row = NOWHERE;
    private int column = NOWHERE;
    private boolean isCorner;
    private boolean isPicture;
    private HeldFile.Content content = HeldFile.NO_CONTENT;

    private DrawingPart(XmlPart xml, Relations relations, Function<String, HeldFile.Content> contents) {
        this.xml = xml;
        this.relations = relations;
        this.contents = contents;
    }

    /**
     * Its pictures.
     *
     * @param contents how to get at the file that is the part of a name
     */
    static SheetPictures read(XmlPart xml, Relations relations, Function<String, HeldFile.Content> contents)
            throws IOException {
        DrawingPart part = new DrawingPart(xml, relations, contents);
        while (xml.next()) {
            if (xml.isStart()) {
                part.start();
            } else if (xml.name().equals("pic")) {
                part.endPicture();
            }
        }
        return part.pictures;
    }

    private void start() throws IOException {
        switch (xml.name()) {
            case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor" -> {
                row = NOWHERE;
                column = NOWHERE;
            }
            case "from" -> isCorner = true;
            case "to" -> isCorner = false;
            case "row" -> row = isCorner ? number(row) : row;
            case "col" -> column = isCorner ? number(column) : column;
            case "pic" -> isPicture = true;
            case "blip" -> {
                if (isPicture) {
                    content = relations
                            .withId(xml.attribute("embed", ""))
                            .map(relation -> contents.apply(relation.target()))
                            .orElse(HeldFile.NO_CONTENT);
                }
            }
            default -> {}
        }
    }

    private int number(int otherwise) throws IOException {
        String text = xml.text().trim();
        return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : otherwise;
    }

    private void endPicture() {
        pictures.add(row, column, content);
        isPicture = false;
        content = HeldFile.NO_CONTENT;
    }
}
