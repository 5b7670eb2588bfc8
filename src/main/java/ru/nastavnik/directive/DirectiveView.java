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

    /**
     * The act as a document names it after «в соответствии с подпунктом …»: «распоряжения Департамента общего
     * образования и Департамента профессионального образования от 01.06.2026 № 100-р, № 61 «О внедрении …»».
     */
    public String inGenitive() {
        boolean oneDay =
                text.numbers().stream().map(DirectiveNumber::datedOn).distinct().count() == 1;
        String issued = oneDay
                ? text.numbers().stream()
                                .map(number -> number.department().titleGenitive())
                                .distinct()
                                .collect(Collectors.joining(" и "))
                        + " от " + DAY.format(text.numbers().get(0).datedOn()) + " "
                        + text.numbers().stream()
                                .map(number -> "№ " + number.number())
                                .collect(Collectors.joining(", "))
                : text.numbers().stream()
                        .map(number -> number.department().titleGenitive() + " от " + DAY.format(number.datedOn())
                                + " № " + number.number())
                        .collect(Collectors.joining(", "));
        return "распоряжения " + issued + " «" + text.title() + "»";
    }

    public Optional<LaunchId> launched() {
        return Optional.ofNullable(launch);
    }
}
