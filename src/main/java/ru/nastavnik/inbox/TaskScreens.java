package ru.nastavnik.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All task screens of the application. */
@Component
public class TaskScreens {
    private final Map<String, TaskScreen> byElement = new HashMap<>();

    TaskScreens(List<TaskScreen> screens) {
        for (TaskScreen screen : screens) {
            for (String element : screen.elements()) {
                TaskScreen other = byElement.put(screen.process() + "/" + element, screen);
                if (other != null) {
                    throw new IllegalStateException("Two screens for " + screen.process() + "/" + element);
                }
            }
        }
    }

    public boolean covers(String processKey, String elementId) {
        return byElement.containsKey(processKey + "/" + elementId);
    }

    public Optional<String> route(TaskRow row) {
        return Optional.ofNullable(
                        byElement.get(row.task().process() + "/" + row.task().elementId()))
                .map(screen -> screen.route(row));
    }
}
