package org.gouji.recognise;

import java.util.Map;
import org.gouji.model.Place;
import org.gouji.model.Source;

/** Something odd about a document's shape: the rule it falls under and the operands; not yet weighed. */
public record Notice(String rule, Place place, Source source, Map<String, String> arguments) {

    public Notice {
        arguments = Map.copyOf(arguments);
    }
}
