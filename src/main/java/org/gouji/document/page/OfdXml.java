package org.gouji.document.page;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gouji.document.Budget;
import org.gouji.document.ZipPackage;

/** Streams the XML parts of an OFD package. Programs disagree about its name space, so only local names count. */
final class OfdXml {

    /** What is done with a part. */
    interface Handler {
        /** An element begins. */
        void start(XMLStreamReader xml) throws XMLStreamException;

        /** An element ends. */
        default void end(String element) {}

        /** Text between elements. */
        default void text(XMLStreamReader xml) {}
    }

    private static final XMLInputFactory FACTORY = factory();

    private OfdXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes through a part; nothing happens if it is not there. */
    static boolean read(ZipPackage parts, String name, Budget budget, Handler handler) throws IOException {
        Optional<InputStream> stream = parts.stream(name, budget);
        if (stream.isEmpty()) {
            return false;
        }
        try (InputStream in = stream.get()) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> handler.start(xml);
                    case XMLStreamConstants.END_ELEMENT -> handler.end(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> handler.text(xml);
                    default -> {}
                }
            }
            xml.close();
            return true;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The attribute of this name, empty if there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** A location as written in a part, from the root of the package. */
    static String resolve(String part, String location) {
        String path = location.trim().replace('\\', '/');
        if (path.startsWith("/")) {
            return path.substring(1);
        }
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        while (path.startsWith("./") || path.startsWith("../")) {
            if (path.startsWith("../")) {
                int up = folder.lastIndexOf('/', folder.length() - 2);
                folder = folder.substring(0, up + 1);
            }
            path = path.substring(path.indexOf('/') + 1);
        }
        return folder + path;
    }
}
