package ru.nastavnik.archive.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.archive.ArchiveExport;
import ru.nastavnik.archive.DisposalAct;
import ru.nastavnik.archive.DisposalActs;
import ru.nastavnik.archive.Retention;
import ru.nastavnik.archive.RetentionRule;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.Downloads;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;

/** «Архив»: how long papers are kept, which have been kept long enough, acts that release them, all of it as one file. */
@Route(value = ArchiveNavigation.ARCHIVE, layout = MainLayout.class)
@PageTitle("Архив — Наставник")
@RolesAllowed("DIRECTOR")
class ArchiveView extends Div {
    private final transient Retention retention;
    private final transient DisposalActs acts;
    private final transient ArchiveExport export;
    private final OrganizationId organization;
    private final Div content = new Div();

    ArchiveView(Retention retention, DisposalActs acts, ArchiveExport export, CurrentActor currentActor) {
        this.retention = retention;
        this.acts = acts;
        this.export = export;
        this.organization = currentActor.require().organization().orElseThrow();
        Button whole = new Button("Выгрузить архив", VaadinIcon.DOWNLOAD_ALT.create(), event -> exportAll());
        whole.setTooltipText("Все документы и сканы с описью, одним ZIP");
        whole.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(
                new PageHeader("Архив")
                        .crumb("Документы", "documents")
                        .subtitle("Программа ничего не удаляет: она показывает, что хранить больше не обязательно, а"
                                + " уничтожают документы по утверждённому акту.")
                        .secondary(whole),
                content);
        show();
    }

    private void show() {
        content.removeAll();
        content.add(released(), drawnUp(), terms());
    }

    private Component released() {
        List<RegisteredDocument> papers = retention.released(organization);
        Section card = card("Срок хранения истёк");
        if (papers.isEmpty()) {
            card.add(
                    new EmptyState(
                            VaadinIcon.CHECK_CIRCLE_O,
                            "Таких документов нет.",
                            "Они появятся с 1 января года после окончания срока, если директор подтвердил срок хранения вида."));
            return card;
        }
        Div list = list();
        papers.forEach(paper -> list.add(
                row(new Span(paper.kind().title() + " " + paper.reference()), new Span(paper.subject()), new Span())));
        Set<DocumentId> ids = papers.stream().map(RegisteredDocument::id).collect(Collectors.toUnmodifiableSet());
        Button act = new Button(
                "Составить акт на " + count(papers.size()),
                event -> run(() -> {
                    acts.drawUp(organization, ids);
                    Notices.done("Акт составлен. Прочитайте его и утвердите ниже.");
                }));
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(list, act);
        return card;
    }

    private Component drawnUp() {
        Section card = card("Акты о выделении к уничтожению");
        List<DisposalAct> all = acts.list(organization);
        card.setVisible(!all.isEmpty());
        Div list = list();
        all.forEach(act -> list.add(row(
                new Span("Акт № " + act.number() + " от " + DateFields.text(act.drawnUpOn())),
                new Div(state(act), new Span(" " + count(act.papers()))),
                actions(act))));
        card.add(list);
        return card;
    }

    private static StatusBadge state(DisposalAct act) {
        LocalDate approved = act.approvedOn();
        return approved == null
                ? StatusBadge.waiting("проект")
                : StatusBadge.done("утверждён " + DateFields.text(approved));
    }

    private Component actions(DisposalAct act) {
        Div actions = new Div(Downloads.document(
                "Скачать .docx",
                "Акт № " + act.number() + ".docx",
                () -> acts.file(organization, act.id()).content()));
        actions.addClassName("toolbar");
        if (act.approvedOn() == null) {
            Button approve = new Button(
                    "Утвердить",
                    event -> ConfirmDialogs.ask(
                            "Утвердить акт № " + act.number() + "?",
                            "Документы акта можно будет уничтожить. Сама программа их не удалит. Отменить утверждение нельзя.",
                            "Утвердить акт",
                            () -> run(() -> {
                                acts.approve(organization, act.id());
                                Notices.done("Акт утверждён.");
                            })));
            Button drop = new Button("Удалить проект", event -> run(() -> acts.drop(organization, act.id())));
            drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(approve, drop);
        }
        return actions;
    }

    private Component terms() {
        Section card = card("Сроки хранения по номенклатуре дел");
        card.add(new Paragraph("Срок считается с 1 января года, следующего за годом документа. Пока директор не сверил"
                + " срок со своей номенклатурой дел и не подтвердил его, из него ничего не следует."));
        Div list = list();
        for (RetentionRule rule : retention.rules(organization)) {
            LocalDate confirmed = rule.confirmedOn();
            Div term = new Div(
                    new Span(rule.term().words() + " "),
                    confirmed == null
                            ? StatusBadge.warning("предложение, не подтверждено")
                            : StatusBadge.done("подтверждено " + DateFields.text(confirmed)));
            Span index = new Span(rule.caseIndex().isEmpty() ? "" : "дело " + rule.caseIndex());
            index.addClassName("row-note");
            Button edit = new Button(
                    confirmed == null ? "Сверить и подтвердить" : "Изменить",
                    event -> new RetentionDialog(rule, this::confirm).open());
            edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
            list.add(row(new Div(new Span(rule.kind().title()), index), term, edit));
        }
        card.add(list);
        return card;
    }

    private void confirm(RetentionRule rule) {
        retention.confirm(
                organization, rule.kind(), rule.caseIndex(), rule.term().years());
        Notices.done("Срок хранения подтверждён.");
        show();
    }

    private void exportAll() {
        try {
            export.request(organization);
            getUI().ifPresent(ui -> ui.navigate("printing"));
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
    }

    private void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
        show();
    }

    private static Section card(String title) {
        Section card = new Section(new H2(title));
        card.addClassName("card");
        return card;
    }

    private static Div list() {
        Div list = new Div();
        list.addClassName("row-list");
        list.getElement().setAttribute("role", "list");
        return list;
    }

    private static Div row(Component... cells) {
        Div row = new Div(cells);
        row.addClassName("row");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private static String count(int papers) {
        return Plural.count(papers, "документ", "документа", "документов");
    }
}
