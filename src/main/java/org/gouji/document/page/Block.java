package org.gouji.document.page;

import java.util.List;

/** Something on a page that stands by itself: a line of text, a table, a picture. */
sealed interface Block {

    /** Its upper edge. */
    float top();

    /** Its lower edge. */
    float bottom();

    /** A line of text outside any table. */
    record Text(TextLine line) implements Block {
        @Override
        public float top() {
            return line.top();
        }

        @Override
        public float bottom() {
            return line.bottom();
        }
    }

    /** A table, or what of it stands on this page. */
    record Table(Box box, List<List<PrintedCell>> rows) implements Block {
        @Override
        public float top() {
            return box.top();
        }

        @Override
        public float bottom() {
            return box.bottom();
        }
    }

    /** A picture, which may show what should be text. */
    record Image(PagePicture picture) implements Block {
        @Override
        public float top() {
            return picture.box().top();
        }

        @Override
        public float bottom() {
            return picture.box().bottom();
        }
    }
}
