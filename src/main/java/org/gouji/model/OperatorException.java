package org.gouji.model;

import java.io.Serial;

/** Something only the operator can put right: one line that names what, where and what to do. Caught once, in the cli. */
public final class OperatorException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public OperatorException(String message) {
        super(message);
    }

    public OperatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
