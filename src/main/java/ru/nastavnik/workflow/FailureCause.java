package ru.nastavnik.workflow;

import org.jspecify.annotations.Nullable;

/** Why a job failed: what the domain said, or else the innermost cause, which the engine's own words conceal. */
final class FailureCause {
    private static final String CAUSED_BY = "Caused by: ";

    private FailureCause() {}

    /**
     * @param message of the outermost exception, or null
     * @param stacktrace of the same, or null
     */
    static String of(@Nullable String message, @Nullable String stacktrace) {
        String said = message == null ? "" : message.strip();
        if (stacktrace == null || said.codePoints().anyMatch(FailureCause::isRussian)) {
            return said;
        }
        return stacktrace
                .lines()
                .filter(line -> line.startsWith(CAUSED_BY))
                .reduce((outer, inner) -> inner)
                .map(FailureCause::withoutType)
                .orElse(said);
    }

    /** «Caused by: org.example.Failure: words» says nothing to a person but the words. */
    private static String withoutType(String line) {
        String cause = line.substring(CAUSED_BY.length()).strip();
        int words = cause.indexOf(": ");
        return words < 0 ? cause : cause.substring(words + 2);
    }

    private static boolean isRussian(int letter) {
        return Character.UnicodeBlock.of(letter) == Character.UnicodeBlock.CYRILLIC;
    }
}
