package org.gouji.document;

import java.io.IOException;

/** Reads a format that is a ZIP package of XML parts; otherwise like {@link FormatReader}. */
public interface PackageReader {

    /** The pieces of the file in reading order. */
    Document read(String name, ZipPackage parts, Budget budget) throws IOException;
}
