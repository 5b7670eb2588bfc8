package ru.nastavnik.workflow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
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

    private final ApplicationEventPublisher events;
    private final ZoneId zone;
    private final Map<String, ModelFacts> factsByElement = new ConcurrentHashMap<>();

    TaskEventPublisher(ApplicationEventPublisher events, @Value("${nastavnik.region.zone}") ZoneId zone) {
        this.events = events;
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
            case TaskListener.EVENTNAME_CREATE -> events.publishEvent(opened(task));
            case TaskListener.EVENTNAME_COMPLETE ->
                events.publishEvent(new TaskEvent.Closed(task.getId(), key(task), true));
            case TaskListener.EVENTNAME_DELETE ->
                events.publishEvent(new TaskEvent.Closed(task.getId(), key(task), false));
            default -> {
                // Assignments and updates are ours to keep, not the engine's.
            }
        }
    }

    private TaskEvent opened(DelegateTask task) {
        ModelFacts facts = factsByElement.computeIfAbsent(
                task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(), unused -> facts(task));
        return new TaskEvent.Opened(
                task.getId(),
                key(task),
                facts.title(),
                role(task),
                evaluated(facts.point(), task),
                dueDay(task.getDueDate()),
                facts.term(),
                evaluated(facts.duty(), task),
                text(task, CommonVariables.ORGANIZATION_ID),
                text(task, CommonVariables.ORGANIZATION_KIND),
                text(task, CommonVariables.MUNICIPALITY_ID),
                text(task, CommonVariables.LAUNCH_ID),
                text(task, CommonVariables.DEPARTMENT),
                text(task, CommonVariables.SUBJECT_TYPE));
    }

    private static ModelFacts facts(DelegateTask task) {
        UserTask element = task.getBpmnModelElementInstance();
        Map<String, String> properties = properties(element);
        String term = properties.get("term");
        return new ModelFacts(
                element.getName().replaceAll("\\s+", " ").strip(),
                properties.get("point"),
                term == null ? null : TermKind.ofCode(term),
                properties.get("duty"));
    }

    /** As the engine evaluated it: the model may take the role from a variable. */
    private static String role(DelegateTask task) {
        List<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        if (groups.size() != 1 || !ROLES.contains(groups.get(0))) {
            throw new IllegalStateException(
                    "The task " + task.getTaskDefinitionKey() + " of " + task.getProcessDefinitionId() + " is for "
                            + groups + ", which is not one role: nobody would see it");
        }
        return groups.get(0);
    }

    private static @Nullable String evaluated(@Nullable String property, DelegateTask task) {
        if (property == null) {
            return null;
        }
        Matcher variable = FROM_VARIABLE.matcher(property);
        return variable.matches() ? ProcessVariable.text(variable.group(1)).from(task.getExecution()) : property;
    }

    private static Map<String, String> properties(UserTask element) {
        if (element.getExtensionElements() == null) {
            return Map.of();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }

    private static TaskKey key(DelegateTask task) {
        String definitionId = task.getProcessDefinitionId();
        // "key:version:id" is the engine's documented form of a definition's id.
        String process = definitionId.substring(0, definitionId.indexOf(':'));
        String businessKey = task.getExecution().getProcessBusinessKey();
        return new TaskKey(
                new ProcessKey(process),
                new BusinessKey(businessKey == null ? "" : businessKey),
                task.getTaskDefinitionKey());
    }

    private @Nullable LocalDate dueDay(@Nullable Date due) {
        return due == null ? null : due.toInstant().atZone(zone).toLocalDate();
    }

    private static @Nullable String text(DelegateTask task, ProcessVariable<String> variable) {
        // The execution's, not the task's: tasks have no variables of their own, and looking costs a query.
        return (String) task.getExecution().getVariable(variable.name());
    }
}
