package org.gouji.document.word;

import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.gouji.document.Budget;
import org.gouji.document.word.DocTextBoxes.Range;
import org.gouji.document.word.Story.End;

/** The text of a DOC as a story: characters that are marks, properties that are lists of single changes. */
final class DocStory {

    private static final char CELL_MARK = 0x07;
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_SEPARATOR = 0x14;
    private static final char FIELD_END = 0x15;

    private final CharSequence text;
    private final List<PAPX> paragraphs;
    private final int mainEnd;
    private final DocRuns runs;
    private final DocLists lists;
    private final DocTextBoxes boxes;
    private final DocPictures pictures;
    private final Budget budget;
    private final Fields fields = new Fields();

    DocStory(HWPFDocument document, Budget budget) {
        this.budget = budget;
        text = document.getText();
        paragraphs = document.getParagraphTable().getParagraphs();
        mainEnd = Math.min(
                text.length(), document.getFileInformationBlock().getSubdocumentTextStreamLength(SubdocumentType.MAIN));
        runs = new DocRuns(document);
        lists = new DocLists(document);
        boxes = DocTextBoxes.of(document);
        pictures = new DocPictures(document);
    }

    /** The main text, with each text box behind the paragraph that it is anchored in. */
    Story main() {
        Story story = story(new Range(0, mainEnd));
        for (Range box : boxes.rest()) {
            Content content = new Content();
            content.box(story(box));
            story.add(content, 0, End.PARAGRAPH);
        }
        return story;
    }

    private Story story(Range range) {
        Story story = new Story();
        Content content = new Content();
        for (int i = indexAt(range.from()); i < paragraphs.size(); i++) {
            PAPX paragraph = paragraphs.get(i);
            if (paragraph.getStart() >= range.to()) {
                break;
            }
            budget.checkTime();
            int from = Math.max(paragraph.getStart(), range.from());
            int to = Math.min(Math.min(paragraph.getEnd(), range.to()), text.length());
            if (from < to) {
                content = read(paragraph, from, to, story, content);
            }
        }
        return story;
    }

    /** The first paragraph that ends behind this character. */
    private int indexAt(int at) {
        int low = 0;
        int high = paragraphs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (paragraphs.get(middle).getEnd() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Adds a paragraph and returns what the next one goes on with: nothing, unless the mark between them is deleted. */
    private Content read(PAPX papx, int from, int to, Story story, Content content) {
        DocParagraph properties = DocParagraph.of(papx);
        char last = text.charAt(to - 1);
        boolean isMark = last == CELL_MARK || last == '\r' || last == '\f';
        if (properties.isRowEnd()) {
            story.addRowEnd(properties.level(), properties.rowEnd(runs.isDeleted(to - 1)));
            return new Content();
        }
        content.enumerate(lists.next(papx));
        read(from, isMark ? to - 1 : to, papx, properties.level() > 0, content);
        fields.endParagraph();
        boolean endsCell = properties.endsInnerCell() || (properties.level() > 0 && last == CELL_MARK);
        if (!endsCell && last == '\r' && runs.isDeleted(to - 1)) {
            return content;
        }
        story.add(content, properties.level(), endsCell ? End.CELL : End.PARAGRAPH);
        return new Content();
    }

    private void read(int from, int to, PAPX papx, boolean isInTable, Content content) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (runs.isDeleted(at)) {
                continue;
            }
            switch (c) {
                case FIELD_BEGIN -> fields.begin();
                case FIELD_SEPARATOR -> fields.separate();
                case FIELD_END -> fields.end();
                default -> {
                    if (!fields.isInCode() && !runs.isHidden(at, papx.getIstd())) {
                        show(at, c, isInTable ? runs.mark(at) : PieceWriter.NO_MARK, content);
                    }
                }
            }
        }
    }

    private void show(int at, char c, char mark, Content content) {
        switch (c) {
            case 0x01 -> content.picture(pictures.inText(runs.picture(at)));
            case 0x08 -> drawing(at, content);
            case 0x0B, 0x0C, 0x0E, '\r', CELL_MARK -> content.endLine();
            case 0x1E -> content.append('-');
            default -> {
                if (runs.isRaised(at)) {
                    content.separate();
                }
                char sign = runs.symbol(at, c);
                content.append(sign);
                if (mark != PieceWriter.NO_MARK && Character.isDigit(sign)) {
                    content.append(mark);
                }
            }
        }
    }

    private void drawing(int at, Content content) {
        Range box = boxes.take(at);
        if (box.isEmpty()) {
            content.picture(pictures.floating(at));
        } else {
            content.box(story(box));
        }
    }
}
