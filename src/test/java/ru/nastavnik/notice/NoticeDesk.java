package ru.nastavnik.notice;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.inbox.TaskDeadlines;
import ru.nastavnik.notice.persistence.BounceTable;
import ru.nastavnik.notice.persistence.ChoiceTable;
import ru.nastavnik.notice.persistence.DigestTable;
import ru.nastavnik.notice.persistence.MailQueue;
import ru.nastavnik.notice.persistence.RunTable;
import ru.nastavnik.notice.persistence.SoonMailTable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.TaskKey;
import ru.nastavnik.workflow.Workflow;

/** The application's notices with a mail server of the test, and tasks to tell of. */
@Component
@Profile("test")
public class NoticeDesk {
    static final ProcessKey APPOINTMENT = new ProcessKey("curator-appointment");
    static final String PROPOSE = "userTask_proposeCandidate";
    static final PublicAddress ADDRESS = new PublicAddress("https://nastavnik.test/");

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Workflow workflow;
    private final TaskDeadlines deadlines;
    private final RegionClock clock;
    private final SoonMailTable soonMails;
    private static final BounceBox NO_BOX = new BounceBox(new BounceBox.Settings("", 0, "", "", "INBOX", false));

    private final MailQueue queue;
    private final BounceTable bounceTable;
    private final ChoiceTable choices;
    private final AccessGuard guard;
    private final AuditTrail audit;
    private final DigestTable digests;
    private final RunTable runs;
    private final WorkingDays workingDays;
    private final Ladder ladder;
    private final ActorContext actors;

    NoticeDesk(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Workflow workflow,
            TaskDeadlines deadlines,
            RegionClock clock,
            SoonMailTable soonMails,
            MailQueue queue,
            BounceTable bounceTable,
            ChoiceTable choices,
            AccessGuard guard,
            AuditTrail audit,
            DigestTable digests,
            RunTable runs,
            WorkingDays workingDays,
            Ladder ladder,
            ActorContext actors) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.clock = clock;
        this.soonMails = soonMails;
        this.queue = queue;
        this.bounceTable = bounceTable;
        this.choices = choices;
        this.guard = guard;
        this.audit = audit;
        this.digests = digests;
        this.runs = runs;
        this.workingDays = workingDays;
        this.ladder = ladder;
        this.actors = actors;
    }

    static MailDoor door(GreenMailExtension server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return door(sender);
    }

    static MailDoor door(JavaMailSender sender) {
        return new MailDoor(sender, "nastavnik@region.test");
    }

    SoonMails soon(MailDoor door) {
        return new SoonMails(soonMails, door, clock, transactions);
    }

    MailSending sending(MailDoor door) {
        return new MailSending(queue, new AddressCodes(choices, clock), door, ADDRESS, clock, transactions);
    }

    Digests digests(MailDoor door) {
        return new Digests(digests, runs, door, workingDays, clock, transactions);
    }

    NoticeWorker worker(MailDoor door) {
        return new NoticeWorker(ladder, digests(door), soon(door), sending(door), bounces(NO_BOX), false, 6000);
    }

    Bounces bounces(BounceBox box) {
        return new Bounces(box, bounceTable, clock, transactions);
    }

    OwnChoices choices(MailDoor door) {
        return new OwnChoices(choices, door, ADDRESS, guard, audit, clock);
    }

    /** Sends all that waits. */
    void sendAll(MailDoor door) {
        MailSending sending = sending(door);
        while (sending.sendNext()) {
            // The next one.
        }
    }

    /** @return the address, which nobody else has */
    String confirmedAddress(SignedIn person) {
        String address = "p" + person.account() + "@school.test";
        jdbc.sql("insert into app.notice_choice (account_id, address, confirmed_at) values (:account, :address, :now)")
                .param("account", person.account().value())
                .param("address", address)
                .param("now", Timestamp.from(clock.now()))
                .update();
        return address;
    }

    /** A task of the school's director. */
    TaskKey openTask(OrganizationId school) {
        BusinessKey key = BusinessKey.of(UUID.randomUUID());
        transactions.executeWithoutResult(status -> workflow.start(
                APPOINTMENT, key, ProcessVariables.of(CommonVariables.ORGANIZATION_ID, school.toString())));
        return new TaskKey(APPOINTMENT, key, PROPOSE);
    }

    /** As the person, in a transaction, as the services themselves would begin one. */
    <T> T as(SignedIn person, Supplier<T> work) {
        return actors.callAs(person, () -> transactions.execute(status -> work.get()));
    }

    void as(SignedIn person, Runnable work) {
        actors.runAs(person, () -> transactions.executeWithoutResult(status -> work.run()));
    }

    /** The task closes and none takes its place. */
    void cancel(TaskKey task) {
        transactions.executeWithoutResult(status -> workflow.cancel(task.process(), task.key(), "Отменено"));
    }

    void complete(TaskKey task) {
        transactions.executeWithoutResult(status -> workflow.complete(task, ProcessVariables.none()));
    }

    void due(TaskKey task, LocalDate day) {
        transactions.executeWithoutResult(status -> deadlines.reschedule(task, new DueTerm(day, "срок перенесён")));
    }

    String idOf(TaskKey task) {
        return jdbc.sql("select task_id from app.task where business_key = :key and element_id = :element")
                .param("key", task.key().value())
                .param("element", task.elementId())
                .query(String.class)
                .single();
    }

    /** What became of the notice to the post for which the task opened. */
    String outcome(TaskKey task) {
        return jdbc.sql("select coalesce(outcome, '') from app.notice where dedupe_key = 'opened:' || :task")
                .param("task", idOf(task))
                .query(String.class)
                .single();
    }

    /** The mails that came for an address. */
    static List<MimeMessage> to(String address, MimeMessage... received) {
        List<MimeMessage> mails = new ArrayList<>();
        for (MimeMessage mail : received) {
            try {
                if (mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address)) {
                    mails.add(mail);
                }
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        return mails;
    }

    static String text(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    int mails(SignedIn person, String state) {
        return jdbc.sql("select count(*) from app.notice_mail where account_id = :account and state = :state")
                .param("account", person.account().value())
                .param("state", state)
                .query(Integer.class)
                .single();
    }
}
