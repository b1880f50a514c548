package org.gouji.document.page;

/** The short form of a path: {@code M 0 0 L 10 0 C}. */
final class OfdPath {

    private OfdPath() {}

    static void draw(CharSequence data, Transform place, PathRecorder path) {
        float[] numbers = new float[7];
        int count = 0;
        char order = ' ';
        int at = 0;
        String text = data.toString();
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != ',') {
                end++;
            }
            if (end > at) {
                float number = NumberList.number(text, at, end);
                if (Float.isNaN(number)) {
                    order = text.charAt(at);
                    count = 0;
                } else if (count < numbers.length) {
                    numbers[count] = number;
                    count++;
                }
                if (count == operands(order)) {
                    apply(order, numbers, place, path);
                    count = 0;
                }
            }
            at = end + 1;
        }
    }

    private static int operands(char order) {
        return switch (order) {
            case 'S', 'M', 'L' -> 2;
            case 'Q' -> 4;
            case 'B' -> 6;
            case 'A' -> 7;
            case 'C' -> 0;
            default -> -1;
        };
    }

    private static void apply(char order, float[] numbers, Transform place, PathRecorder path) {
        int count = operands(order);
        if (count == 0) {
            path.close();
            return;
        }
        float x = place.x(numbers[count - 2], numbers[count - 1]);
        float y = place.y(numbers[count - 2], numbers[count - 1]);
        switch (order) {
            case 'S', 'M' -> path.moveTo(x, y);
            case 'L' -> path.lineTo(x, y);
            default -> path.curveTo(x, y);
        }
    }
}
