package ru.nastavnik.support;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Accounts;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.curator.CuratorProcessActions;
import ru.nastavnik.curator.ProposeCandidate;
import ru.nastavnik.curator.process.CuratorAppointmentProcess;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/** Appointments of curators as the roll-out begins them and directors carry them on. */
@Component
@Profile("test")
public class TestCurators {
    private static final String POST = "заместитель директора по воспитательной работе";

    private final CuratorAppointments appointments;
    private final CuratorProcessActions actions;
    private final Workflow workflow;
    private final Accounts accounts;
    private final TestPeople people;
    private final TestRegion region;
    private final TransactionTemplate transaction;
    private final ActorContext actors;
    private final PaperSigning signing;

    TestCurators(
            CuratorAppointments appointments,
            CuratorProcessActions actions,
            Workflow workflow,
            Accounts accounts,
            TestPeople people,
            TestRegion region,
            TransactionTemplate transaction,
            ActorContext actors,
            PaperSigning signing) {
        this.appointments = appointments;
        this.actions = actions;
        this.workflow = workflow;
        this.accounts = accounts;
        this.people = people;
        this.region = region;
        this.transaction = transaction;
        this.actors = actors;
        this.signing = signing;
    }

    /** An appointment that waits for a candidate. */
    public CuratorAppointmentId opened(OrganizationId organization) {
        UUID launch = UUID.randomUUID();
        return transaction.execute(status -> {
            CuratorAppointmentId id = actions.open(organization, launch);
            workflow.start(
                    CuratorAppointmentProcess.KEY,
                    BusinessKey.of(id.value()),
                    ProcessVariables.of(CommonVariables.ORGANIZATION_ID, organization.toString())
                            .and(CommonVariables.LAUNCH_ID, launch.toString()));
            return id;
        });
    }

    /** The login of somebody who works there: «Светлова Анна Юрьевна», as everybody new. */
    public String colleague(OrganizationId organization) {
        String login = "colleague-" + UUID.randomUUID();
        people.account(login, organization);
        return login;
    }

    /** The colleague at work as the curator that they have become. */
    public SignedIn signedIn(String login) {
        return actors.load(login, Role.CURATOR);
    }

    public AccountId account(String login) {
        return accounts.findByLogin(login).orElseThrow().id();
    }

    public void propose(SignedIn director, CuratorAppointmentId id, String login, LocalDate agreedOn) {
        AccountId candidate = account(login);
        region.run(
                director,
                () -> appointments.propose(new ProposeCandidate(
                        id, candidate, POST, agreedOn, appointments.get(id).basis())));
    }

    public void sign(SignedIn director, CuratorAppointmentId id, LocalDate date) {
        region.run(director, () -> signing.sign(id, date));
    }
}
