package org.gouji.document.word;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.document.Budget;
import org.gouji.document.DoubtfulDigits;
import org.gouji.document.RefusedFile;
import org.gouji.document.word.Story.End;
import org.gouji.document.word.Story.Merge;

/** The text of an RTF as a story, from its commands as they come. */
final class RtfStory extends RtfListenerAdaptor {

    private static final int MOST_GROUPS = 1000;

    private static final Set<Command> UNSEEN = EnumSet.of(
            Command.fonttbl,
            Command.colortbl,
            Command.stylesheet,
            Command.info,
            Command.header,
            Command.headerl,
            Command.headerr,
            Command.headerf,
            Command.footer,
            Command.footerl,
            Command.footerr,
            Command.footerf,
            Command.footnote,
            Command.fldinst,
            Command.nonesttables,
            Command.nonshppict,
            Command.shprslt,
            Command.optionalcommand);
    /** Groups marked as passable that are not to be passed over. */
    private static final Set<Command> HOLD_TEXT = EnumSet.of(Command.shpinst, Command.shppict, Command.nesttableprops);

    /** What makes the text before a paragraph of a list a number, not a bullet, which may be any letter of a symbol font. */
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９①-⒛㈠-㈩一二三四五六七八九十甲乙丙丁]");

    private final Budget budget;
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final Deque<Outer> outers = new ArrayDeque<>();
    private RtfGroup group = new RtfGroup();
    private Story story = new Story();
    private Content content = new Content();
    private StringBuilder number = new StringBuilder();
    private RtfRow row = new RtfRow();
    private RtfRow nestedRow = new RtfRow();
    private boolean hasText;
    private final RtfColours colours = new RtfColours();

    RtfStory(Budget budget) {
        this.budget = budget;
    }

    /** What a text box interrupts. */
    private record Outer(Story story, Content content, boolean hasText, RtfRow row, RtfRow nestedRow) {}

    Story story() {
        endLastParagraph();
        return story;
    }

    @Override
    public void processGroupStart() {
        if (groups.size() > MOST_GROUPS) {
            throw new RefusedFile("FILE-06", "groups > " + MOST_GROUPS);
        }
        groups.push(group);
        group = group.inner();
    }

    @Override
    public void processGroupEnd() {
        if (group.startsNumber) {
            content.enumerate(NUMBER.matcher(number).find() ? number.toString().strip() : "");
            number = new StringBuilder();
        }
        if (group.isBox) {
            endBox();
        }
        group = groups.pop();
    }

    @Override
    public void processString(String text) {
        if (group.picture != null) {
            group.picture.add(text);
        }
        if (group.isColours) {
            colours.end(text);
        }
        if (!group.isShown()) {
            return;
        }
        if (group.isNumber) {
            number.append(text);
            return;
        }
        if (group.isRaised) {
            content.separate();
        }
        char mark = group.mark();
        boolean isDoubtful = mark != PieceWriter.NO_MARK && group.level() > 0;
        content.append(isDoubtful ? DoubtfulDigits.marked(text, mark) : text);
        hasText = true;
    }

    @Override
    public void processBinaryBytes(byte[] data) {
        if (group.picture != null) {
            group.picture.add(data);
        }
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        boolean isOn = !hasParameter || parameter != 0;
        if (group.picture != null && (command == Command.pngblip || command == Command.jpegblip)) {
            group.picture.keep();
        }
        if (command == Command.colortbl) {
            group.isColours = true;
        }
        if (group.isColours) {
            colours.part(command, parameter);
        }
        if (UNSEEN.contains(command) || (optional && !HOLD_TEXT.contains(command))) {
            group.isSkipped = true;
        } else if (!group.isSkipped) {
            switch (command) {
                case par, sect -> endParagraph(group.level());
                case cell -> endCell(1);
                case nestcell -> endCell(Math.max(2, group.level()));
                case row -> endRow(1, row);
                case nestrow -> endRow(Math.max(2, group.level()), nestedRow);
                case pard -> group.resetParagraph();
                case intbl -> group.isInTable = isOn;
                case itap -> group.depth = parameter;
                case plain -> group.resetCharacters();
                case v -> group.isHidden = isOn;
                case deleted -> group.isDeleted = isOn;
                case supercmd, sub, up, dn -> group.isRaised = isOn;
                case nosupersub -> group.isRaised = false;
                case strike, striked -> group.isStruck = isOn;
                case cf -> group.isWhite = colours.isWhite(parameter);
                case fs -> group.isTiny = parameter < DoubtfulDigits.SMALLEST_SEEN;
                default -> processRare(command, parameter);
            }
        }
    }

    private void processRare(Command command, int parameter) {
        switch (command) {
            case line, lbr, page, column, softline -> content.endLine();
            case tab -> character(' ');
            case nonbreakingspace -> character('\u00A0');
            case nonbreakinghyphen -> character('-');
            case trowd -> rowHere().define();
            case trleft -> rowHere().left(parameter);
            case clvmgf -> rowHere().merge(Merge.FIRST);
            case clvmrg -> rowHere().merge(Merge.BELOW);
            case clmrg -> rowHere().merge(Merge.BESIDE);
            case cellx -> rowHere().cell(parameter);
            case nesttableprops -> group.isNestedRow = true;
            case sp -> group.isProperty = true;
            case pict -> picture();
            case shptxt, dptxbxtext -> startBox();
            case listtext, pntext -> {
                group.startsNumber = !group.isNumber;
                group.isNumber = true;
            }
            default -> {}
        }
    }

    private RtfRow rowHere() {
        return group.isNestedRow ? nestedRow : row;
    }

    private void character(char c) {
        if (group.isNumber) {
            number.append(c);
        } else if (group.isShown()) {
            content.append(c);
        }
    }

    private void picture() {
        group.isSkipped = true;
        if (!group.isHidden && !group.isDeleted) {
            RtfPicture picture = new RtfPicture();
            group.picture = picture;
            content.picture(picture);
            hasText = true;
        }
    }

    private void endParagraph(int level) {
        if (!group.isDeleted) {
            add(level, End.PARAGRAPH);
        }
    }

    private void endCell(int level) {
        add(level, End.CELL);
    }

    private void endRow(int level, RtfRow shape) {
        if (hasText) {
            add(level, End.PARAGRAPH);
        }
        story.addRowEnd(level, shape.end());
        content = new Content();
    }

    private void add(int level, End end) {
        budget.checkTime();
        story.add(content, level, end);
        content = new Content();
        hasText = false;
    }

    private void endLastParagraph() {
        if (hasText) {
            add(group.level(), End.PARAGRAPH);
        }
    }

    private void startBox() {
        if (group.isBox) {
            return;
        }
        outers.push(new Outer(story, content, hasText, row, nestedRow));
        group.isBox = true;
        group.isProperty = false;
        group.resetParagraph();
        story = new Story();
        content = new Content();
        row = new RtfRow();
        nestedRow = new RtfRow();
        hasText = false;
    }

    private void endBox() {
        endLastParagraph();
        Outer outer = outers.pop();
        Story box = story;
        story = outer.story();
        content = outer.content();
        row = outer.row();
        nestedRow = outer.nestedRow();
        content.box(box);
        hasText = true;
    }
}
