package org.gouji.intake.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gouji.intake.formats.GridCell.Role;

/** The content of single cells of an XLSX, and the text they share. */
final class XlsxCells {

    private final Set<XlsxFeature> features;
    private final List<String> shared = new ArrayList<>();
    private int figures;

    XlsxCells(Set<XlsxFeature> features) {
        this.features = features;
    }

    boolean has(XlsxFeature feature) {
        return features.contains(feature);
    }

    /** Text in a cell at a place such as B7. */
    String text(String place, String text) {
        if (has(XlsxFeature.INLINE_WITHOUT_REFERENCES)) {
            return "<c t=\"inlineStr\"><is>" + element(text) + "</is></c>";
        }
        shared.add(has(XlsxFeature.RICH_TEXT) ? rich(text) : element(text));
        return "<c r=\"%s\" t=\"s\" s=\"1\"><v>%d</v></c>".formatted(place, shared.size() - 1);
    }

    /** A figure; a sum has a formula where the workbook has formulas. */
    String figure(String place, GridCell cell, String formula) {
        String text = cell.text();
        if (cell.role() != Role.FIGURE || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return text(place, text);
        }
        figures++;
        if (has(XlsxFeature.WRONG_KINDS) && figures % 40 == 0) {
            return wrongKind(place, figures / 40);
        }
        if (!formula.isEmpty() && has(XlsxFeature.FORMULAS_WITHOUT_RESULT)) {
            return "<c r=\"%s\"><f>%s</f></c>".formatted(place, formula);
        }
        if (!formula.isEmpty() && has(XlsxFeature.FORMULAS)) {
            boolean isText = figures % 2 == 0;
            return "<c r=\"%s\"%s><f>%s</f><v>%s</v></c>"
                    .formatted(place, isText ? " t=\"str\"" : "", isText ? "TEXT(" + formula + ",0)" : formula, text);
        }
        String reference = has(XlsxFeature.INLINE_WITHOUT_REFERENCES) ? "" : " r=\"" + place + "\" s=\"1\"";
        return "<c%s><v>%s</v></c>".formatted(reference, has(XlsxFeature.PREFIXED) ? asComputed(text) : text);
    }

    /** The part of the package with the shared text. */
    String sharedStrings() {
        return "<sst xmlns=\"%%s\" count=\"%d\" uniqueCount=\"%d\">".formatted(shared.size(), shared.size())
                + String.join(
                        "",
                        shared.stream()
                                .map(text -> "<si>" + text.replace("%", "%%") + "</si>")
                                .toList())
                + "</sst>";
    }

    /** What stands in this figure's place instead of a number. */
    static boolean isWrongKind(int figure) {
        return figure % 40 == 0;
    }

    private static String wrongKind(String place, int which) {
        return switch (which % 3) {
            case 0 -> "<c r=\"%s\" t=\"e\"><v>#REF!</v></c>".formatted(place);
            case 1 -> "<c r=\"%s\" s=\"2\"><v>44927</v></c>".formatted(place);
            default -> "<c r=\"%s\" t=\"b\"><v>1</v></c>".formatted(place);
        };
    }

    private static String asComputed(String text) {
        BigDecimal number = new BigDecimal(text);
        if (text.equals("0.2075")) {
            return "0.20750000000000002";
        }
        return number.signum() != 0 && number.stripTrailingZeros().scale() <= 0 && text.length() > 3
                ? number.movePointLeft(text.length() - 1).stripTrailingZeros().toPlainString() + "E"
                        + (text.length() - 1)
                : text;
    }

    private static String element(String text) {
        return "<t xml:space=\"preserve\">" + Xml.text(text) + "</t>";
    }

    private static String rich(String text) {
        int half = text.length() / 2;
        String runs = text.length() < 2
                ? "<r>" + element(text) + "</r>"
                : "<r><rPr><b/><sz val=\"10\"/></rPr>" + element(text.substring(0, half)) + "</r><r>"
                        + element(text.substring(half)) + "</r>";
        return runs + "<rPh sb=\"0\" eb=\"1\"><t>pinyin 1</t></rPh><phoneticPr fontId=\"0\"/>";
    }
}
