package org.gouji.check.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The counties and townships of the country, and where a text names them. */
final class Gazetteer {

    private static final String RESOURCE = "/places/places.txt";
    private static final int PROVINCE = 2;
    private static final int PREFECTURE = 4;

    private final String text;
    private final List<Area> areas = new ArrayList<>();
    private final Map<String, Area> byCode = new HashMap<>();
    private final Map<String, List<Area>> byName = new HashMap<>();
    private final NameIndex index;

    private static final class Shared {
        static final Gazetteer BUILT_IN = new Gazetteer(resource());
    }

    /** Of lines as they are explained at the head of the file. */
    Gazetteer(String text) {
        this.text = text;
        this.index = new NameIndex(text, areas::get);
        for (int from = 0; from < text.length(); ) {
            int to = text.indexOf('\n', from);
            if (text.charAt(from) != '#') {
                addLine(from, to);
            }
            from = to + 1;
        }
    }

    /** The one that comes with the program, loaded when it is first asked for. */
    static Gazetteer builtIn() {
        return Shared.BUILT_IN;
    }

    private static String resource() {
        try (InputStream stream = Gazetteer.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks " + RESOURCE + ".");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line is explained at the head of the file. */
    private void addLine(int from, int to) {
        int code = end('\t', from, to);
        int name = end('\t', code + 1, to);
        if (name == to) {
            add(new Area(text.substring(from, code), text.substring(code + 1, to), ""));
            return;
        }
        int mark = name + 1;
        int stem = end('\t', mark + 2, to);
        add(new Area(text.substring(from, code), text.substring(code + 1, name), text.substring(mark + 2, stem)));
        addNames(code + 1, name, text.charAt(mark), stem);
        for (int at = stem + 1; at < to; ) {
            int end = end(' ', at, to);
            boolean isCommon = text.charAt(at) == '-';
            index.add(
                    isCommon ? at + 1 : at,
                    end,
                    isCommon ? NameKind.COMMON_TOWNSHIP : NameKind.TOWNSHIP,
                    areas.size() - 1);
            at = end + 1;
        }
    }

    private void add(Area area) {
        areas.add(area);
        byCode.put(area.code(), area);
        byName.computeIfAbsent(area.name(), name -> new ArrayList<>()).add(area);
        if (area.stem().length() > 1) {
            byName.computeIfAbsent(area.stem(), stem -> new ArrayList<>()).add(area);
        }
    }

    private void addNames(int from, int to, char mark, int stemEnd) {
        int area = areas.size() - 1;
        if (mark == '+') {
            index.add(to + 3, stemEnd, NameKind.STEM, area);
        }
        if (mark != '-') {
            index.add(from, to, mark == '?' ? NameKind.LOOSE_COUNTY : NameKind.COUNTY, area);
        }
    }

    private int end(char separator, int from, int lineEnd) {
        int at = text.indexOf(separator, from);
        return at < 0 || at > lineEnd ? lineEnd : at;
    }

    /** Every area, from provinces to counties. */
    List<Area> areas() {
        return Collections.unmodifiableList(areas);
    }

    /** The areas of this name or, if they are counties, of this stem. */
    List<Area> named(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    /** The areas whose whole name is a part of another name; one that is so twice stands here twice. */
    List<Area> within(String name) {
        List<Area> found = new ArrayList<>();
        for (int from = 0; from < name.length(); from++) {
            for (int to = from + 1; to <= name.length(); to++) {
                String part = name.substring(from, to);
                for (Area area : byName.getOrDefault(part, List.of())) {
                    if (area.name().equals(part)) {
                        found.add(area);
                    }
                }
            }
        }
        return found;
    }

    /** The counties that have a township of this name, also of one that many counties have. */
    List<Area> withTownship(String name) {
        return index.withTownship(name);
    }

    /** A county with the areas that it lies in: 河南省新乡市长垣市. */
    String fullName(Area county) {
        return above(county, PROVINCE) + above(county, PREFECTURE) + county.name();
    }

    private String above(Area county, int digits) {
        Area area = county.code().length() > digits ? byCode.get(county.code().substring(0, digits)) : null;
        return area == null ? "" : area.name();
    }

    /** What a passage names, in its order. */
    List<Mention> mentions(String passage) {
        return index.mentions(passage);
    }
}
