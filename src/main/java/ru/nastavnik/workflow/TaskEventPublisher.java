package ru.nastavnik.workflow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;

/**
 * Turns the engine's task events into ours, in the engine's transaction. A task that nobody would see is refused, and
 * with it what led to the task.
 */
@Component
class TaskEventPublisher {
    private static final Set<String> ROLES =
            Stream.of(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());
    private static final Pattern FROM_VARIABLE = Pattern.compile("\\$\\{([A-Za-z]+)}");

    private final TaskReports reports;
    private final ZoneId zone;
    private final Map<String, ModelFacts> factsByElement = new ConcurrentHashMap<>();

    TaskEventPublisher(TaskReports reports, @Value("${nastavnik.region.zone}") ZoneId zone) {
        this.reports = reports;
        this.zone = zone;
    }

    /**
     * What the model says about a task.
     *
     * @param point the point, or the variable that says it
     * @param duty the duty, or the variable that says it
     */
    private record ModelFacts(
            String title,
            @Nullable String point,
            @Nullable TermKind term,
            @Nullable String duty) {}

    @EventListener
    void on(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> opened(new OpeningTask(task));
            case TaskListener.EVENTNAME_COMPLETE ->
                reports.tell(new TaskEvent.Closed(task.getId(), key(new OpeningTask(task)), true));
            case TaskListener.EVENTNAME_DELETE -> cancelled(task.getId(), key(new OpeningTask(task)));
            default -> {
                // Assignments and updates are ours to keep, not the engine's.
            }
        }
    }

    void opened(OpenTask task) {
        reports.tell(content(task));
    }

    void revised(OpenTask task) {
        reports.tell(new TaskEvent.Revised(content(task)));
    }

    void cancelled(String taskId, TaskKey task) {
        reports.tell(new TaskEvent.Closed(taskId, task, false));
    }

    private TaskEvent.Opened content(OpenTask task) {
        ModelFacts facts =
                factsByElement.computeIfAbsent(task.definitionId() + "/" + task.elementId(), unused -> facts(task));
        return new TaskEvent.Opened(
                task.id(),
                key(task),
                facts.title(),
                role(task),
                ifSaid(facts.point(), task),
                dueDay(task.due()),
                facts.term(),
                ifSaid(facts.duty(), task),
                text(task, CommonVariables.ORGANIZATION_ID),
                text(task, CommonVariables.ORGANIZATION_KIND),
                text(task, CommonVariables.MUNICIPALITY_ID),
                text(task, CommonVariables.LAUNCH_ID),
                text(task, CommonVariables.DEPARTMENT),
                text(task, CommonVariables.SUBJECT_TYPE));
    }

    private static ModelFacts facts(OpenTask task) {
        UserTask element = task.element();
        Map<String, String> properties = ModelProperties.of(element);
        String term = properties.get("term");
        return new ModelFacts(
                element.getName().replaceAll("\\s+", " ").strip(),
                properties.get("point"),
                term == null ? null : TermKind.ofCode(term),
                properties.get("duty"));
    }

    /** As the engine evaluated it: the model may take the role from a variable. */
    private static String role(OpenTask task) {
        List<String> groups = task.groups();
        if (groups.size() != 1 || !ROLES.contains(groups.get(0))) {
            throw new IllegalStateException("The task " + task.elementId() + " of " + task.definitionId() + " is for "
                    + groups + ", which is not one role: nobody would see it");
        }
        return groups.get(0);
    }

    private static @Nullable String ifSaid(@Nullable String text, OpenTask task) {
        return text == null ? null : evaluated(text, task);
    }

    /** What stands in a model: itself, or the value of the variable that it names. */
    static String evaluated(String text, OpenTask task) {
        Matcher variable = FROM_VARIABLE.matcher(text);
        if (!variable.matches()) {
            return text;
        }
        if (task.variable(variable.group(1)) instanceof String value) {
            return value;
        }
        throw new IllegalStateException("Process variable " + variable.group(1) + " is missing");
    }

    private static TaskKey key(OpenTask task) {
        String businessKey = task.businessKey();
        return new TaskKey(
                DeployedModels.processOf(task.definitionId()),
                new BusinessKey(businessKey == null ? "" : businessKey),
                task.elementId());
    }

    private @Nullable LocalDate dueDay(@Nullable Date due) {
        return due == null ? null : due.toInstant().atZone(zone).toLocalDate();
    }

    private static @Nullable String text(OpenTask task, ProcessVariable<String> variable) {
        return (String) task.variable(variable.name());
    }
}
