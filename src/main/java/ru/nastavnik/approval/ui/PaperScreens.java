package ru.nastavnik.approval.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskRow;

/** The screens of all kinds of papers. */
@Component
class PaperScreens {
    private final Map<String, PaperScreen> byType;

    PaperScreens(List<PaperScreen> screens) {
        this.byType = screens.stream().collect(Collectors.toUnmodifiableMap(PaperScreen::type, Function.identity()));
    }

    PaperScreen of(TaskRow task) {
        String type = Objects.requireNonNull(task.subjectType(), "A task about no type of paper");
        return Objects.requireNonNull(byType.get(type), "No screen for papers of type " + type);
    }
}
