package org.gouji.check.place;

/** Whether what looks like the name of a place is one, and whether the report has a good reason to name it. */
final class MentionContext {

    private static final String SENTENCE_ENDS = "。；！？\n";
    private static final String CLAUSE_ENDS = SENTENCE_ENDS + "，：";
    /** 城市场 and 县级, 区域: the suffix belongs to the next word. */
    private static final String NOT_BEHIND_COUNTY = "域场级直位块间别面分属";

    private static final String NOT_BEHIND_TOWNSHIP = "村亲愁土风贤镇乡";
    /** Before a name that also comes up by chance there has to be a beginning or a word that wants a place. */
    private static final String BEFORE_LOOSE = "，、；：。“‘（(《省市州盟在与和到从赴向对由及是为送照据经请";

    private final PlaceWords words;

    MentionContext(PlaceWords words) {
        this.words = words;
    }

    /** Whether the characters mean the place. */
    boolean isPlace(Mention mention, String passage) {
        char behind = mention.to() < passage.length() ? passage.charAt(mention.to()) : ' ';
        return switch (mention.kind()) {
            case STEM -> words.behind().stream().noneMatch(word -> passage.startsWith(word, mention.to()));
            case COUNTY -> NOT_BEHIND_COUNTY.indexOf(behind) < 0;
            case LOOSE_COUNTY -> NOT_BEHIND_COUNTY.indexOf(behind) < 0 && mayBegin(mention, passage);
            case TOWNSHIP, COMMON_TOWNSHIP -> NOT_BEHIND_TOWNSHIP.indexOf(behind) < 0;
        };
    }

    private static boolean mayBegin(Mention mention, String passage) {
        return mention.from() == 0 || BEFORE_LOOSE.indexOf(passage.charAt(mention.from() - 1)) >= 0;
    }

    /** Whether it is in the title of a document, on the list of the office, or in a sentence about partners and neighbours. */
    boolean isHarmless(Mention mention, String passage) {
        return isInTitle(mention, passage)
                || mention.areas().stream()
                        .anyMatch(area -> words.allowed().contains(area.name())
                                || words.allowed().contains(area.stem()))
                || words.sentence().stream().anyMatch(around(mention, passage, SENTENCE_ENDS)::contains)
                || words.clause().stream().anyMatch(around(mention, passage, CLAUSE_ENDS)::contains);
    }

    private static boolean isInTitle(Mention mention, String passage) {
        int open = passage.lastIndexOf('《', mention.from());
        return open >= 0 && passage.lastIndexOf('》', mention.from()) < open;
    }

    private static String around(Mention mention, String passage, String ends) {
        int from = mention.from();
        while (from > 0 && ends.indexOf(passage.charAt(from - 1)) < 0) {
            from--;
        }
        int to = mention.to();
        while (to < passage.length() && ends.indexOf(passage.charAt(to)) < 0) {
            to++;
        }
        return passage.substring(from, to);
    }
}
