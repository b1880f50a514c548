package org.gouji.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the program itself is made of, as hashes of its own classes. A version number that somebody has to raise with every
 * change is forgotten one day, and then what was read before the change stays.
 */
final class ProgramParts {

    private static final String HOME = "org/gouji/";

    /** What comes after a report is read, and what only talks to people. A new package counts as reading. */
    private static final Set<String> AFTER_READING = Set.of("decide", "consolidate", "publish", "message", "cli");

    private static final Set<String> PUBLISHING = Set.of("decide", "consolidate", "publish", "message");

    private ProgramParts() {}

    /** The program does not change while it runs, and looking at all its classes takes a while. */
    private static final class Reading {
        static final String FINGERPRINT = hashReading();
    }

    private static final class Publishing {
        static final String FINGERPRINT = hashPublishing();
    }

    /** Changes whenever a file might be read, checked or assigned otherwise than before, also by a library. */
    static String reading() {
        return Reading.FINGERPRINT;
    }

    /** Changes whenever the same submissions might be published otherwise than before. */
    static String publishing() {
        return Publishing.FINGERPRINT;
    }

    static String hashReading() {
        List<String> parts = classes(stage -> !AFTER_READING.contains(stage));
        parts.addAll(hashes("places/*.txt", each -> true));
        parts.addAll(hashes("narrative/*.yml", each -> true));
        parts.addAll(hashes("META-INF/maven/*/*/pom.properties", each -> true));
        return Fingerprint.of(parts);
    }

    static String hashPublishing() {
        List<String> parts = classes(PUBLISHING::contains);
        parts.addAll(hashes("messages_*.properties", each -> true));
        parts.addAll(hashes("codebook.csv", each -> true));
        parts.addAll(hashes("gg/jte/generated/**/*.class", each -> true));
        return Fingerprint.of(parts);
    }

    /** Changes whenever the pages of the same packages might look otherwise than before. */
    static String pages() {
        List<String> parts = new ArrayList<>(List.of(publishing()));
        parts.addAll(hashes("gg/jte/generated/**/*.class", each -> true));
        parts.addAll(hashes("site/*", each -> true));
        return Fingerprint.of(parts);
    }

    private static List<String> classes(Predicate<String> stages) {
        return hashes(HOME + "**/*.class", place -> stages.test(stageOf(place)));
    }

    /** The package right under ours, empty for our own. */
    private static String stageOf(String place) {
        String inside = place.substring(place.lastIndexOf(HOME) + HOME.length());
        return inside.substring(0, Math.max(0, inside.indexOf('/')));
    }

    /** In an order that does not depend on where the program is installed and how it is packed. */
    private static List<String> hashes(String pattern, Predicate<String> places) {
        try {
            List<String> hashes = new ArrayList<>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                if (places.test(resource.getURL().getPath())) {
                    hashes.add(Fingerprint.of(resource.getContentAsByteArray()));
                }
            }
            hashes.sort(null);
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
