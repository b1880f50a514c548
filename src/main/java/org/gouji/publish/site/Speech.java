package org.gouji.publish.site;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gouji.consolidate.Aggregate;
import org.gouji.consolidate.UnitStatus;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Source;

/** What the pages of one language say; for any number of threads. */
public final class Speech {

    private static final int KNOWN_PLACES = 20_000;
    private static final String OWN = "site.";

    private final Language language;
    private final Messages messages;
    private final Map<Source, String> places = new ConcurrentHashMap<>();

    Speech(Language language) {
        this.language = language;
        this.messages = new Messages(language);
    }

    public Language language() {
        return language;
    }

    Messages messages() {
        return messages;
    }

    /** A text of the pages, with names and values of its placeholders in turn. */
    public String say(String key, Object... arguments) {
        if (arguments.length == 0) {
            return messages.text(OWN + key);
        }
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i].toString(), arguments[i + 1].toString());
        }
        return messages.text(OWN + key, named);
    }

    /** A place in a document; reports of one layout name the same ones over and over. */
    String place(Source source) {
        if (source instanceof Source.Whole) {
            return "";
        }
        if (places.size() > KNOWN_PLACES) {
            places.clear();
        }
        return places.computeIfAbsent(source, messages::source);
    }

    String name(Aggregate aggregate) {
        return language == Language.ZH ? aggregate.chinese() : aggregate.english();
    }

    String status(UnitStatus status) {
        return say("status." + status.code());
    }

    /** The kind of a unit; nothing for one that is not on the roster. */
    String kind(String code) {
        return code.isEmpty() ? "" : say("kind." + code);
    }
}
