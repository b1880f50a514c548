package org.gouji.document.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.gouji.document.Budget;

/** Reads lines of text in pictures. For any number of threads. */
public interface OcrEngine {

    /** Of an office that has none: pictures are said to be pictures. */
    OcrEngine NONE = new OcrEngine() {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public List<String> read(List<BufferedImage> lines, Script script, Budget budget) {
            throw new IllegalStateException("There is no engine.");
        }
    };

    /** What may stand in the lines. */
    enum Script {
        /** Chinese, letters, figures and signs. */
        CHINESE,
        /** Figures and the signs that numbers have. */
        FIGURES,
        /** The same in another way, so that both seldom make one mistake. */
        FIGURES_AGAIN
    }

    /** The program that another process would start, empty if there is none. */
    default String program() {
        return "";
    }

    default boolean isOn() {
        return true;
    }

    /**
     * The text of each line, empty where nothing was read.
     *
     * @param lines each with one line, dark on white and upright
     */
    List<String> read(List<BufferedImage> lines, Script script, Budget budget) throws IOException;
}
