package org.gouji.document.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.gouji.document.Budget;
import org.gouji.document.ChargedStream;

/** A message in the format of e-mails -> its parts in order; a message in it is one part. */
final class MimeParts {

    private final Budget budget;
    private final MimeTokenStream stream = new MimeTokenStream(MimeConfig.PERMISSIVE);
    private final List<MimePart> parts = new ArrayList<>();
    private final Deque<Multipart> open = new ArrayDeque<>();
    private MimeHeader header = new MimeHeader();
    private int sets;

    /** Parts that belong together, in the way that the type says. */
    private record Multipart(String type, int set) {}

    private MimeParts(Budget budget) {
        this.budget = budget;
    }

    static List<MimePart> of(byte[] message, Budget budget) throws IOException {
        MimeParts parts = new MimeParts(budget);
        try {
            parts.read(message);
        } catch (MimeException e) {
            throw new IOException(e);
        }
        return parts.parts;
    }

    private void read(byte[] message) throws IOException, MimeException {
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(message));
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            budget.checkTime();
            switch (state) {
                case T_START_HEADER -> header = new MimeHeader();
                case T_FIELD -> addField(stream.getField());
                case T_START_MULTIPART -> openMultipart();
                case T_END_MULTIPART -> open.pop();
                case T_BODY -> addPart(message.length);
                default -> {
                    // Preambles, ends of parts: nothing that anybody sees.
                }
            }
        }
    }

    private void addField(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw != null) {
            header.add(field.getName(), raw.toByteArray());
        }
    }

    private void openMultipart() {
        String type = stream.getBodyDescriptor().getMimeType();
        sets++;
        open.push(new Multipart(type, sets));
    }

    private void addPart(int packed) throws IOException {
        byte[] bytes = new ChargedStream(stream.getDecodedInputStream(), packed, budget).readAllBytes();
        String type = stream.getBodyDescriptor().getMimeType();
        parts.add(new MimePart(header, type, alternatives(), isRelated(), bytes));
    }

    /** A page with its pictures may be one of several alternatives. */
    private int alternatives() {
        return open.stream()
                .filter(multipart -> multipart.type.equals("multipart/alternative"))
                .findFirst()
                .map(Multipart::set)
                .orElse(0);
    }

    private boolean isRelated() {
        return !open.isEmpty() && open.peek().type.equals("multipart/related");
    }
}
