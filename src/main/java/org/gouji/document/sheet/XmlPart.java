package org.gouji.document.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of a package, read from front to back. Elements are told by their local names, for a workbook may be written in
 * either of two namespaces, the transitional one and the strict one.
 */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private final StringBuilder text = new StringBuilder();

    XmlPart(InputStream in) throws IOException {
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLInputFactory factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.configureForSpeed();
        return factory;
    }

    /** Goes on to the next start or end of an element; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Goes on to the next start of an element; false at the end of the part. */
    boolean nextStart() throws IOException {
        while (next()) {
            if (isStart()) {
                return true;
            }
        }
        return false;
    }

    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return reader.getLocalName();
    }

    /** The attribute of this local name, null if the element has none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute of this local name, or what stands for it. */
    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A whole number, or what stands for one that is missing or none. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether the attribute says yes. */
    boolean isTrue(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** Whether a property that needs no value is not switched off. */
    boolean isOn() {
        return attribute("val") == null || isTrue("val");
    }

    /** The text of the element that was just started, to its end, without what elements inside it hold. */
    String text() throws IOException {
        text.setLength(0);
        int depth = 0;
        try {
            while (depth >= 0 && reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (depth == 0 && reader.isCharacters()) {
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
