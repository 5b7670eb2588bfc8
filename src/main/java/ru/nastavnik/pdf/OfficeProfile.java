package ru.nastavnik.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A profile of LibreOffice's own, so that a window somebody has open is not disturbed: no macros, nothing fetched from
 * links. After the program was killed it is thrown away, because a broken one keeps the next run from starting.
 */
final class OfficeProfile {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeProfile.class);
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
            </oor:items>
            """;

    private final Path folder;

    OfficeProfile(Path folder) {
        this.folder = folder;
    }

    /** The profile as the program is told of it, made if it is not there. */
    String address() {
        Path user = folder.resolve("user");
        Path settings = user.resolve("registrymodifications.xcu");
        try {
            if (!Files.exists(settings)) {
                Files.createDirectories(user);
                Files.writeString(settings, SETTINGS, StandardCharsets.UTF_8);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String address = folder.toUri().toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** What cannot be thrown away now is thrown away after the run that it spoils. */
    void forget() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            LOG.warn("The profile {} is left", folder, left);
        }
    }
}
