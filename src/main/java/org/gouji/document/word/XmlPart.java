package org.gouji.document.word;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gouji.document.RefusedFile;
import org.jspecify.annotations.Nullable;

/**
 * An XML part of a document, read forward. There are no document types and no entities in office documents, so the first of
 * either ends the reading, and nothing outside the part is ever looked at.
 */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private int depth;

    private XmlPart(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Opens a part and goes to its outermost element. */
    static XmlPart open(InputStream in) throws IOException {
        try {
            XmlPart part = new XmlPart(FACTORY.createXMLStreamReader(in));
            while (part.depth == 0) {
                part.next();
            }
            return part;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Goes on to the next event, a constant of {@link XMLStreamConstants}. */
    int next() throws IOException {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> throw new RefusedFile("FILE-10", "DOCTYPE");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new RefusedFile("FILE-10", "ENTITY");
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    /** Goes on to the end of the element that was just started. */
    void skip() throws IOException {
        leave(depth - 1);
    }

    /** Goes on to the end of the element at whose start the depth was {@code outer} + 1. */
    void leave(int outer) throws IOException {
        while (depth > outer) {
            next();
        }
    }

    /** Goes on to the next start of an element inside the one at whose start the depth was {@code outer} + 1. */
    boolean nextInside(int outer) throws IOException {
        while (depth > outer) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    String name() {
        return xml.getLocalName();
    }

    String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** The attribute of this local name, whatever its namespace; empty if there is none. */
    String attribute(String name) {
        @Nullable String value = find(name);
        return value == null ? "" : value;
    }

    /** An attribute that is a whole number. */
    int number(String name, int otherwise) {
        try {
            return Integer.parseInt(attribute(name));
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    /** Whether a property that is just there, or says so, is switched on. */
    boolean isOn() {
        @Nullable String value = find("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    private @Nullable String find(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Hands back what the next part can use again: buffers, and the names of elements that are known by now. */
    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void appendTo(PieceWriter out) {
        out.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
}
