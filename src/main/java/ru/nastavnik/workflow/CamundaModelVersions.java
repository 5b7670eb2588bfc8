package ru.nastavnik.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link ModelVersions} as the engine knows them. */
@Service
@Transactional(readOnly = true)
class CamundaModelVersions implements ModelVersions {
    /** Ids in one query. */
    private static final int CHUNK = 500;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final MigrationPlans plans;

    CamundaModelVersions(
            RepositoryService repository, RuntimeService runtime, TaskService tasks, MigrationPlans plans) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.plans = plans;
    }

    @Override
    public List<ModelVersion> inUse() {
        List<ModelVersion> versions = new ArrayList<>();
        Map<String, ProcessDefinition> current = current();
        Map<String, Instant> deployed = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(
                        Deployment::getId,
                        deployment -> deployment.getDeploymentTime().toInstant()));
        for (ProcessDefinition definition :
                repository.createProcessDefinitionQuery().list()) {
            boolean newest = isCurrent(definition, current);
            long instances = runtime.createProcessInstanceQuery()
                    .processDefinitionId(definition.getId())
                    .count();
            if (newest || instances > 0) {
                versions.add(new ModelVersion(
                        new ProcessKey(definition.getKey()),
                        definition.getName() == null ? definition.getKey() : definition.getName(),
                        definition.getVersion(),
                        Objects.requireNonNull(deployed.get(definition.getDeploymentId())),
                        newest,
                        instances));
            }
        }
        versions.sort(Comparator.comparing(ModelVersion::title)
                .thenComparing(ModelVersion::number, Comparator.reverseOrder()));
        return List.copyOf(versions);
    }

    @Override
    public List<OutdatedInstance> outdated() {
        Set<String> roots = new LinkedHashSet<>();
        for (ProcessDefinition older : older()) {
            runtime.createProcessInstanceQuery()
                    .processDefinitionId(older.getId())
                    .list()
                    .forEach(instance -> roots.add(instance.getRootProcessInstanceId()));
        }
        List<OutdatedInstance> outdated = new ArrayList<>();
        List<String> ids = List.copyOf(roots);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<String> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            Map<String, String> organizations = variables(chunk, CommonVariables.ORGANIZATION_ID);
            Map<String, String> municipalities = variables(chunk, CommonVariables.MUNICIPALITY_ID);
            for (ProcessInstance root : runtime.createProcessInstanceQuery()
                    .processInstanceIds(new HashSet<>(chunk))
                    .list()) {
                outdated.add(new OutdatedInstance(
                        DeployedModels.keyOf(root), organizations.get(root.getId()), municipalities.get(root.getId())));
            }
        }
        return List.copyOf(outdated);
    }

    @Override
    public List<TaskFate> fates() {
        List<TaskFate> fates = new ArrayList<>();
        Map<String, ProcessDefinition> current = current();
        for (ProcessDefinition older : older()) {
            if (runtime.createProcessInstanceQuery()
                            .processDefinitionId(older.getId())
                            .count()
                    > 0) {
                fates.addAll(fates(older, Objects.requireNonNull(current.get(older.getKey()))));
            }
        }
        return List.copyOf(fates);
    }

    private List<TaskFate> fates(ProcessDefinition older, ProcessDefinition newer) {
        BpmnModelInstance before = repository.getBpmnModelInstance(older.getId());
        BpmnModelInstance after = repository.getBpmnModelInstance(newer.getId());
        Map<String, String> counterparts = plans.counterparts(older.getId(), newer.getId());
        List<TaskFate> fates = new ArrayList<>();
        for (UserTask task : before.getModelElementsByType(UserTask.class)) {
            String becomes = counterparts.get(task.getId());
            UserTask counterpart = becomes == null ? null : after.getModelElementById(becomes);
            long open = tasks.createTaskQuery()
                    .processDefinitionId(older.getId())
                    .taskDefinitionKey(task.getId())
                    .count();
            fates.add(new TaskFate(
                    new ProcessKey(older.getKey()),
                    newer.getName(),
                    older.getVersion(),
                    open,
                    label(task),
                    counterpart == null ? null : label(counterpart),
                    task.getCamundaCandidateGroups(),
                    counterpart == null ? null : counterpart.getCamundaCandidateGroups()));
        }
        after.getModelElementsByType(UserTask.class).stream()
                .filter(task -> !counterparts.containsValue(task.getId()))
                .forEach(task -> fates.add(new TaskFate(
                        new ProcessKey(older.getKey()),
                        newer.getName(),
                        older.getVersion(),
                        0,
                        null,
                        label(task),
                        null,
                        task.getCamundaCandidateGroups())));
        return fates;
    }

    private static String label(UserTask task) {
        return task.getName().replaceAll("\\s+", " ").strip();
    }

    private Map<String, String> variables(List<String> instances, ProcessVariable<String> variable) {
        Map<String, String> values = new HashMap<>();
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableName(variable.name())
                .list()
                .forEach(found -> values.put(found.getProcessInstanceId(), String.valueOf(found.getValue())));
        return values;
    }

    private List<ProcessDefinition> older() {
        Map<String, ProcessDefinition> current = current();
        return repository.createProcessDefinitionQuery().list().stream()
                .filter(definition -> !isCurrent(definition, current))
                .toList();
    }

    private static boolean isCurrent(ProcessDefinition definition, Map<String, ProcessDefinition> current) {
        ProcessDefinition newest = current.get(definition.getKey());
        return newest != null && newest.getId().equals(definition.getId());
    }

    private Map<String, ProcessDefinition> current() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, definition -> definition));
    }
}
