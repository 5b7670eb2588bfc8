package ru.nastavnik.directive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentId;

/**
 * An act with its text.
 *
 * @param closedOn day on which it was closed, or null while it is in force
 * @param summary what was achieved, or null while it is in force
 * @param summaryDocument the document that closed it; null while it is in force, and for acts that came in as history
 * @param launch its launch, or null for an act that was never carried out here
 */
public record DirectiveView(
        DirectiveId id,
        DirectiveText text,
        @Nullable LocalDate closedOn,
        @Nullable String summary,
        @Nullable DocumentId summaryDocument,
        @Nullable LaunchId launch) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    public boolean isClosed() {
        return closedOn != null;
    }

    /** «№ 420-р, № 261 от 27.05.2020»; each number with its own date if they differ. */
    public String citation() {
        long days =
                text.numbers().stream().map(DirectiveNumber::datedOn).distinct().count();
        if (days > 1) {
            return text.numbers().stream()
                    .map(number -> "№ " + number.number() + " от " + DAY.format(number.datedOn()))
                    .collect(Collectors.joining(", "));
        }
        return text.numbers().stream().map(number -> "№ " + number.number()).collect(Collectors.joining(", "))
                + " от "
                + DAY.format(text.numbers().get(0).datedOn());
    }

    public Optional<LaunchId> launched() {
        return Optional.ofNullable(launch);
    }
}
