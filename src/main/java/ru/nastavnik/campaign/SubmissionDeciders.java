package ru.nastavnik.campaign;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.DecisionKey;
import ru.nastavnik.workflow.DecisionTables;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;

/**
 * Asks who is to accept figures. Asked once a round, when they are submitted; whoever needs the answer later reads it
 * from the round, so that a changed table holds from the next submission on.
 */
@Component
class SubmissionDeciders {
    private static final DecisionKey TABLE = new DecisionKey("approval-level");
    private static final ProcessVariable<String> ORGANIZATION_KIND = ProcessVariable.text("organizationKind");
    private static final ProcessVariable<Boolean> STATE_OWNED = ProcessVariable.flag("stateOwned");
    private static final String MUNICIPALITY = "MUNICIPALITY";

    private final OrganizationRegister organizations;
    private final Municipalities municipalities;
    private final DecisionTables tables;
    private final Posts posts;

    SubmissionDeciders(
            OrganizationRegister organizations, Municipalities municipalities, DecisionTables tables, Posts posts) {
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.tables = tables;
        this.posts = posts;
    }

    /** A post that decides: a role in the territory whose head or department that is. */
    private record Seat(Role role, Territory territory) {}

    /**
     * The role that accepts the figures or returns them.
     *
     * @throws DomainException if the table names nobody who stands above the organisation, or nobody holds that post
     */
    Role of(SubmissionSubject subject) {
        OrganizationId organization = subject.organization();
        return organization == null ? ofMunicipality(subject) : ofOrganization(organizations.get(organization));
    }

    /** No table for a municipality's own figures: its head answers for them (6.4). */
    private Role ofMunicipality(SubmissionSubject subject) {
        Territory.OfMunicipality own = new Territory.OfMunicipality(Objects.requireNonNull(subject.municipality()));
        if (posts.holders(Role.MUNICIPAL_HEAD, own).isEmpty()) {
            throw new DomainException("Показатели не сданы: в муниципалитете «"
                    + municipalities.get(own.municipality()).name()
                    + "» никто не занимает должность руководителя органа управления образованием, и принять их некому."
                    + " Набранное сохранено; сообщите администратору.");
        }
        return Role.MUNICIPAL_HEAD;
    }

    private Role ofOrganization(OrganizationView organization) {
        String answer = tables.decide(
                TABLE,
                ProcessVariables.of(ORGANIZATION_KIND, organization.kind().code())
                        .and(STATE_OWNED, organization.stateOwned()));
        return seat(answer, organization)
                .filter(seat -> !posts.holders(seat.role(), seat.territory()).isEmpty())
                .map(Seat::role)
                .orElseThrow(() -> new DomainException("Показатели не сданы: по таблице решений «"
                        + tables.title(TABLE) + "» показатели организации «" + organization.shortName()
                        + "» принимает " + title(answer)
                        + ", а такой должности над этой организацией никто не занимает."
                        + " Набранное сохранено; сообщите администратору."));
    }

    /** Empty if the organisation has nothing of the kind above it. */
    private static Optional<Seat> seat(String answer, OrganizationView organization) {
        if (answer.equals(MUNICIPALITY)) {
            return organization
                    .controllingMunicipality()
                    .map(municipality -> new Seat(Role.MUNICIPAL_HEAD, new Territory.OfMunicipality(municipality)));
        }
        return department(answer)
                .filter(department -> department == organization.department())
                .map(department -> new Seat(Role.DEPARTMENT, new Territory.OfDepartment(department)));
    }

    private static Optional<Department> department(String answer) {
        return Arrays.stream(Department.values())
                .filter(department -> department.name().equals(answer))
                .findFirst();
    }

    private static String title(String answer) {
        return answer.equals(MUNICIPALITY)
                ? "руководитель органа управления образованием"
                : department(answer).map(Department::title).orElse("«" + answer + "»");
    }
}
