package ru.nastavnik.e2e;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's browser. Where there is none, the story is skipped with a message, or fails if it is required. */
final class Chromium {
    private static final String REQUIRED = "nastavnik.browser.required";
    private static final String MISSING = "Chromium не найден: история в браузере не сыграна. Установите пакет chromium"
            + " или укажите путь к программе в переменной окружения CHROMIUM.";

    private Chromium() {}

    static Path orSkip() {
        Optional<Path> found = Stream.concat(
                        Stream.of(System.getenv("CHROMIUM")).filter(Objects::nonNull),
                        List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && Boolean.getBoolean(REQUIRED)) {
            fail(MISSING);
        }
        assumeTrue(found.isPresent(), MISSING);
        return found.orElseThrow();
    }
}
