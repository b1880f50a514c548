package org.gouji.document.page;

import org.gouji.document.HeldFile;

/**
 * A picture on a page.
 *
 * @param content the picture's file, {@link HeldFile#NO_CONTENT} if it cannot be had or is not to be read
 */
record PagePicture(Box box, HeldFile.Content content) {

    /** On the page turned by 90 degrees clockwise, which was so high before. */
    PagePicture turned(float height) {
        boolean isThere = content != HeldFile.NO_CONTENT;
        return new PagePicture(box.turned(height), isThere ? () -> PictureReader.turned(content) : HeldFile.NO_CONTENT);
    }

    /** Behind text that was typed on it: what it shows is not to be read a second time. */
    PagePicture behindText() {
        return new PagePicture(box, HeldFile.NO_CONTENT);
    }
}
