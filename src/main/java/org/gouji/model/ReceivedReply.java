package org.gouji.model;

import java.time.LocalDate;

/**
 * A reply that came in.
 *
 * @param file path inside the inbox, with {@code /}
 */
public record ReceivedReply(String file, LocalDate received, Reply reply) {}
