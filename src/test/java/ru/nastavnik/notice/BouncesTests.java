package ru.nastavnik.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.notice.persistence.ToldTable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("A mail that comes back")
class BouncesTests {
    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private OwnNotices notices;

    @Autowired
    private ToldTable told;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    /** Each test has a mailbox of its own: how far one was read is kept. */
    private final String box = "returned-" + UUID.randomUUID() + "@region.test";

    private SignedIn director;
    private String address;
    private MailDoor door;
    private GreenMailUser owner;
    private UUID mail;

    @BeforeEach
    void aMailThatTheServerTook() {
        OrganizationId school = region.school();
        director = region.director(school);
        door = NoticeDesk.door(SERVER);
        owner = SERVER.setUser(box, box, "secret");
        jdbc.sql("update app.notice_mail set state = 'EMPTY' where state in ('WAITING', 'SENDING')")
                .update();
        address = desk.confirmedAddress(director);
        desk.openTask(school);
        clock.advance(Duration.ofMinutes(16));
        desk.soon(door).gather();
        desk.sendAll(door);
        mail = jdbc.sql("select id from app.notice_mail where account_id = :account and state = 'SENT'")
                .param("account", director.account().value())
                .query(UUID.class)
                .single();
    }

    @Test
    @DisplayName("marks the address as taking none, and tells the person and the administrator in the application")
    void refused() {
        comesIn(report(mail, "failed", "5.1.1"));

        desk.bounces(box()).read();

        OwnChoices.Choices choices = desk.as(director, () -> desk.choices(door).mine());
        assertThat(choices.refusal()).startsWith("Письма на этот адрес возвращаются");
        assertThat(told(director)).contains(NoticeKind.ADDRESS_REFUSED);
        assertThat(told(people.administrator())).contains(NoticeKind.MAILS_REFUSED);
        assertThat(jdbc.sql("select failure from app.notice_mail where id = :id and bounced_at is not null")
                        .param("id", mail)
                        .query(String.class)
                        .single())
                .isEqualTo("550 5.1.1 unknown user");
        assertThat(inBox()).as("the report is done with").isEmpty();
    }

    @Test
    @DisplayName("is nothing that was told of: who was told of the task names it no more")
    void notTold() {
        String task = jdbc.sql("select task_id from app.notice_mail_line where mail_id = :mail")
                .param("mail", mail)
                .query(String.class)
                .single();
        assertThat(mailsOf(task)).hasSize(1);
        comesIn(report(mail, "failed", "5.1.1"));

        desk.bounces(box()).read();

        assertThat(mailsOf(task)).isEmpty();
    }

    @Test
    @DisplayName("leaves everything else in the mailbox as it was: letters, delays, reports on mails of others")
    void nothingElse() {
        comesIn("From: parent@town.test\r\nTo: " + box + "\r\nSubject: Вопрос\r\n\r\nЗдравствуйте!\r\n");
        comesIn(report(mail, "delayed", "4.4.1"));
        comesIn(report(UUID.randomUUID(), "failed", "5.1.1").replace("@nastavnik>", "@elsewhere>"));
        comesIn(report(mail, "failed", "5.1.1").replace("multipart/report", "multipart/mixed"));
        comesIn("From: x@y.test\r\nContent-Type: multipart/report; boundary=b\r\n\r\nno parts at all\r\n");

        desk.bounces(box()).read();
        desk.bounces(box()).read();

        assertThat(inBox())
                .hasSize(5)
                .noneMatch(message -> message.isSet(Flags.Flag.SEEN))
                .noneMatch(message -> message.isSet(Flags.Flag.DELETED));
        assertThat(isRefused()).isFalse();
    }

