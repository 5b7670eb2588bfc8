package ru.nastavnik.installation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import ru.nastavnik.audit.AuditEntry;
import ru.nastavnik.audit.AuditJournal;
import ru.nastavnik.installation.SystemState;
import ru.nastavnik.installation.SystemState.BackupRun;
import ru.nastavnik.installation.SystemState.Report;
import ru.nastavnik.notice.MailState;
import ru.nastavnik.pdf.PdfAvailability;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.workflow.Incidents.Incident;

/** «Состояние»: failed jobs with their retry, queue, failed sign-ins, last backup, version of the schema. */
@Route(value = InstallationNavigation.STATE, layout = MainLayout.class)
@PageTitle("Состояние")
@RolesAllowed("ADMINISTRATOR")
class StateView extends Div {
    private final transient SystemState state;
    private final transient MailState mail;
    private final transient AuditJournal journal;
    private final DateTimeFormatter time;
    private final Div content = new Div();

    StateView(
            SystemState state,
            MailState mail,
            AuditJournal journal,
            @Value("${nastavnik.region.zone:Asia/Tomsk}") ZoneId zone) {
        this.state = state;
        this.mail = mail;
        this.journal = journal;
        this.time = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(zone);
        Button refresh = new Button("Обновить", VaadinIcon.REFRESH.create(), event -> show());
        add(new PageHeader("Состояние").secondary(refresh), content);
        show();
    }

    private void show() {
        content.removeAll();
        Report report = state.report();
        content.add(facts(report), new H2("Что не удалось выполнить"), incidents(report));
        content.add(new H2("Неудачные попытки входа за сутки"), failedSignIns(report));
    }

    private FactList facts(Report report) {
        FactList facts = new FactList()
                .fact(
                        "Фоновая работа",
                        report.failedJobs() == 0
                                ? StatusBadge.done("сбоев нет")
                                : StatusBadge.danger("сбоев: " + report.failedJobs()))
                .fact("В очереди", String.valueOf(report.waitingJobs()))
                .fact("Резервная копия", backup(report))
                .fact("Документы в PDF", pdf(report.pdf()))
                .fact("Письма с уведомлениями", mails(mail.report()))
                .fact("Версия схемы данных", report.schemaVersion());
        facts.addClassName("card");
        return facts;
    }

    private Div backup(Report report) {
        if (report.lastBackup().isEmpty()) {
            Paragraph how = new Paragraph(
                    new Span("Сделайте её на сервере командой "),
                    new Code("mvn spring-boot:run -Dspring-boot.run.arguments=--backup=ФАЙЛ"));
            return new Div(StatusBadge.danger("ещё не делалась"), how);
        }
        BackupRun run = report.lastBackup().get();
        String when = time.format(run.madeAt());
        Span what = new Span(run.fileName() + ", " + run.bytes() / 1024 + " КБ, строк " + run.rows());
        what.addClassName("row-note");
        return new Div(report.backupIsOld() ? StatusBadge.warning(when + ", давно") : StatusBadge.done(when), what);
    }

    private static Div pdf(PdfAvailability availability) {
        Span how = new Span(availability.explanation());
        how.addClassName("row-note");
        return new Div(
                availability.available() ? StatusBadge.done("делаются") : StatusBadge.warning("не делаются"), how);
    }

    private Div mails(MailState.Report report) {
        Div told = new Div();
        if (!report.missing().isEmpty()) {
            told.add(
                    StatusBadge.warning("не отправляются"),
                    note("Не заданы настройки: " + String.join(", ", report.missing())
                            + ". Уведомления видны в самой системе."));
            return told;
        }
        told.add(
                sending(report),
                note("Ждут отправки " + report.waiting() + ", за сутки отправлено " + report.sent()
                        + ". Адресов, которые почтовый сервер не принимает, — " + report.refused() + "."));
        report.lastFailure().ifPresent(said -> told.add(note("Последний ответ почтового сервера: " + said)));
        told.add(note(returned(report)));
        return told;
    }

