package ru.nastavnik.support;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks as the lists show them and as the engine has them: the same at any time. */
@Component
@Profile("test")
public class TaskLists {
    private final TaskService tasks;
    private final JdbcClient jdbc;

    TaskLists(TaskService tasks, JdbcClient jdbc) {
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** An open task. */
    public record Open(String taskId, String element, String role) {}

    public Set<Open> listed(String businessKey) {
        return jdbc
                .sql("select task_id, element_id, role from app.task where business_key = :key and state = 'OPEN'")
                .param("key", businessKey)
                .query((row, number) ->
                        new Open(row.getString("task_id"), row.getString("element_id"), row.getString("role")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    public Set<Open> inEngine(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(task -> new Open(task.getId(), task.getTaskDefinitionKey(), role(task)))
                .collect(Collectors.toSet());
    }

    /** The titles of open tasks in the list. */
    public Set<String> titles(String businessKey) {
        return jdbc
                .sql("select title from app.task where business_key = :key and state = 'OPEN'")
                .param("key", businessKey)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The elements of open tasks in the list. */
    public Set<String> elements(String businessKey) {
        return listed(businessKey).stream().map(Open::element).collect(Collectors.toSet());
    }

    private String role(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .collect(Collectors.joining(","));
    }
}
