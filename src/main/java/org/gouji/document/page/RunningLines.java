package org.gouji.document.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes page numbers and what is printed at the edge of every page out of the text. They stand between the rows of a table
 * that goes on over pages, and a page number there is all too like a figure.
 */
final class RunningLines {

    private static final float MARGIN = 0.13f;
    private static final int LINES_AT_AN_EDGE = 3;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–―_─·•.~～ ]*(第 ?)?([0-9０-９]{1,4}|[ivxIVX]{1,6}|[一二三四五六七八九十〇]{1,4})( ?页)?"
                    + "(( ?[/／|,，、]? ?)(共|of)? ?[0-9０-９]{1,4} ?页?)?[-—–―_─·•.~～ ]*"
                    + "|(第|共|[Pp]age|[Pp]\\.?) ?[0-9０-９]{1,4}.{0,12}");
    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, Integer> pages = new HashMap<>();

    /** Learns from all pages what runs through. */
    RunningLines(List<PageBlocks> all) {
        for (PageBlocks page : all) {
            for (Block.Text text : atEdges(page)) {
                pages.merge(key(text), 1, Integer::sum);
            }
        }
    }

    /** The page's blocks without them. */
    List<Block> without(PageBlocks page, boolean isFirst) {
        List<Block> kept = new ArrayList<>(page.blocks());
        for (Block.Text text : atEdges(page)) {
            boolean repeated = pages.getOrDefault(key(text), 0) > 1;
            boolean mayBeTitle = isFirst && text.top() < page.height() / 2;
            if (isPageNumber(text) || (repeated && !mayBeTitle)) {
                kept.remove(text);
            }
        }
        return kept;
    }

    private static boolean isPageNumber(Block.Text text) {
        return PAGE_NUMBER.matcher(text.line().text()).matches();
    }

    private static String key(Block.Text text) {
        String letters = BLANKS.matcher(text.line().text()).replaceAll("");
        return DIGITS.matcher(letters).replaceAll("#");
    }

    private static List<Block.Text> atEdges(PageBlocks page) {
        List<Block> blocks = page.blocks();
        List<Block.Text> found = new ArrayList<>();
        int i = 0;
        while (i < blocks.size()
                && found.size() < LINES_AT_AN_EDGE
                && blocks.get(i) instanceof Block.Text text
                && text.bottom() < MARGIN * page.height()) {
            found.add(text);
            i++;
        }
        int most = found.size() + LINES_AT_AN_EDGE;
        int last = blocks.size() - 1;
        while (last >= i
                && found.size() < most
                && blocks.get(last) instanceof Block.Text text
                && text.top() > (1 - MARGIN) * page.height()) {
            found.add(text);
            last--;
        }
        return found;
    }
}
