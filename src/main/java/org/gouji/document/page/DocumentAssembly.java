package org.gouji.document.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import org.gouji.document.Break;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.HeldFile;
import org.gouji.document.Picture;
import org.gouji.document.Piece;
import org.gouji.document.Remark;
import org.gouji.model.Source;

/** Pages -> a document: tables go on over pages, lines of a paragraph are put together, running lines are left out. */
final class DocumentAssembly {

    private static final String NO_TEXT = "FILE-09";

    /** What follows each other in the document. */
    private sealed interface Item {
        record Lines(int page, int number, List<TextLine> lines) implements Item {}

        record Rows(TableParts table) implements Item {}

        record Image(int page, HeldFile.Content content) implements Item {}
    }

    private final Budget budget;
    private final BiFunction<Integer, Source, Source> places;
    private final TextHealth health = new TextHealth();
    private final BitSet readPages = new BitSet();
    private final List<PageBlocks> pages = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();

    DocumentAssembly(Budget budget) {
        this(budget, Source.OnPage::new);
    }

    private DocumentAssembly(Budget budget, BiFunction<Integer, Source, Source> places) {
        this.budget = budget;
        this.places = places;
    }

    /** Of pictures in a document that has no pages; each counts as one. */
    static DocumentAssembly ofPictures(Budget budget) {
        return new DocumentAssembly(budget, Source.InPicture::new);
    }

    void add(PageContent page) {
        List<Block> blocks;
        if (page.isScan()) {
            Source source = new Source.OnPage(page.number(), new Source.Whole());
            remarks.add(new Remark(NO_TEXT, Integer.toString(page.number()), source));
            blocks = List.of(
                    new Block.Image(new PagePicture(new Box(0, 0, page.width(), page.height()), HeldFile.NO_CONTENT)));
        } else {
            health.count(page.glyphs());
            blocks = PageLayout.blocks(page.withPicturesBehindText(), budget);
        }
        pages.add(new PageBlocks(page.number(), page.height(), blocks));
    }

    /** A page of which an engine read the picture. */
    void addRead(PageContent page) {
        readPages.set(page.number());
        pages.add(new PageBlocks(page.number(), page.height(), PageLayout.blocks(page, budget)));
    }

    /** A place on a page. */
    private Source place(int page, Source place) {
        Source source = places.apply(page, place);
        return readPages.get(page) ? new Source.ByOcr(source) : source;
    }

    Document document(String name, String title) {
        health.refuseIfBroken();
        RunningLines running = new RunningLines(pages);
        for (int i = 0; i < pages.size(); i++) {
            addItems(pages.get(i), running.without(pages.get(i), i == 0));
        }
        int table = 0;
        for (Item item : items) {
            if (item instanceof Item.Lines lines) {
                emit(lines);
            } else if (item instanceof Item.Rows rows) {
                table++;
                emit(table, rows.table());
            } else if (item instanceof Item.Image image) {
                Source source = new Source.OnPage(image.page(), new Source.Whole());
                pictures.add(new Picture(pieces.size(), source, image.content()));
            }
        }
        return Document.of(name, title, pieces, pictures, remarks);
    }

    private void addItems(PageBlocks page, List<Block> blocks) {
        Paragraphs paragraphs = Paragraphs.of(blocks);
        int line = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.Text text) {
                line++;
                addLine(page.number(), line, text.line(), paragraphs);
            } else if (block instanceof Block.Table table) {
                addTable(page.number(), table, i == 0);
            } else if (block instanceof Block.Image image) {
                items.add(new Item.Image(page.number(), image.picture().content()));
            }
        }
    }

    private void addLine(int page, int number, TextLine line, Paragraphs paragraphs) {
        if (!items.isEmpty()
                && items.get(items.size() - 1) instanceof Item.Lines before
                && paragraphs.goesOn(before.lines().get(before.lines().size() - 1), line, before.page() == page)) {
            before.lines().add(line);
        } else {
            items.add(new Item.Lines(page, number, new ArrayList<>(List.of(line))));
        }
    }

    private void addTable(int page, Block.Table table, boolean beginsPage) {
        if (beginsPage
                && !items.isEmpty()
                && items.get(items.size() - 1) instanceof Item.Rows before
                && before.table().goesOnWith(table)) {
            before.table().add(page, table);
        } else {
            items.add(new Item.Rows(new TableParts(page, table)));
        }
    }

    private void emit(Item.Lines item) {
        Source source = place(item.page(), new Source.Line(item.number()));
        if (item.lines().size() > 1) {
            StringBuilder text = new StringBuilder();
            item.lines().forEach(line -> text.append(line.text()));
            emit(text.toString(), Break.LINE, source);
            return;
        }
        Break before = Break.LINE;
        for (TextLine.Part part : item.lines().get(0).parts()) {
            emit(part.text(), before, source);
            before = Break.CELL;
        }
    }

    private void emit(int table, TableParts parts) {
        for (int row = 0; row < parts.rows().size(); row++) {
            TableParts.Row each = parts.rows().get(row);
            Break before = Break.LINE;
            for (int cell = 0; cell < each.cells().size(); cell++) {
                Source place = new Source.TableCell(table, row + 1, cell + 1);
                emit(each.cells().get(cell).text(), before, place(each.page(), place));
                before = Break.CELL;
            }
        }
    }

    private void emit(String text, Break before, Source source) {
        budget.piece();
        pieces.add(new Piece(text, before, source));
    }
}
