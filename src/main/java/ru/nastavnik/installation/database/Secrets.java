package ru.nastavnik.installation.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords of the embedded database, made once and kept beside the data, readable by its owner only. */
record Secrets(String superuser, String owner, String application) {
    private static final int BYTES = 24;

    static Secrets loadOrCreate(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            return new Secrets(
                    properties.getProperty("superuser"),
                    properties.getProperty("owner"),
                    properties.getProperty("application"));
        }
        Secrets secrets = new Secrets(random(), random(), random());
        properties.setProperty("superuser", secrets.superuser);
        properties.setProperty("owner", secrets.owner);
        properties.setProperty("application", secrets.application);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Passwords of the embedded database");
        }
        return secrets;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
