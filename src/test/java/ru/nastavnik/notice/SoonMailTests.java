package ru.nastavnik.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.inbox.TaskReminders;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.TaskKey;
import ru.nastavnik.workflow.Workflow;

/** From a task that opens to a mail that arrives. */
@ApplicationTest
class SoonMailTests {
    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private OwnNotices notices;

    @Autowired
    private TaskLinks links;

    @Autowired
    private TaskReminders reminders;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Workflow workflow;

    @Autowired
    private TransactionTemplate transactions;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn director;
    private MailDoor door;

    @BeforeEach
    void aSchoolWithADirector() {
        municipality = region.municipality();
        school = region.school(municipality);
        director = region.director(school);
        door = NoticeDesk.door(SERVER);
    }

    @Test
    void aTaskThatOpensIsToldAtOnceInTheApplicationAndAQuarterOfAnHourLaterByMail() throws Exception {
        String address = desk.confirmedAddress(director);
        TaskKey task = desk.openTask(school);

        assertThat(actors.callAs(director, notices::bell).unread()).isEqualTo(1);
        assertThat(actors.callAs(director, notices::list)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.OPENED);
            assertThat(notice.taskId()).isEqualTo(desk.idOf(task));
            assertThat(notice.over()).isFalse();
        });
        clock.advance(Duration.ofMinutes(14));
        gatherAndSend();
        assertThat(mailsTo(address)).isEmpty();

        clock.advance(Duration.ofMinutes(2));
        gatherAndSend();

        List<MimeMessage> mails = mailsTo(address);
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).isEqualTo("Наставник: вас ждёт 1 дело");
        assertThat(NoticeDesk.text(mails.get(0)))
                .contains("Ждёт вас:")
                .contains("https://nastavnik.test/task?id=" + desk.idOf(task));
        assertThat(mails.get(0).getMessageID()).isEqualTo("<" + mailId(director) + "@nastavnik>");
        gatherAndSend();
        assertThat(mailsTo(address)).hasSize(1);
        assertThat(actors.callAs(director, () -> links.told(desk.idOf(task))))
                .extracting(told -> told.post() + " " + told.how())
                .containsExactlyInAnyOrder("Директор MAIL", "Директор SHOWN");
    }

    @Test
    void whatIsRolledBackTellsNobody() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    workflow.start(
                            NoticeDesk.APPOINTMENT,
                            BusinessKey.of(UUID.randomUUID()),
                            ProcessVariables.of(CommonVariables.ORGANIZATION_ID, school.toString()));
                    throw new DomainException("Отказ после открытия задачи.");
                }))
                .isInstanceOf(DomainException.class);

        assertThat(actors.callAs(director, notices::list)).isEmpty();
    }

    @Test
    void tasksThatOpenTogetherComeInOneMailAndTheNextOneNotWithinAnHour() throws Exception {
        String address = desk.confirmedAddress(director);
        desk.openTask(school);
        desk.openTask(school);
        clock.advance(Duration.ofMinutes(16));
        gatherAndSend();
        assertThat(mailsTo(address)).hasSize(1);
        assertThat(mailsTo(address).get(0).getSubject()).isEqualTo("Наставник: вас ждут 2 дела");

        desk.openTask(school);
        clock.advance(Duration.ofMinutes(20));
        gatherAndSend();
        assertThat(mailsTo(address)).hasSize(1);

        clock.advance(Duration.ofMinutes(41));
        gatherAndSend();
        assertThat(mailsTo(address)).hasSize(2);
    }

    @Test
    void whatWasDoneBeforeTheMailWentIsNotMailed() {
        String address = desk.confirmedAddress(director);
        TaskKey early = desk.openTask(school);
        desk.cancel(early);
        clock.advance(Duration.ofMinutes(16));
        gatherAndSend();
        assertThat(desk.outcome(early)).isEqualTo("OVERTAKEN");

        TaskKey late = desk.openTask(school);
        clock.advance(Duration.ofMinutes(16));
        desk.soon(door).gather();
        desk.cancel(late);
        desk.sendAll(door);

        assertThat(mailsTo(address)).isEmpty();
        assertThat(desk.mails(director, "EMPTY")).isEqualTo(1);
        assertThat(actors.callAs(director, () -> links.told(desk.idOf(late))))
                .noneMatch(told -> told.how() == Told.How.MAIL);
    }

    @Test
    void aTaskWhoseTermWasMovedIsNotMailedWithTheOldOne() {
        String address = desk.confirmedAddress(director);
        TaskKey task = desk.openTask(school);
        desk.due(task, LocalDate.of(2026, 9, 30));
        clock.advance(Duration.ofMinutes(16));
        gatherAndSend();

        assertThat(mailsTo(address)).isEmpty();
        assertThat(actors.callAs(director, notices::bell).unread()).isEqualTo(1);
    }

    /** As a new edition of the model may have it. */
    @Test
    void aTaskThatWentToAnotherPostIsNotMailedToTheFormerOne() {
        String address = desk.confirmedAddress(director);
        TaskKey early = desk.openTask(school);
        goesToTheCurator(early);
        clock.advance(Duration.ofMinutes(16));
        gatherAndSend();
        assertThat(desk.outcome(early)).isEqualTo("OVERTAKEN");

        TaskKey late = desk.openTask(school);
        clock.advance(Duration.ofMinutes(16));
        desk.soon(door).gather();
        goesToTheCurator(late);
        desk.sendAll(door);

        assertThat(mailsTo(address)).isEmpty();
        assertThat(desk.mails(director, "EMPTY")).isEqualTo(1);
    }

    @Test
    void aTaskThatWentToAnotherPostIsToldThereOnce() {
        SignedIn curator = region.curator(school);
        TaskKey task = desk.openTask(school);
        assertThat(actors.callAs(curator, notices::list)).isEmpty();

        goesTo("CURATOR", task);

        assertThat(actors.callAs(curator, notices::list)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.OPENED);
            assertThat(notice.taskId()).isEqualTo(desk.idOf(task));
        });
        goesTo("DIRECTOR", task);
        goesTo("CURATOR", task);
        assertThat(actors.callAs(curator, notices::list)).hasSize(1);
    }

    @Test
    void tasksOfAnOrganisationThatMovedAreToldToTheMunicipalityItMovedTo() {
        MunicipalityId other = region.municipality();
        SignedIn head = region.municipalHead(other);
        TaskKey above = desk.openTask(school);
        goesTo("MUNICIPAL_HEAD", above);
        desk.openTask(school);
        assertThat(actors.callAs(head, notices::list)).isEmpty();

        jdbc.sql(
                        "update app.organization set municipality_id = :other, location_municipality_id = :other where id = :id")
                .param("other", other.value())
                .param("id", school.value())
                .update();

        assertThat(actors.callAs(head, notices::list))
                .extracting(Notice::taskId)
                .containsExactly(desk.idOf(above));
    }

    private void goesToTheCurator(TaskKey task) {
        goesTo("CURATOR", task);
    }

    private void goesTo(String role, TaskKey task) {
        jdbc.sql("update app.task set role = :role where task_id = :id")
                .param("role", role)
                .param("id", desk.idOf(task))
                .update();
    }

    @Test
    void whoStandsInIsMailedInsteadOfTheHolder() {
        String holders = desk.confirmedAddress(director);
        SignedIn colleague = region.curator(school);
        String substitutes = desk.confirmedAddress(colleague);
        desk.openTask(school);
        clock.advance(Duration.ofMinutes(16));
        desk.soon(door).gather();
        standIn(director, colleague);

        desk.sendAll(door);
        gatherAndSend();

        assertThat(mailsTo(holders)).isEmpty();
        assertThat(mailsTo(substitutes)).hasSize(1);
    }

    @Test
    void whatSeveralPeopleSeeDoesNotWaitForOneAlone() {
        String address = desk.confirmedAddress(director);
        SignedIn second = region.director(school);
        desk.confirmedAddress(second);
        TaskKey task = desk.openTask(school);
        clock.advance(Duration.ofMinutes(16));
        gatherAndSend();
        assertThat(mailsTo(address)).isEmpty();
        assertThat(desk.outcome(task)).isEqualTo("NOBODY");

        SignedIn head = region.municipalHead(municipality);
        actors.runAs(head, () -> reminders.remind(desk.idOf(task)));
        clock.advance(Duration.ofMinutes(16));
        gatherAndSend();
        assertThat(mailsTo(address)).hasSize(1);
    }

    @Test
    void whoWantsNoMailAtOnceGetsNone() {
        String address = desk.confirmedAddress(director);
        desk.as(director, () -> desk.choices(door).choose(false, true));
        TaskKey task = desk.openTask(school);
        clock.advance(Duration.ofMinutes(16));
        gatherAndSend();

        assertThat(mailsTo(address)).isEmpty();
        assertThat(desk.outcome(task)).isEqualTo("NOBODY");
    }

    @Test
    void withoutAMailServerTheApplicationTellsAndNothingIsKeptForLater() {
        String address = desk.confirmedAddress(director);
        TaskKey task = desk.openTask(school);
        clock.advance(Duration.ofMinutes(16));
        MailDoor shut = new MailDoor((JavaMailSender) null, "");
        desk.soon(shut).gather();

        assertThat(desk.outcome(task)).isEqualTo("WITHOUT_MAIL");
        assertThat(actors.callAs(director, notices::bell).unread()).isEqualTo(1);
        gatherAndSend();
        assertThat(mailsTo(address)).isEmpty();
    }

    @Test
    void aPostIsToldOfItsOwnTasksOnly() {
        TaskKey task = desk.openTask(school);
        SignedIn stranger = region.director(region.school(municipality));
        SignedIn department = region.department(Department.GENERAL_EDUCATION);

        assertThat(actors.callAs(stranger, notices::list)).isEmpty();
        assertThat(actors.callAs(department, notices::list))
                .noneMatch(notice -> desk.idOf(task).equals(notice.taskId()));
    }

    @Test
    void readingIsEachPersonsOwn() {
        desk.openTask(school);
        SignedIn second = region.director(school);
        UUID notice = actors.callAs(director, notices::list).get(0).id();

        actors.runAs(director, () -> notices.markRead(notice));

        assertThat(actors.callAs(director, notices::bell).unread()).isZero();
        assertThat(actors.callAs(second, notices::bell).unread()).isEqualTo(1);
        actors.runAs(second, notices::markAllRead);
        assertThat(actors.callAs(second, notices::bell).unread()).isZero();
    }

    private void gatherAndSend() {
        desk.soon(door).gather();
        desk.sendAll(door);
    }

    private static List<MimeMessage> mailsTo(String address) {
        return NoticeDesk.to(address, SERVER.getReceivedMessages());
    }

    private UUID mailId(SignedIn person) {
        return jdbc.sql("select id from app.notice_mail where account_id = :account and state = 'SENT'")
                .param("account", person.account().value())
                .query(UUID.class)
                .single();
    }

    private void standIn(SignedIn holder, SignedIn substitute) {
        jdbc.sql("""
            insert into app.substitution (id, post_id, substitute_account_id, valid_from, valid_to, named_by, named_at)
            values (:id, :post, :substitute, :day, :day, :holder, timestamptz '2026-09-01 00:00Z')
            """)
                .param("id", UUID.randomUUID())
                .param("post", Objects.requireNonNull(holder.post()).id().value())
                .param("substitute", substitute.account().value())
                .param("day", LocalDate.of(2026, 9, 7))
                .param("holder", holder.account().value())
                .update();
    }
}
