package org.gouji.document.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Beside;
import org.gouji.document.Budget;
import org.gouji.document.ContainerReader;
import org.gouji.document.DocumentFile;
import org.gouji.document.HeldFile;

/**
 * A web page saved as one file (MHT): the page, and the pages that stand in its frames, such as the sheets of a workbook.
 * Its pictures go with the page that shows them.
 */
public final class SavedPageReader implements ContainerReader {

    @Override
    public List<HeldFile> files(DocumentFile container, Budget budget) throws IOException {
        List<MimePart> parts = MimeParts.of(container.bytes(), budget);
        Beside beside = new PartsBeside(parts);
        List<HeldFile> pages = new ArrayList<>();
        for (MimePart part : parts) {
            if (part.isHtml()) {
                String name = part.header().fileName().orElse("page-" + (pages.size() + 1) + ".html");
                pages.add(new HeldFile(HeldName.safe(name), part, beside));
            }
        }
        return pages;
    }
}
