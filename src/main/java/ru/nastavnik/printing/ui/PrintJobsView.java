package ru.nastavnik.printing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import ru.nastavnik.printing.PrintJob;
import ru.nastavnik.printing.PrintJobState;
import ru.nastavnik.printing.PrintJobs;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.ProgressPanel;
import ru.nastavnik.shared.ui.StatusBadge;

/** «Печать»: the stacks that one asked for, how far they are, and their files for a week. */
@Route(value = PrintingNavigation.JOBS, layout = MainLayout.class)
@PageTitle("Печать — Наставник")
@PermitAll
class PrintJobsView extends Div {
    private static final long KILOBYTE = 1024;

    private final transient PrintJobs jobs;
    private final transient RegionClock clock;
    private final Div content = new Div();

    PrintJobsView(PrintJobs jobs, RegionClock clock) {
        this.jobs = jobs;
        this.clock = clock;
        add(
                new PageHeader("Печать")
                        .crumb("Документы", "documents")
                        .subtitle(
                                "Пакеты видите только вы. Готовый файл хранится неделю, потом его можно собрать снова."),
                content);
        show();
    }

    private void show() {
        content.removeAll();
        List<PrintJob> all = jobs.list();
        if (all.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.PRINT,
                    "Здесь появятся пакеты для печати.",
                    "Отберите документы и нажмите «Печать пакетом» на странице «Документы» или «Согласия»."));
        }
        all.forEach(job -> content.add(card(job)));
    }

    private Component card(PrintJob job) {
        Section card = new Section(new H2(job.title()), new Div(badge(job)), new Paragraph(facts(job)));
        card.addClassName("card");
        if (job.state() == PrintJobState.WAITING) {
            card.add(new ProgressPanel(() -> progress(job), this::show), cancel(job));
        }
        if (job.state() == PrintJobState.READY) {
            card.add(download(job));
        }
        String problem = job.problem();
        if (problem != null) {
            card.add(new Paragraph(problem));
        }
        if (job.failed() > 0) {
            card.add(new Paragraph("Не вошло: " + papers(job.failed()) + "."), problems(job));
        }
        return card;
    }

    private static StatusBadge badge(PrintJob job) {
        String text = job.state().title();
        return switch (job.state()) {
            case WAITING -> StatusBadge.waiting(text);
            case READY -> job.failed() == 0 ? StatusBadge.done(text) : StatusBadge.warning("готово не всё");
            case CANCELLED -> StatusBadge.neutral(text);
            case FAILED -> StatusBadge.danger(text);
        };
    }

    private String facts(PrintJob job) {
        StringBuilder facts = new StringBuilder(job.format().title())
                .append(". ")
                .append(papers(job.total()))
                .append(". Заказано ")
                .append(day(job.requestedAt()));
        Instant expires = job.expiresAt();
        if (job.state() == PrintJobState.READY && expires != null) {
            facts.append(". Хранится до ").append(day(expires));
        }
        return facts.append('.').toString();
    }

    private String day(Instant moment) {
        return DateFields.text(clock.dayOf(moment));
    }

    private ProgressPanel.Progress progress(PrintJob job) {
        PrintJob now = jobs.get(job.id());
        boolean finished = now.state() != PrintJobState.WAITING;
        return now.done() < now.total() || finished
                ? new ProgressPanel.Progress(now.done(), now.total(), finished, "Подготовлено документов")
                : new ProgressPanel.Progress(0, 0, false, "Документы готовы, собирается файл");
    }

    private Button cancel(PrintJob job) {
        return new Button("Отменить", VaadinIcon.CLOSE.create(), event -> {
            try {
                jobs.cancel(job.id());
                Notices.done("Отменено.");
            } catch (RuntimeException refused) {
                ErrorNotice.show(refused);
            }
            show();
        });
    }

    private Anchor download(PrintJob job) {
        Button button = new Button(
                "Скачать (" + Math.max(1, job.bytes() / KILOBYTE) + " КБ)", VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.getElement().setAttribute("tabindex", "-1");
        Anchor link = new Anchor(event -> write(event, job), AttachmentType.DOWNLOAD, "");
        link.add(button);
        return link;
    }

    private void write(DownloadEvent event, PrintJob job) throws IOException {
        event.setFileName(job.fileName());
        event.setContentType(job.fileName().endsWith(".pdf") ? "application/pdf" : "application/zip");
        event.setContentLength(job.bytes());
        jobs.write(job.id(), event.getOutputStream());
    }

    private Component problems(PrintJob job) {
        UnorderedList list = new UnorderedList();
        jobs.problems(job.id()).forEach(problem -> list.add(new ListItem(problem.label() + ": " + problem.reason())));
        return list;
    }

    private static String papers(int count) {
        return Plural.count(count, "документ", "документа", "документов");
    }
}
