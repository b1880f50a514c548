package org.gouji.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, written into the jar by the build. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"gouji " + text()};
    }

    static String text() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/application-version.properties")) {
            if (in == null) {
                throw new IllegalStateException("The build left no application-version.properties in the jar.");
            }
            properties.load(in);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return properties.getProperty("version", "");
    }
}
