package org.gouji.document.page;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** One of the operators that describe and paint paths, and BI, a small image written into the page itself. */
final class PdfPathOperator extends PdfNamedOperator {

    static final List<String> NAMES = List.of(
            "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "W", "W*", "BI");

    PdfPathOperator(PdfPageEngine engine, String name) {
        super(engine, name);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        PathRecorder path = engine.path();
        switch (name) {
            case "m" -> {
                float[] to = point(operator, operands, 0);
                path.moveTo(to[0], to[1]);
            }
            case "l" -> {
                float[] to = point(operator, operands, 0);
                path.lineTo(to[0], to[1]);
            }
            case "c" -> curve(path, point(operator, operands, 4));
            case "v", "y" -> curve(path, point(operator, operands, 2));
            case "re" -> rectangle(path, operator, operands);
            case "h" -> path.close();
            case "W", "W*" -> path.clipNext();
            case "BI" -> engine.image();
            default -> paint(path);
        }
    }

    private static void curve(PathRecorder path, float[] to) {
        path.curveTo(to[0], to[1]);
    }

    private void paint(PathRecorder path) {
        if (name.equals("s") || name.startsWith("b")) {
            path.close();
        }
        if (!name.equalsIgnoreCase("S") && !name.equals("n")) {
            engine.fill();
        }
        if (!name.toLowerCase(java.util.Locale.ROOT).startsWith("f") && !name.equals("n")) {
            path.stroke();
        }
        path.clip().ifPresent(engine.sight()::clip);
        path.clear();
    }

    private void rectangle(PathRecorder path, Operator operator, List<COSBase> operands) throws IOException {
        float x = number(operator, operands, 0);
        float y = number(operator, operands, 1);
        float right = x + number(operator, operands, 2);
        float top = y + number(operator, operands, 3);
        float[] corner = engine.point(x, y);
        path.moveTo(corner[0], corner[1]);
        for (float[] next : List.of(engine.point(right, y), engine.point(right, top), engine.point(x, top))) {
            path.lineTo(next[0], next[1]);
        }
        path.close();
    }

    private float[] point(Operator operator, List<COSBase> operands, int at) throws IOException {
        return engine.point(number(operator, operands, at), number(operator, operands, at + 1));
    }

    private static float number(Operator operator, List<COSBase> operands, int at) throws IOException {
        if (at < operands.size() && operands.get(at) instanceof COSNumber number) {
            return number.floatValue();
        }
        throw new MissingOperandException(operator, operands);
    }
}
