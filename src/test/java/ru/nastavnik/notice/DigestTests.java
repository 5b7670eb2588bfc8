package ru.nastavnik.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.TaskKey;

/** The overview of a working morning. Each test has days of its own: an overview is sent once a day. */
@ApplicationTest
class DigestTests {
    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private Ladder ladder;

    @Autowired
    private TaskLinks links;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    @Autowired
    private TestClock clock;

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
    void atSevenOnAWorkingMorningSaysWhatIsLateDueAndNewOnceADay() {
        String address = desk.confirmedAddress(director);
        at(LocalDate.of(2027, 9, 13), LocalTime.of(20, 0));
        TaskKey late = desk.openTask(school);
        desk.due(late, LocalDate.of(2027, 9, 10));
        TaskKey today = desk.openTask(school);
        desk.due(today, LocalDate.of(2027, 9, 14));
        TaskKey week = desk.openTask(school);
        desk.due(week, LocalDate.of(2027, 9, 19));
        TaskKey fresh = desk.openTask(school);
        desk.due(fresh, LocalDate.of(2027, 11, 30));

        at(LocalDate.of(2027, 9, 14), LocalTime.of(6, 59));
        composeAndSend();
        assertThat(mailsTo(address)).isEmpty();

        at(LocalDate.of(2027, 9, 14), LocalTime.of(7, 0));
        composeAndSend();
        composeAndSend();

        List<MimeMessage> mails = mailsTo(address);
        assertThat(mails).hasSize(1);
        assertThat(NoticeDesk.text(mails.get(0)))
                .containsSubsequence(
                        "Просрочено:",
                        desk.idOf(late),
                        "Срок сегодня:",
                        desk.idOf(today),
                        "Срок на этой неделе:",
                        desk.idOf(week),
                        "Новое:",
                        desk.idOf(fresh));
        assertThat(actors.callAs(director, () -> links.told(desk.idOf(today))))
                .anyMatch(told -> told.how() == Told.How.MAIL);
    }

    @Test
    void onADayOffThereIsNone() {
        String address = desk.confirmedAddress(director);
        desk.openTask(school);
        at(LocalDate.of(2027, 9, 18), LocalTime.of(8, 0));
        composeAndSend();

        assertThat(mailsTo(address)).isEmpty();
    }

    @Test
    void whoHasNothingToDoGetsNone() {
        String address = desk.confirmedAddress(director);
        at(LocalDate.of(2027, 9, 15), LocalTime.of(7, 5));
        composeAndSend();

        assertThat(mailsTo(address)).isEmpty();
        assertThat(desk.mails(director, "EMPTY")).isEqualTo(1);
    }

    @Test
    void whatIsDoneBeforeTheMailGoesIsNotInIt() {
        String address = desk.confirmedAddress(director);
        TaskKey done = desk.openTask(school);
        desk.due(done, LocalDate.of(2027, 9, 16));
        TaskKey stays = desk.openTask(school);
        desk.due(stays, LocalDate.of(2027, 9, 16));
        at(LocalDate.of(2027, 9, 16), LocalTime.of(7, 1));
        desk.digests(door).compose();
        desk.complete(done);
        desk.sendAll(door);

        assertThat(NoticeDesk.text(mailsTo(address).get(0)))
                .contains(desk.idOf(stays))
                .doesNotContain(desk.idOf(done));
    }

    @Test
    void aboveTheMunicipalityWhatIsLateIsOneLineAMunicipality() {
        SignedIn department = region.department(Department.GENERAL_EDUCATION);
        String address = desk.confirmedAddress(department);
        TaskKey one = desk.openTask(school);
        TaskKey two = desk.openTask(region.school(municipality));
        desk.due(one, LocalDate.of(2027, 10, 1));
        desk.due(two, LocalDate.of(2027, 10, 1));
        at(LocalDate.of(2027, 10, 15), LocalTime.of(7, 1));
        ladder.climb();
        composeAndSend();

        assertThat(NoticeDesk.text(mailsTo(address).get(0)))
                .contains("Просрочено у тех, за кого вы отвечаете:")
                .contains("Проверочный район")
                .containsPattern(": 2\\R")
                .doesNotContain(desk.idOf(one));
    }

    @Test
    void moreThanTenTasksOfAKindAreCountedNotListed() {
        String address = desk.confirmedAddress(director);
        for (int i = 0; i < 13; i++) {
            desk.due(desk.openTask(school), LocalDate.of(2027, 10, 19));
        }
        at(LocalDate.of(2027, 10, 19), LocalTime.of(7, 1));
        composeAndSend();

        assertThat(NoticeDesk.text(mailsTo(address).get(0)))
                .contains("и ещё: 3")
                .satisfies(text -> assertThat(text.split("task\\?id=", -1)).hasSize(11));
    }

    @Test
    void whoDoesNotWantItGetsNone() {
        String address = desk.confirmedAddress(director);
        desk.as(director, () -> desk.choices(door).choose(true, false));
        desk.due(desk.openTask(school), LocalDate.of(2027, 10, 20));
        at(LocalDate.of(2027, 10, 20), LocalTime.of(7, 1));
        composeAndSend();

        assertThat(mailsTo(address)).isEmpty();
    }

    private void composeAndSend() {
        desk.digests(door).compose();
        desk.sendAll(door);
    }

    private void at(LocalDate day, LocalTime time) {
        clock.set(day.atTime(time).atZone(ZoneId.of("Asia/Tomsk")).toInstant());
    }

    private static List<MimeMessage> mailsTo(String address) {
        return NoticeDesk.to(address, SERVER.getReceivedMessages());
    }
}
