package ru.nastavnik.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.inbox.DeadlineSweep;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.AtOnce;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.DueJobs;

/** What happens when the mail server takes a mail, refuses it, is away or hangs, and how an address is confirmed. */
@ApplicationTest
class MailSendingTests {
    private static final Pattern LINK = Pattern.compile("https://nastavnik\\.test/notices/address\\?code=(\\S+)");

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private DeadlineSweep sweep;

    @Autowired
    private DueJobs jobs;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private OrganizationId school;
    private SignedIn director;
    private MailDoor door;

    @BeforeEach
    void aSchoolWithADirector() {
        school = region.school();
        director = region.director(school);
        door = NoticeDesk.door(SERVER);
        jdbc.sql("update app.notice_mail set state = 'EMPTY' where state in ('WAITING', 'SENDING')")
                .update();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLaterWithTheSameMessageId() throws Exception {
        String address = desk.confirmedAddress(director);
        waitingMail();
        JavaMailSenderImpl away = new JavaMailSenderImpl();
        away.setHost("127.0.0.1");
        away.setPort(closedPort());

        desk.sendAll(NoticeDesk.door(away));
        desk.sendAll(door);
        assertThat(mailsTo(address)).isEmpty();
        assertThat(failure()).isNotBlank();

        clock.advance(Duration.ofMinutes(2));
        desk.sendAll(door);

        assertThat(mailsTo(address)).hasSize(1);
        assertThat(mailsTo(address).get(0).getMessageID()).isEqualTo("<" + mail() + "@nastavnik>");
    }

    /** The node died between the server's acceptance and the mark: a double, and the reader sees it as one. */
    @Test
    void aMailWhoseSenderDiedIsTakenAgainUnderTheSameMessageIdWhenItsLeaseEnds() throws Exception {
        String address = desk.confirmedAddress(director);
        waitingMail();
        jdbc.sql("update app.notice_mail set state = 'SENDING', lease_until = :until, attempts = 1 where id = :id")
                .param("until", Timestamp.from(clock.instant().plusSeconds(300)))
                .param("id", mail())
                .update();

        desk.sendAll(door);
        assertThat(mailsTo(address)).isEmpty();

        clock.advance(Duration.ofMinutes(6));
        desk.sendAll(door);
        assertThat(mailsTo(address)).hasSize(1);
        assertThat(mailsTo(address).get(0).getMessageID()).isEqualTo("<" + mail() + "@nastavnik>");
    }

    @Test
    void ofTwoNodesThatSendAtOnceEachMailGoesOnce() throws Exception {
        String address = desk.confirmedAddress(director);
        for (int i = 0; i < 12; i++) {
            waitingMail();
            clock.advance(Duration.ofHours(1));
        }

        AtOnce.run(() -> desk.sendAll(door), () -> desk.sendAll(door));

        assertThat(mailsTo(address)).hasSize(12);
    }

    @Test
    void anAddressThatTheServerRefusesGetsNoMoreMailsAndThePersonIsTold() {
        desk.confirmedAddress(director);
        waitingMail();

        desk.sendAll(NoticeDesk.door(new Refusing()));

        assertThat(desk.mails(director, "REFUSED")).isEqualTo(1);
        OwnChoices.Choices choices = desk.as(director, () -> desk.choices(door).mine());
        assertThat(choices.refusal()).isEqualTo("Почтовый сервер не принимает писем для этого адреса");
        clock.advance(Duration.ofHours(2));
        desk.openTask(school);
        clock.advance(Duration.ofMinutes(16));
        desk.soon(door).gather();
        assertThat(desk.mails(director, "WAITING")).isZero();
    }

    @Test
    void afterTheLastAttemptAMailIsGivenUp() {
        desk.confirmedAddress(director);
        waitingMail();
        JavaMailSenderImpl away = new JavaMailSenderImpl();
        away.setHost("127.0.0.1");
        away.setPort(closedPort());
        for (int attempt = 0; attempt < 8; attempt++) {
            desk.sendAll(NoticeDesk.door(away));
            clock.advance(Duration.ofHours(13));
        }

        assertThat(desk.mails(director, "GIVEN_UP")).isEqualTo(1);
    }

    /** A socket that takes the connection and never answers. */
    @Test
    void aServerThatHangsHoldsUpNeitherJobsNorSweepsNorTheGathering() throws Exception {
        // In the evening no overviews are composed.
        clock.advance(Duration.ofHours(10));
        desk.confirmedAddress(director);
        waitingMail();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            JavaMailSenderImpl hanging = new JavaMailSenderImpl();
            hanging.setHost("127.0.0.1");
            hanging.setPort(silent.getLocalPort());
            hanging.getJavaMailProperties().setProperty("mail.smtp.timeout", "8000");
            NoticeWorker worker = desk.worker(NoticeDesk.door(hanging));
            CompletableFuture<Void> mailing = CompletableFuture.runAsync(worker::send);
            try (var connection = silent.accept()) {
                assertThat(connection.isConnected()).isTrue();
                long before = System.nanoTime();

                sweep.run();
                jobs.runDue(clock.instant());
                desk.openTask(school);
                worker.gather();

                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
                assertThat(mailing).isNotDone();
                mailing.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(failure()).isNotBlank();
        assertThat(desk.mails(director, "WAITING")).isEqualTo(1);
    }

    @Test
    void theWorkerSendsByItselfUntilItIsStopped() throws Exception {
        clock.advance(Duration.ofHours(10));
        String address = desk.confirmedAddress(director);
        waitingMail();
        NoticeWorker worker = desk.worker(door);
        worker.start();
        assertThat(worker.isRunning()).isTrue();
        for (int second = 0; second < 30 && mailsTo(address).isEmpty(); second++) {
            TimeUnit.SECONDS.sleep(1);
        }
        worker.stop();

        assertThat(worker.isRunning()).isFalse();
        assertThat(mailsTo(address)).hasSize(1);
    }

    @Test
    void anAddressIsConfirmedByTheLinkThatItGotAndByItsOwnerOnly() {
        String address = "own-" + UUID.randomUUID() + "@school.test";
        OwnChoices choices = desk.choices(door);
        desk.as(director, () -> choices.giveAddress(" " + address + " "));
        assertThat(desk.<OwnChoices.Choices>as(director, choices::mine).confirmed())
                .isFalse();
        desk.sendAll(door);
        String code = code(mailsTo(address).get(0));
        SignedIn stranger = region.director(region.school());

        assertThatThrownBy(() -> desk.as(stranger, () -> choices.confirmAddress(code)))
                .isInstanceOf(DomainException.class);
        desk.as(director, () -> choices.confirmAddress(code));

        assertThat(desk.<OwnChoices.Choices>as(director, choices::mine).confirmed())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from app.notice_address_code where code_digest = :code")
                        .param("code", code)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAccountThatIsSwitchedOffGetsNotEvenTheLink() {
        String address = "off-" + UUID.randomUUID() + "@school.test";
        desk.as(director, () -> desk.choices(door).giveAddress(address));
        jdbc.sql("update app.account set blocked = true where id = :id")
                .param("id", director.account().value())
                .update();

        desk.sendAll(door);

        assertThat(mailsTo(address)).isEmpty();
        assertThat(desk.mails(director, "EMPTY")).isEqualTo(1);
    }

    @Test
    void anotherAddressWantsAnotherConfirmation() {
        OwnChoices choices = desk.choices(door);
        String first = "first-" + UUID.randomUUID() + "@school.test";
        desk.as(director, () -> choices.giveAddress(first));
        desk.sendAll(door);
        String code = code(mailsTo(first).get(0));
        desk.as(director, () -> choices.giveAddress("second-" + UUID.randomUUID() + "@school.test"));

        assertThatThrownBy(() -> desk.as(director, () -> choices.confirmAddress(code)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("прежний адрес");
    }

    @Test
    void aMistypedAddressIsRefusedBesideTheFieldAndNobodyIsFlooded() {
        OwnChoices choices = desk.choices(door);
        for (String wrong : List.of("", "почта", "a@b", "a b@c.ru", "a@c.ru, d@e.ru", "имя@сервер.")) {
            assertThatThrownBy(() -> desk.as(director, () -> choices.giveAddress(wrong)))
                    .as(wrong)
                    .isInstanceOf(ValidationException.class);
        }
        for (int i = 0; i < 5; i++) {
            desk.as(director, () -> choices.giveAddress("somebody@school.test"));
        }
        assertThatThrownBy(() -> desk.as(director, () -> choices.giveAddress("somebody@school.test")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("пять раз");
    }

    private void waitingMail() {
        desk.openTask(school);
        clock.advance(Duration.ofMinutes(16));
        desk.soon(door).gather();
        assertThat(desk.mails(director, "WAITING")).isPositive();
    }

    private UUID mail() {
        return jdbc.sql("select id from app.notice_mail where account_id = :account order by created_at desc limit 1")
                .param("account", director.account().value())
                .query(UUID.class)
                .single();
    }

    private String failure() {
        return String.valueOf(jdbc.sql("select failure from app.notice_mail where id = :id")
                .param("id", mail())
                .query((row, number) -> Map.of("failure", String.valueOf(row.getString("failure"))))
                .single()
                .get("failure"));
    }

    private static String code(MimeMessage mail) {
        Matcher link = LINK.matcher(NoticeDesk.text(mail));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static List<MimeMessage> mailsTo(String address) {
        return NoticeDesk.to(address, SERVER.getReceivedMessages());
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    /** Knows none of the addresses. */
    private static final class Refusing extends JavaMailSenderImpl {
        @Override
        protected void doSend(MimeMessage[] mails, Object[] originals) {
            try {
                Address[] unknown = {new InternetAddress("nobody@school.test")};
                throw new MailSendException(Map.of(
                        mails[0],
                        new SendFailedException("550 no such user", null, new Address[0], new Address[0], unknown)));
            } catch (AddressException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
