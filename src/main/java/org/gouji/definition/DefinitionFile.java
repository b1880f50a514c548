package org.gouji.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gouji.message.Refusal;

/** A definition file in memory, read once: for its content and for the fingerprint of the definitions in use. */
public final class DefinitionFile {

    private final String name;
    private final byte[] bytes;

    private DefinitionFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** A file on disk, named in messages as the operator wrote it. */
    public static DefinitionFile of(Path file) {
        try {
            return new DefinitionFile(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw Refusal.at(file, "file.none", Map.of(), e);
        } catch (AccessDeniedException e) {
            throw Refusal.at(file, "file.permission", Map.of(), e);
        } catch (IOException e) {
            throw Refusal.at(file, "file.unreadable", Map.of("cause", e), e);
        }
    }

    /** A file that comes with the program, such as {@code forms/2021.yml}. */
    public static DefinitionFile ofResource(String name) {
        try (InputStream stream = DefinitionFile.class.getResourceAsStream("/" + name)) {
            if (stream == null) {
                throw Refusal.at(name, "program.lacks", Map.of());
            }
            return new DefinitionFile(name, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the definition, see {@link Definition#read}. */
    public <T> T read(Function<DefinitionNode, T> as) {
        return Definition.read(name, new StringReader(text()), as);
    }

    public String name() {
        return name;
    }

    /** SHA-256 over names and contents, lower-case hex; folders do not count, the order does. */
    public static String fingerprint(List<DefinitionFile> files) {
        MessageDigest digest = sha256();
        for (DefinitionFile file : files) {
            String plainName =
                    file.name.substring(Math.max(file.name.lastIndexOf('/'), file.name.lastIndexOf('\\')) + 1);
            digest.update("%s %d\n".formatted(plainName, file.bytes.length).getBytes(StandardCharsets.UTF_8));
            digest.update(file.bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    String text() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.at(name, "file.not-utf8", Map.of(), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