    @Test
    @DisplayName("because of a full mailbox stands at the mail, and the next one goes to the same address")
    void temporary() {
        comesIn(report(mail, "failed", "4.2.2"));

        desk.bounces(box()).read();

        assertThat(isRefused()).isFalse();
        assertThat(jdbc.sql("select bounced_at is not null from app.notice_mail where id = :id")
                        .param("id", mail)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    @DisplayName("marks no address that its owner has changed or confirmed since")
    void confirmedSince() {
        jdbc.sql("update app.notice_choice set confirmed_at = :later where account_id = :account")
                .param("later", java.sql.Timestamp.from(clock.instant().plusSeconds(60)))
                .param("account", director.account().value())
                .update();
        comesIn(report(mail, "failed", "5.1.1"));

        desk.bounces(box()).read();

        assertThat(isRefused()).isFalse();
    }

    @Test
    @DisplayName("is known by what the report refers to where the mail itself is not in it")
    void referred() {
        comesIn("In-Reply-To: <" + mail + "@nastavnik>\r\n"
                + report(UUID.randomUUID(), "failed", "5.1.1").replace("@nastavnik>", "@elsewhere>"));

        desk.bounces(box()).read();

        assertThat(isRefused()).isTrue();
    }

    @Test
    @DisplayName(
            "is looked for in no mailbox where none is set, and a mailbox that is away is told to the administrator")
    void withoutBox() {
        desk.bounces(new BounceBox(settings("", 1))).read();
        Bounces away = desk.bounces(new BounceBox(settings("127.0.0.1", 1)));

        away.read();

        assertThat(away.state().orElseThrow().failure()).isNotBlank();
        assertThat(isRefused()).isFalse();
    }

    @Test
    @DisplayName("is waited for by nothing else: a mailbox that hangs holds up neither gathering nor sending")
    void hanging() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Bounces hanging = desk.bounces(new BounceBox(settings("127.0.0.1", silent.getLocalPort())));
            CompletableFuture<Void> reading = CompletableFuture.runAsync(hanging::read);
            try (var connection = silent.accept()) {
                assertThat(connection.isConnected()).isTrue();
                desk.openTask(region.school());
                desk.worker(door).gather();
                desk.worker(door).send();
                assertThat(reading).isNotDone();
            }
            reading.get(30, TimeUnit.SECONDS);
            assertThat(hanging.state().orElseThrow().failure()).isNotBlank();
        }
    }

    private BounceBox box() {
        return new BounceBox(settings("127.0.0.1", SERVER.getImap().getPort()));
    }

    private BounceBox.Settings settings(String host, int port) {
        return new BounceBox.Settings(host, port, box, "secret", "INBOX", false);
    }

    private void comesIn(String message) {
        owner.deliver(GreenMailUtil.newMimeMessage(message));
    }

    private List<StoredMessage> inBox() {
        MailFolder inbox;
        try {
            inbox = SERVER.getManagers().getImapHostManager().getInbox(owner);
        } catch (com.icegreen.greenmail.store.FolderException none) {
            throw new IllegalStateException(none);
        }
        return inbox.getMessages();
    }

    private List<NoticeKind> told(SignedIn person) {
        return people.as(person, notices::list).stream().map(Notice::kind).toList();
    }

    private boolean isRefused() {
        return jdbc.sql("select refused_at is not null from app.notice_choice where account_id = :account")
                .param("account", director.account().value())
                .query(Boolean.class)
                .single();
    }

    private List<Told> mailsOf(String task) {
        return told.of(task).stream().filter(one -> one.how() == Told.How.MAIL).toList();
    }

    /** As servers write them. */
    private String report(UUID about, String action, String status) {
        return """
                From: MAILER-DAEMON@mx.school.test
                To: %s
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="limit"

                --limit
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.school.test.

                --limit
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.school.test
                Arrival-Date: Mon, 7 Sep 2026 10:16:00 +0700

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 %s unknown user

                --limit
                Content-Type: text/rfc822-headers

                Message-ID: <%s@nastavnik>
                To: %s
                Subject: test

                --limit--
                """.formatted(box, address, action, status, status, about, address)
                .replace("\n", "\r\n");
    }
}
