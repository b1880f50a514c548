package org.gouji.document.page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.PackageReader;
import org.gouji.document.RefusedFile;
import org.gouji.document.ZipPackage;
import org.gouji.document.ocr.OcrEngine;

/** OFD (GB/T 33190), the layout format of Chinese offices -> document, from the places of its characters and lines. */
public final class OfdReader implements PackageReader {

    private static final String ENCRYPTED = "FILE-07";
    /** Each time through the resources one of each kind is drawn; no page shows a stamp or a head more often. */
    private static final int MOST_ROUNDS = 40;

    private final OcrEngine ocr;

    public OfdReader(OcrEngine ocr) {
        this.ocr = ocr;
    }

    @Override
    public Document read(String name, ZipPackage parts, Budget budget) throws IOException {
        if (parts.has("Encryptions.xml")) {
            throw new RefusedFile(ENCRYPTED, "OFD");
        }
        DocumentAssembly assembly = new DocumentAssembly(budget);
        int number = 0;
        for (OfdDocument document : OfdDocument.all(parts, budget)) {
            for (String page : document.pages()) {
                number++;
                budget.page();
                PageContent content = page(parts, document, page, number, budget);
                Optional<BufferedImage> scan = scan(content);
                if (scan.isPresent()) {
                    assembly.addRead(new PicturePage(scan.get(), budget).read(number, ocr, budget));
                } else {
                    assembly.add(content);
                }
            }
        }
        if (number == 0) {
            throw new IOException("no page");
        }
        return assembly.document(name, "");
    }

    /** What is to be read of a page that is nothing but a picture. */
    private Optional<BufferedImage> scan(PageContent page) {
        return ocr.isOn() && page.isScan() ? page.scanned().flatMap(PictureReader::first) : Optional.empty();
    }

    private static PageContent page(ZipPackage parts, OfdDocument document, String part, int number, Budget budget)
            throws IOException {
        Transform millimetres = Transform.scale(Transform.MILLIMETRE);
        float width = document.area().get(2, 210) * Transform.MILLIMETRE;
        float height = document.area().get(3, 297) * Transform.MILLIMETRE;
        PageCanvas canvas = new PageCanvas(number, width, height);
        OfdPage page = new OfdPage(canvas, millimetres, id -> () -> document.picture(id, parts, budget));
        if (!OfdXml.read(parts, part, budget, page)) {
            throw new IOException("no " + part);
        }
        for (String id : List.copyOf(page.templates())) {
            String template = document.templates().getOrDefault(id, "");
            OfdXml.read(parts, template, budget, page);
        }
        drawComposites(parts, document, page, budget);
        return canvas.finish();
    }

    private static void drawComposites(ZipPackage parts, OfdDocument document, OfdPage page, Budget budget)
            throws IOException {
        for (int round = 0; round < MOST_ROUNDS && !page.composites().isEmpty(); round++) {
            Map<String, OfdPage.Composite> wanted = new HashMap<>();
            page.composites().removeIf(each -> wanted.putIfAbsent(each.resource(), each) == null);
            for (String resource : document.resources()) {
                OfdXml.read(parts, resource, budget, new Units(wanted, page));
            }
        }
    }

    /** Draws those of a resource's composite units that a page asked for. */
    private static final class Units implements OfdXml.Handler {

        private final Map<String, OfdPage.Composite> wanted;
        private final OfdPage page;
        private boolean isInside;

        Units(Map<String, OfdPage.Composite> wanted, OfdPage page) {
            this.wanted = wanted;
            this.page = page;
        }

        @Override
        public void start(XMLStreamReader xml) {
            if (xml.getLocalName().equals("CompositeGraphicUnit")) {
                OfdPage.Composite composite = wanted.get(OfdXml.attribute(xml, "ID"));
                isInside = composite != null;
                if (composite != null) {
                    page.moveTo(composite.place());
                }
            } else if (isInside) {
                page.start(xml);
            }
        }

        @Override
        public void text(XMLStreamReader xml) {
            if (isInside) {
                page.text(xml);
            }
        }

        @Override
        public void end(String element) {
            if (element.equals("CompositeGraphicUnit")) {
                isInside = false;
            } else if (isInside) {
                page.end(element);
            }
        }
    }
}
