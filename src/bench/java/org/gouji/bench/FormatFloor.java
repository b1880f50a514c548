package org.gouji.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The fastest parser of each format by itself: what it takes to get at the text, without asking what the text means. */
enum FormatFloor {
    DOCX("Aalto streaming word/document.xml") {
        @Override
        long read(byte[] bytes) throws IOException {
            return stream(bytes, "word/document.xml"::equals);
        }
    },
    OFD("Aalto streaming the pages") {
        @Override
        long read(byte[] bytes) throws IOException {
            return stream(bytes, name -> name.endsWith("Content.xml"));
        }
    },
    XLSX("fastexcel-reader, all cells") {
        @Override
        long read(byte[] bytes) throws IOException {
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
                return workbook.getSheets().mapToLong(FormatFloor::cells).sum();
            }
        }
    },
    XLS("POI, all cells") {
        @Override
        long read(byte[] bytes) throws IOException {
            try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
                long length = 0;
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            length += cell.toString().length();
                        }
                    }
                }
                return length;
            }
        }
    },
    DOC("POI, all text") {
        @Override
        long read(byte[] bytes) throws IOException {
            try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
                return document.getRange().text().length();
            }
        }
    },
    PDF("PDFBox, text with positions") {
        @Override
        long read(byte[] bytes) throws IOException {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                Positions positions = new Positions();
                positions.getText(document);
                return positions.seen;
            }
        }
    };

    private static final XMLInputFactory XML = xml();

    private final String description;

    FormatFloor(String description) {
        this.description = description;
    }

    /** As the table of results shows it. */
    String description() {
        return description;
    }

    /** Returns how much text there is. */
    abstract long read(byte[] bytes) throws IOException;

    private static XMLInputFactory xml() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    private static long stream(byte[] bytes, Predicate<String> parts) throws IOException {
        long length = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (parts.test(entry.getName())) {
                    length += text(zip);
                }
            }
        }
        return length;
    }

    private static long text(InputStream part) throws IOException {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(part);
            long length = 0;
            while (reader.hasNext()) {
                reader.next();
                length += reader.hasText() ? reader.getTextLength() : 0;
            }
            return length;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static long cells(org.dhatim.fastexcel.reader.Sheet sheet) {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            return rows.flatMap(org.dhatim.fastexcel.reader.Row::stream)
                    .mapToLong(cell -> cell == null ? 0 : cell.getText().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Positions extends PDFTextStripper {

        private long seen;

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            seen += positions.size();
        }
    }
}