    /** Whether anybody looks into the mailbox to which mails come back. */
    private String returned(MailState.Report report) {
        MailState.Returned box = report.returned();
        if (!box.isSet()) {
            return "Отчёты о недоставленных письмах не читаются: почтовый ящик для них не задан"
                    + " (nastavnik.mail.bounces.host).";
        }
        if (box.failure().isPresent()) {
            return "Почтовый ящик с отчётами о недоставленных письмах не читается: "
                    + box.failure().get();
        }
        return box.readAt()
                .map(at -> "Отчёты о недоставленных письмах прочитаны " + time.format(at)
                        + ", за неделю вернулось писем: " + report.bounced() + ".")
                .orElse("Отчёты о недоставленных письмах ещё не читались.");
    }

    /** Settings that are there prove nothing: only a mail that the server has taken does. */
    private static StatusBadge sending(MailState.Report report) {
        if (report.failing() > 0) {
            return StatusBadge.danger("не уходят: " + report.failing());
        }
        return report.sent() > 0
                ? StatusBadge.done("отправляются")
                : StatusBadge.neutral("настроены, за сутки писем не было");
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("row-note");
        return note;
    }

    private Div incidents(Report report) {
        if (report.incidents().isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    "Сбоев нет",
                    "Если фоновое действие не удастся и после повторов, оно появится здесь с причиной.");
        }
        Div list = list();
        for (Incident incident : report.incidents()) {
            Span where = new Span(incident.processTitle() + " · " + incident.elementLabel());
            Span key = new Span(incident.businessKey());
            key.addClassName("row-note");
            Button retry = new Button("Повторить", VaadinIcon.REFRESH.create(), event -> retry(incident));
            retry.addThemeVariants(ButtonVariant.LUMO_SMALL);
            Div line = new Div(new Div(where, key), cause(incident), new Span(at(incident.since())), retry);
            line.addClassName("row");
            line.getElement().setAttribute("role", "listitem");
            list.add(line);
        }
        return list;
    }

    /** What the domain said stands by itself; a technical cause is for those who look after the system. */
    private static Div cause(Incident incident) {
        String message = incident.message();
        if (message.matches(".*[а-яё].*")) {
            return new Div(message);
        }
        Span advice = new Span("Если повтор не поможет, передайте эту причину тем, кто сопровождает систему.");
        advice.addClassName("row-note");
        return new Div(new Span("Техническая причина: " + message), advice);
    }

    private void retry(Incident incident) {
        try {
            state.retry(incident.id());
            Notices.done("Повтор начат. Обновите страницу через минуту: если сбой исчез, всё удалось.");
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
        show();
    }

    private Div failedSignIns(Report report) {
        if (report.failedSignIns().isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    "Неудачных попыток не было",
                    "Здесь появятся попытки за последние сутки.");
        }
        Div list = list();
        for (AuditEntry entry : report.failedSignIns()) {
            Div line = new Div(
                    new Span(at(entry.occurredAt())),
                    new Span(whose(entry)),
                    new Span(reason(entry.facts().getOrDefault("reason", ""))));
            line.addClassName("row");
            line.getElement().setAttribute("role", "listitem");
            list.add(line);
        }
        return list;
    }

    private String whose(AuditEntry entry) {
        return entry.subjectId().equals("unknown")
                ? "имя для входа, которого нет"
                : journal.nameOf(UUID.fromString(entry.subjectId()));
    }

    private static String reason(String code) {
        if (code.equals("blocked")) {
            return "учётная запись отключена";
        }
        if (code.equals("no-post")) {
            return "нет действующей должности";
        }
        return code.equals("password-change") ? "неверный пароль при смене пароля" : "неверный пароль";
    }

    private String at(Instant moment) {
        return time.format(moment);
    }

    private static Div list() {
        Div list = new Div();
        list.addClassName("row-list");
        list.getElement().setAttribute("role", "list");
        return list;
    }
}
