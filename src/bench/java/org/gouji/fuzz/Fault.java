package org.gouji.fuzz;

import java.util.Arrays;
import org.gouji.document.RefusedFile;
import org.gouji.intake.FileReading;
import org.gouji.model.Finding;

/** Tells a fault of the program from what bytes may well cause. */
final class Fault {

    private static final String OURS = "org.gouji.";
    private static final String JDK = "(java|javax|jdk|sun)\\..*";
    /** What a file is refused with whose reader threw something that it should not. */
    private static final String DAMAGED = "FILE-10";
    /** What it is refused as if nothing is known but its kind. */
    private static final String TEXT = "TEXT";

    private Fault() {}

    /** Libraries throw anything on damaged bytes, and so the file is refused; our own code has to say what is wrong. */
    static void rethrowIfOurs(Throwable thrown) {
        if (thrown instanceof RefusedFile || thrown instanceof StackOverflowError) {
            return;
        }
        boolean isOurs = Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.matches(JDK))
                .findFirst()
                .filter(name -> name.startsWith(OURS))
                .isPresent();
        if (isOurs) {
            throw new AssertionError("thrown by the program itself", thrown);
        }
    }

    /** Does what no library has a part in, so that nothing at all may be thrown. */
    static void inOurs(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("thrown by the program itself", e);
        }
    }

    /** A file gives something or a reason why not; of a text nothing is so damaged that nobody knows what. */
    static void requireAccountedFor(FileReading reading) {
        if (reading.reports().isEmpty() && reading.replies().isEmpty() && reading.findings().isEmpty()) {
            throw new AssertionError("neither reports nor findings");
        }
        for (Finding finding : reading.findings()) {
            boolean isWithoutReason = TEXT.equals(finding.arguments().get("raw"));
            if (finding.rule().equals(DAMAGED) && isWithoutReason) {
                throw new AssertionError("a text that is damaged");
            }
        }
    }
}
