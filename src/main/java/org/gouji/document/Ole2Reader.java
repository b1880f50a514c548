package org.gouji.document;

import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Reads a format that is an OLE2 compound file; otherwise like {@link FormatReader}. */
public interface Ole2Reader {

    /** The pieces of the file in reading order. */
    Document read(String name, DirectoryNode root, Budget budget) throws IOException;
}
