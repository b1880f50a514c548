package org.gouji.document.apart;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gouji.document.DocumentLimits;
import org.gouji.document.DocumentReader;
import org.gouji.document.DocumentResult;
import org.gouji.document.ocr.OcrEngine;
import org.gouji.document.ocr.Tesseract;

/**
 * The other side of {@link ReadingProcesses}: reads one file after the other from its input and writes what came of each to
 * its output, until whoever started it is gone.
 */
public final class ReadingProcess {

    private ReadingProcess() {}

    /** With the program that reads pictures as only argument, empty if there is none. */
    public static void main(String[] arguments) throws IOException {
        // Libraries that print would garble the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        OcrEngine ocr = arguments[0].isEmpty() ? OcrEngine.NONE : Tesseract.at(arguments[0]);
        try (DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
                DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            for (int length = Frames.readLength(in); length >= 0; length = Frames.readLength(in)) {
                DocumentLimits limits = Frames.readLimits(in);
                String name = Frames.text(in);
                byte[] bytes = in.readNBytes(length);
                List<DocumentResult> results = new DocumentReader(limits, ocr).read(name, bytes);
                out.write(Frames.packed(results.get(0)));
                out.flush();
            }
        }
    }
}
