package ru.nastavnik.curator.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskNaming;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** «Подписать приказ о назначении куратора»; in a college, of a педагог-навигатор. */
@Component
class CuratorAppointmentTaskNaming implements TaskNaming {
    private final OrganizationRegister organizations;

    CuratorAppointmentTaskNaming(OrganizationRegister organizations) {
        this.organizations = organizations;
    }

    @Override
    public ProcessKey process() {
        return CuratorAppointmentProcess.KEY;
    }

    @Override
    public Optional<String> title(TaskEvent.Opened opened) {
        return Optional.ofNullable(opened.organizationId())
                .map(id -> organizations.get(OrganizationId.of(id)).kind() == OrganizationKind.COLLEGE)
                .map(college -> switch (opened.task().elementId()) {
                    case CuratorAppointmentProcess.PROPOSE_CANDIDATE ->
                        "Предложить кандидата в " + (college ? "педагоги-навигаторы" : "кураторы");
                    case CuratorAppointmentProcess.ACQUAINT ->
                        "Ознакомиться с приказом о назначении " + (college ? "педагога-навигатора" : "куратора");
                    default -> opened.title() + (college ? " педагога-навигатора" : " куратора");
                });
    }
}
