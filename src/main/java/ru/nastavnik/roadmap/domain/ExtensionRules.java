package ru.nastavnik.roadmap.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StageLimit;
import ru.nastavnik.shared.FieldViolation;

/** How much more time a step may be given: later than now, and within the act and the municipal roadmap. */
public final class ExtensionRules {
    private static final String FIELD = "wantedTo";

    private final PlanningFrame frame;
    private final LocalDate today;

    public ExtensionRules(PlanningFrame frame, LocalDate today) {
        this.frame = frame;
        this.today = today;
    }

    /**
     * What is wrong with a request, on the fields {@code wantedTo} and {@code reason}.
     *
     * @param formerTo the step's last day as it stands
     */
    public List<FieldViolation> violations(
            Stage stage, @Nullable LocalDate formerTo, LocalDate wantedTo, String reason) {
        List<FieldViolation> found = new ArrayList<>();
        if (formerTo == null || !wantedTo.isAfter(formerTo)) {
            found.add(new FieldViolation(FIELD, "Новый срок должен быть позже действующего."));
        } else if (wantedTo.isBefore(today)) {
            found.add(new FieldViolation(FIELD, "Новый срок не может быть в прошлом."));
        }
        if (!frame.directive().contains(wantedTo)) {
            found.add(new FieldViolation(FIELD, "Новый срок вне срока распоряжения."));
        }
        frame.limit(stage)
                .map(StageLimit::to)
                .filter(wantedTo::isAfter)
                .ifPresent(latest -> found.add(new FieldViolation(
                        FIELD, "По муниципальной дорожной карте этап заканчивается раньше этой даты.")));
        if (reason.isBlank()) {
            found.add(new FieldViolation("reason", "Напишите, почему нужно больше времени."));
        }
        return found;
    }
}
