package org.gouji.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Opens a file: its kind is decided by its content, never by its name. */
public final class DocumentReader {

    private static final int SNIFFED_CHARACTERS = 2048;
    private static final List<String> HTML_SIGNS =
            List.of("<!doctype html", "<html", "<head", "<body", "<table", "<div", "<p>", "<p ", "<meta", "<tr", "<td");

    private final TextReader text = new TextReader();
    private final HtmlReader html = new HtmlReader();

    /** Reads the bytes of the file of this name. */
    public DocumentResult read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return new DocumentResult.Refused("FILE-01", "");
        }
        String container = ContainerKind.of(bytes);
        if (!container.isEmpty()) {
            return new DocumentResult.Refused("FILE-05", container);
        }
        DecodedText decoded = TextDecoder.decode(bytes);
        if (decoded.isBinary()) {
            return new DocumentResult.Refused("FILE-02", decoded.charset());
        }
        if (decoded.text().isBlank()) {
            return new DocumentResult.Refused("FILE-01", "");
        }
        return new DocumentResult.Opened(isHtml(decoded.text()) ? html.read(name, decoded) : text.read(name, decoded));
    }

    private static boolean isHtml(String text) {
        int first = text.indexOf('<');
        if (first < 0) {
            return false;
        }
        int end = Math.min(text.length(), first + SNIFFED_CHARACTERS);
        String head = text.substring(first, end).toLowerCase(Locale.ROOT);
        return HTML_SIGNS.stream().anyMatch(head::contains);
    }

    /** Kinds of files that are no text at all, told by their first bytes. */
    private static final class ContainerKind {

        private static final List<Signature> SIGNATURES = List.of(
                new Signature("PDF", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
                new Signature("ZIP (DOCX, XLSX, OFD)", new byte[] {'P', 'K', 3, 4}),
                new Signature("DOC/XLS/WPS", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}),
                new Signature("RTF", "{\\rtf".getBytes(StandardCharsets.US_ASCII)),
                new Signature("PNG", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
                new Signature("JPEG", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
                new Signature("GIF", "GIF8".getBytes(StandardCharsets.US_ASCII)),
                new Signature("RAR", "Rar!".getBytes(StandardCharsets.US_ASCII)),
                new Signature("7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF}),
                new Signature("GZIP", new byte[] {0x1F, (byte) 0x8B}));

        static String of(byte[] bytes) {
            return SIGNATURES.stream()
                    .filter(signature -> signature.opens(bytes))
                    .map(Signature::kind)
                    .findFirst()
                    .orElse("");
        }

        @SuppressWarnings("ArrayRecordComponent") // a private constant, never compared or handed out
        private record Signature(String kind, byte[] first) {
            boolean opens(byte[] bytes) {
                if (bytes.length < first.length) {
                    return false;
                }
                for (int i = 0; i < first.length; i++) {
                    if (bytes[i] != first[i]) {
                        return false;
                    }
                }
                return true;
            }
        }
    }
}
