package org.gouji.store;

/** A while until something is asked again that only another process can change. */
public final class Pause {

    /** Short for a person, and long for a database that is asked. */
    public static final long MILLIS = 100;

    private Pause() {}

    /**
     * Waits for {@link #MILLIS}.
     *
     * @param purpose what is waited for, said if the thread is interrupted meanwhile
     */
    public static void shortly(String purpose) {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + purpose + ".", e);
        }
    }
}
