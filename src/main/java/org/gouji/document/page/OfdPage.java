package org.gouji.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLStreamReader;
import org.gouji.document.HeldFile;

/** Goes through the XML of a page or a template and draws it on a canvas. */
final class OfdPage implements OfdXml.Handler {

    private final PageCanvas canvas;
    private final Function<String, HeldFile.Content> pictures;
    private final OfdText text;
    private final PathRecorder path;
    private final List<String> templates = new ArrayList<>();
    private final List<Composite> composites = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Transform place;
    private Transform object;
    /** Whether the text that comes now says something; most of it is line ends. */
    private boolean isWanted;

    private boolean isStroked;
    private boolean isFilled;

    /**
     * Something drawn elsewhere once and shown here.
     *
     * @param resource its id
     */
    record Composite(String resource, Transform place) {}

    /**
     * Of one page.
     *
     * @param pictures how to get at the picture of an id
     */
    OfdPage(PageCanvas canvas, Transform place, Function<String, HeldFile.Content> pictures) {
        this.canvas = canvas;
        this.pictures = pictures;
        this.text = new OfdText(canvas);
        this.path = new PathRecorder(canvas);
        this.place = place;
        this.object = place;
    }

    /** Ids of the templates that the page lies on. */
    List<String> templates() {
        return templates;
    }

    /** What was to be drawn from the resources of the document. */
    List<Composite> composites() {
        return composites;
    }

    /** From now on draws with this transform. */
    void moveTo(Transform other) {
        place = other;
        object = other;
    }

    @Override
    public void start(XMLStreamReader xml) {
        words.setLength(0);
        isWanted = false;
        switch (xml.getLocalName()) {
            case "TextObject" -> text.startObject(xml, begin(xml));
            case "TextCode" -> {
                isWanted = true;
                text.startCode(xml);
            }
            case "AbbreviatedData", "PhysicalBox" -> isWanted = true;
            case "PathObject" -> {
                begin(xml);
                isStroked = !"false".equals(OfdXml.attribute(xml, "Stroke"));
                isFilled = "true".equals(OfdXml.attribute(xml, "Fill"));
            }
            case "ImageObject" -> {
                NumberList boundary = NumberList.parse(OfdXml.attribute(xml, "Boundary"));
                float x = boundary.get(0, 0);
                float y = boundary.get(1, 0);
                canvas.picture(
                        box(x, y, x + boundary.get(2, 0), y + boundary.get(3, 0)),
                        pictures.apply(OfdXml.attribute(xml, "ResourceID")));
            }
            case "CompositeObject" -> composites.add(new Composite(OfdXml.attribute(xml, "ResourceID"), begin(xml)));
            case "Template" -> templates.add(OfdXml.attribute(xml, "TemplateID"));
            default -> {}
        }
    }

    /** Where the coordinates of an object begin: at its boundary, through its own transform. */
    private Transform begin(XMLStreamReader xml) {
        Transform inner = new Transform(1, 0, 0, 1, 0, 0);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (name.equals("Boundary")) {
                NumberList boundary = NumberList.parse(xml.getAttributeValue(i));
                inner = new Transform(
                        inner.a(),
                        inner.b(),
                        inner.c(),
                        inner.d(),
                        inner.e() + boundary.get(0, 0),
                        inner.f() + boundary.get(1, 0));
            } else if (name.equals("CTM")) {
                NumberList own = NumberList.parse(xml.getAttributeValue(i));
                inner = new Transform(
                        own.get(0, 1),
                        own.get(1, 0),
                        own.get(2, 0),
                        own.get(3, 1),
                        inner.e() + own.get(4, 0),
                        inner.f() + own.get(5, 0));
            }
        }
        object = place.inside(inner);
        return object;
    }

    private Box box(float x0, float y0, float x1, float y1) {
        return Box.around(place.x(x0, y0), place.y(x0, y0), place.x(x1, y1), place.y(x1, y1));
    }

    @Override
    public void text(XMLStreamReader xml) {
        if (isWanted) {
            words.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    @Override
    public void end(String element) {
        if (element.equals("TextCode")) {
            text.endCode(words);
        } else if (element.equals("PhysicalBox")) {
            NumberList area = NumberList.parse(words.toString());
            if (area.get(2, 0) > 0 && area.get(3, 0) > 0) {
                canvas.resize(area.get(2, 0) * Transform.MILLIMETRE, area.get(3, 0) * Transform.MILLIMETRE);
            }
        } else if (element.equals("AbbreviatedData")) {
            OfdPath.draw(words, object, path);
            if (isFilled) {
                path.fill();
            }
            if (isStroked) {
                path.stroke();
            }
            path.clear();
        }
    }
}
