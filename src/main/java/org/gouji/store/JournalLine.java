package org.gouji.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A line of the journal. Its hash is the SHA-256 of the hash of the line before, a line feed, and the line as CSV without its
 * hash, so that none can be changed, removed or put in without changing all that follow.
 *
 * @param seq from 1, without gaps
 * @param time in UTC, to the second
 * @param operator the account on the machine that did the run
 */
public record JournalLine(long seq, long run, String time, String operator, JournalEntry entry, String hash) {

    /** The heading of the journal as a file. */
    public static final String HEADING = "seq,run,time,operator,what,year,unit_code,file,sha256,author,detail,hash";

    /** What stands for the hash before the first line. */
    static final String BEFORE_ALL = "0".repeat(64);

    static JournalLine after(String hashBefore, long seq, long run, String time, String operator, JournalEntry entry) {
        JournalLine open = new JournalLine(seq, run, time, operator, entry, "");
        String covered = hashBefore + "\n" + open.withoutHash();
        return new JournalLine(seq, run, time, operator, entry, sha256(covered));
    }

    /** As a line of the file. */
    public String csv() {
        return withoutHash() + "," + hash;
    }

    private String withoutHash() {
        return List.of(
                        Long.toString(seq),
                        Long.toString(run),
                        time,
                        operator,
                        entry.what().name().toLowerCase(Locale.ROOT),
                        entry.year(),
                        entry.unit(),
                        entry.file(),
                        entry.sha256(),
                        entry.author(),
                        entry.detail())
                .stream()
                .map(JournalLine::field)
                .collect(Collectors.joining(","));
    }

    private static String field(String text) {
        boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0;
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
