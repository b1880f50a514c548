package org.gouji.fuzz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The class that Jazzer is told; its methods have the names that Jazzer calls. */
public final class JazzerTarget {

    private static @Nullable Target target;

    private JazzerTarget() {}

    /** Is told once which target. */
    public static void fuzzerInitialize(String[] arguments) {
        target = Target.of(arguments[0]);
    }

    /** Is given one input after the other. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Objects.requireNonNull(target).take(bytes);
    }
}
