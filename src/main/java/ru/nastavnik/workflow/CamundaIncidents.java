package ru.nastavnik.workflow;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Incidents} of failed jobs. */
@Service
@Transactional
class CamundaIncidents implements Incidents {
    private static final int SHOWN = 200;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Clock clock;

    CamundaIncidents(RuntimeService runtime, ManagementService management, RepositoryService repository, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public List<Incident> open() {
        return runtime
                .createIncidentQuery()
                .incidentType(org.camunda.bpm.engine.runtime.Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .desc()
                .listPage(0, SHOWN)
                .stream()
                .map(this::view)
                .toList();
    }

    @Override
    public void retry(String incidentId) {
        org.camunda.bpm.engine.runtime.Incident incident =
                runtime.createIncidentQuery().incidentId(incidentId).singleResult();
        if (incident != null) {
            String job = incident.getConfiguration();
            // The last attempt has left the term of one that would have followed; it must not be waited for.
            management.setJobDuedate(job, Date.from(clock.instant()));
            management.setJobRetries(job, 1);
        }
    }

    private Incident view(org.camunda.bpm.engine.runtime.Incident incident) {
        String definitionId = incident.getProcessDefinitionId();
        String message = FailureCause.of(
                incident.getIncidentMessage(), management.getJobExceptionStacktrace(incident.getConfiguration()));
        return new Incident(
                incident.getId(),
                repository.getProcessDefinition(definitionId).getName(),
                label(definitionId, incident.getActivityId()),
                businessKey(incident.getProcessInstanceId()),
                message,
                incident.getIncidentTimestamp().toInstant());
    }

    private String businessKey(String instanceId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElse("");
    }

    private String label(String definitionId, String elementId) {
        return repository.getBpmnModelInstance(definitionId).getModelElementById(elementId)
                                instanceof FlowElement element
                        && element.getName() != null
                ? element.getName().replaceAll("\\s+", " ").strip()
                : elementId;
    }
}
