package org.gouji.document.page;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/** The layers of a PDF that are switched off when it is opened, and whether what is drawn now belongs to one. */
final class PdfLayers {

    private static final COSName GROUPS = COSName.getPDFName("OCGs");

    private final Set<COSDictionary> off = new HashSet<>();
    private int depth;
    /** How deep the outermost stretch that is off begins; 0 if none does. */
    private int hiddenFrom;

    PdfLayers(PDDocument pdf) {
        @Nullable PDOptionalContentProperties layers = pdf.getDocumentCatalog().getOCProperties();
        if (layers != null) {
            for (PDOptionalContentGroup group : layers.getOptionalContentGroups()) {
                if (!layers.isGroupEnabled(group)) {
                    off.add(group.getCOSObject());
                }
            }
        }
    }

    void begin(@Nullable COSName tag, @Nullable COSDictionary layer) {
        depth++;
        if (hiddenFrom == 0 && COSName.OC.equals(tag) && isOff(layer)) {
            hiddenFrom = depth;
        }
    }

    void end() {
        if (depth == hiddenFrom) {
            hiddenFrom = 0;
        }
        depth = Math.max(0, depth - 1);
    }

    boolean isHidden() {
        return hiddenFrom > 0;
    }

    /** Whether a layer is off, or all layers of which one would be enough. */
    boolean isOff(@Nullable COSDictionary layer) {
        if (layer == null || off.isEmpty()) {
            return false;
        }
        @Nullable COSBase groups = layer.getDictionaryObject(GROUPS);
        if (groups instanceof COSArray several) {
            for (COSBase each : several) {
                COSBase group = each instanceof COSObject reference ? reference.getObject() : each;
                if (!(group instanceof COSDictionary one) || !off.contains(one)) {
                    return false;
                }
            }
            return several.size() > 0;
        }
        return off.contains(groups instanceof COSDictionary one ? one : layer);
    }
}
