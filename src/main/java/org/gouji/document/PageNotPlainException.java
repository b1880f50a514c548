package org.gouji.document;

import org.attoparser.ParseException;

/** Something in a page is not where it may be, and a browser would move or close it. */
final class PageNotPlainException extends ParseException {

    private static final long serialVersionUID = 1;

    PageNotPlainException(String what) {
        super(what);
    }

    /** Nobody reads where it was noticed, and it is thrown for every page with a slip. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
