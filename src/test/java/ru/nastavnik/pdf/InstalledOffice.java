package ru.nastavnik.pdf;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The LibreOffice of this machine. Tests that need one are skipped without it, except where it is said to be required. */
public final class InstalledOffice {
    private static final PdfConverter CONVERTER = new PdfConverter(new OfficeProperties("", Duration.ofMinutes(2)));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(InstalledOffice::clear));
    }

    private InstalledOffice() {}

    /** Whether nothing that opens files for Office may be skipped here. */
    public static boolean isRequired() {
        return Boolean.getBoolean("nastavnik.office.required");
    }

    public static PdfConverter converter() {
        assumeTrue(CONVERTER.availability().available() || isRequired(), "LibreOffice is not installed");
        return CONVERTER;
    }

    /** The program itself, for what the application does not do with it. */
    public static Path program() {
        Optional<Path> program = OfficeProgram.find("", System.getenv().getOrDefault("PATH", ""));
        assumeTrue(program.isPresent() || isRequired(), "LibreOffice is not installed");
        return program.orElseThrow();
    }

    /** As on a machine without LibreOffice. */
    public static PdfConverter missing() {
        return new PdfConverter(new OfficeProperties("/nowhere/soffice", Duration.ofSeconds(5)));
    }

    private static void clear() {
        try {
            CONVERTER.clear();
        } catch (java.io.IOException left) {
            throw new java.io.UncheckedIOException(left);
        }
    }
}
