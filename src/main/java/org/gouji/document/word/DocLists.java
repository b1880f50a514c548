package org.gouji.document.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.gouji.document.word.ListLevel.Counts;
import org.jspecify.annotations.Nullable;

/** The lists of a DOC: what stands before each numbered paragraph, counted while the document is read. */
final class DocLists {

    private static final int TYPE_PARAGRAPH = 1;
    private static final int LEVEL = 0x0A;
    private static final int LIST = 0x0B;
    private static final int NOTHING_FOLLOWS = 2;

    private final @Nullable ListTables tables;
    private final StyleSheet styles;
    private final Map<Integer, Instance> instances = new HashMap<>();
    private final Map<Integer, Counts> counts = new HashMap<>();
    private final Map<Integer, Integer> ofStyles = new HashMap<>();

    DocLists(HWPFDocument document) {
        tables = document.getListTables();
        styles = document.getStyleSheet();
    }

    /** What stands before this paragraph; empty if nothing that counts. */
    String next(PAPX papx) {
        if (tables == null) {
            return "";
        }
        int style = papx.getIstd();
        int list = ofStyle(style, LIST);
        int level = list > 0 ? ofStyle(style, LEVEL) : 0;
        SprmIterator changes = papx.getSprmBuf().iterator();
        while (changes.hasNext()) {
            SprmOperation change = changes.next();
            if (change.getType() == TYPE_PARAGRAPH && change.getOperation() == LIST) {
                list = change.getOperand();
            } else if (change.getType() == TYPE_PARAGRAPH && change.getOperation() == LEVEL) {
                level = change.getOperand();
            }
        }
        return list < 1 || list > Short.MAX_VALUE ? "" : next(tables, list, level);
    }

    private int ofStyle(int style, int property) {
        return ofStyles.computeIfAbsent(
                style * 0x100 + property,
                key -> DocStyles.lastOperand(styles, style, DocStyles.Kind.PARAGRAPH, property, 0));
    }

    private String next(ListTables lists, int number, int level) {
        Instance instance = instances.computeIfAbsent(number, list -> instance(lists, list));
        if (level < 0 || level >= instance.levels.length) {
            return "";
        }
        return counts.computeIfAbsent(instance.counter, list -> new Counts()).next(instance.levels, level);
    }

    private static Instance instance(ListTables lists, int number) {
        ListLevel[] levels = new ListLevel[ListLevel.LEVELS];
        Arrays.fill(levels, ListLevel.NONE);
        try {
            LFO use = lists.getLfo(number);
            for (int i = 0; i < levels.length; i++) {
                org.apache.poi.hwpf.model.ListLevel level = lists.getLevel(use.getLsid(), i);
                if (level != null) {
                    levels[i] = level(level, level.getStartAt());
                }
            }
            boolean startsAnew = override(lists.getLfoData(number), levels);
            return new Instance(startsAnew ? -number : use.getLsid(), levels);
        } catch (NoSuchElementException noSuchList) {
            return new Instance(-number, levels);
        }
    }

    private static boolean override(@Nullable LFOData data, ListLevel[] levels) {
        boolean startsAnew = false;
        ListFormatOverrideLevel[] overrides = data == null ? null : data.getRgLfoLvl();
        if (overrides == null) {
            return false;
        }
        for (ListFormatOverrideLevel override : overrides) {
            int number = override.getLevelNum();
            if (number >= levels.length) {
                continue;
            }
            if (override.isFormatting() && override.getLevel() != null) {
                levels[number] = level(override.getLevel(), override.getLevel().getStartAt());
                startsAnew = true;
            } else if (override.isStartAt()) {
                ListLevel old = levels[number];
                levels[number] = new ListLevel(override.getIStartAt(), old.format(), old.pattern(), old.isGlued());
                startsAnew = true;
            }
        }
        return startsAnew;
    }

    /** In the pattern of a DOC the number of a level stands as the character with the level's code. */
    private static ListLevel level(org.apache.poi.hwpf.model.ListLevel level, int start) {
        StringBuilder pattern = new StringBuilder();
        String text = level.getNumberText();
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ListLevel.LEVELS) {
                pattern.append('%').append(c + 1);
            } else {
                pattern.append(c);
            }
        }
        boolean isGlued = level.getTypeOfCharFollowingTheNumber() == NOTHING_FOLLOWS;
        return new ListLevel(start, CountFormat.coded(level.getNumberFormat()), pattern.toString(), isGlued);
    }

    /**
     * A use of a list.
     *
     * @param counter whose counts it goes on with: those of its list, or its own if it starts anew
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Instance(int counter, ListLevel[] levels) {}
}
