package ru.nastavnik.pdf;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where LibreOffice is: the path of the settings, or the places where it is usually installed. */
final class OfficeProgram {
    private static final List<String> NAMES = List.of("soffice", "libreoffice", "soffice.com", "soffice.exe");
    private static final List<String> USUAL = List.of(
            "/usr/bin/soffice",
            "/usr/lib/libreoffice/program/soffice",
            "/usr/local/bin/soffice",
            "/snap/bin/libreoffice",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
            "C:\\Program Files\\LibreOffice\\program\\soffice.com",
            "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com");

    private OfficeProgram() {}

    /**
     * @param setting path from the settings; nothing else is tried if there is one
     * @param searchPath folders as in the variable PATH
     */
    static Optional<Path> find(String setting, String searchPath) {
        Stream<String> places = setting.isBlank() ? usual(searchPath) : Stream.of(setting.strip());
        return places.map(OfficeProgram::executable).flatMap(Optional::stream).findFirst();
    }

    private static Stream<String> usual(String searchPath) {
        List<String> places = new ArrayList<>();
        for (String folder : searchPath.split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                NAMES.forEach(name -> places.add(folder + File.separator + name));
            }
        }
        places.addAll(USUAL);
        places.addAll(ownPackages());
        return places.stream();
    }

    /** The packages of the makers go to {@code /opt/libreoffice<version>}. */
    private static List<String> ownPackages() {
        Path opt = Path.of("/opt");
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(opt)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(opt, "libreoffice*")) {
                folders.forEach(folder ->
                        found.add(folder.resolve("program").resolve("soffice").toString()));
            } catch (IOException unreadable) {
                return found;
            }
        }
        return found;
    }

    private static Optional<Path> executable(String place) {
        try {
            Path path = Path.of(place);
            return Files.isRegularFile(path) && Files.isExecutable(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException notAPathHere) {
            return Optional.empty();
        }
    }
}
