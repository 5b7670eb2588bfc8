package ru.nastavnik.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.TemplateLibrary;
import ru.nastavnik.document.TemplateState;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.Downloads;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** The template of one kind: what holds, a new version, earlier ones, the marks that it may have. */
@Route(value = DocumentNavigation.TEMPLATES + "/:kind", layout = MainLayout.class)
@PageTitle("Шаблон документа — Наставник")
@RolesAllowed({"CENTRE_OPERATOR", "DIRECTOR"})
class TemplateView extends Div implements BeforeEnterObserver {

    private final transient TemplateLibrary library;
    private final transient RegionClock clock;
    private final boolean own;

    TemplateView(TemplateLibrary library, RegionClock clock, CurrentActor actor) {
        this.library = library;
        this.clock = clock;
        this.own = actor.require().organization().isPresent();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.read(event, "kind", DocumentNavigation::kindOf));
    }

    private void show(DocumentKind kind) {
        removeAll();
        TemplateState state = library.state(kind);
        add(new PageHeader(kind.title())
                .crumb("Шаблоны документов", DocumentNavigation.TEMPLATES)
                .subtitle(holds(state))
                .secondary(
                        Downloads.document(
                                "Скачать для правки",
                                kind.title() + " (шаблон).docx",
                                () -> library.forEditing(kind).content()),
                        Downloads.document(
                                "Поставленный с системой, для Word",
                                kind.title() + " (шаблон для Word).docx",
                                () -> library.shipped(kind).content())));
        String objection = state.objection();
        if (objection != null) {
            add(objection(objection));
        }
        add(card("Новая версия", how(), new NewTemplateForm(library, kind, clock.today(), () -> show(kind))));
        add(card("Версии и решения", new TemplateHistory(library, kind, clock, own, () -> show(kind))));
        add(card("Как выглядит действующий шаблон", new TemplateSample(library, kind)));
        add(card("Метки", new TemplateReference(library.fields(kind), kind)));
    }

    private String holds(TemplateState state) {
        LocalDate since = state.since();
        return "Действует: " + state.title() + (since == null ? "" : ", с " + DateFields.text(since)) + ". "
                + (own
                        ? "Ваш вариант действует только в вашей организации."
                        : "Действует во всех организациях, у которых нет своего варианта.");
    }

    private static Div objection(String reason) {
        Div notice = new Div(
                StatusBadge.warning("Введённая версия не подходит к этой версии системы"),
                new Paragraph("Документы составляются по предыдущему шаблону. Причина: " + reason
                        + ". Скачайте шаблон для правки, исправьте и загрузите снова."));
        notice.addClassName("card");
        return notice;
    }

    private static Component how() {
        return new OrderedList(
                new ListItem("Скачайте шаблон для правки (ссылка вверху страницы)."),
                new ListItem("Измените текст и оформление в LibreOffice или Word. Метки в фигурных скобках оставьте: на"
                        + " их место встанут данные."),
                new ListItem("Сохраните как .docx и загрузите сюда. До введения в действие ничего не изменится."));
    }

    private static Div card(String title, Component... content) {
        Div card = new Div(new H2(title));
        card.add(content);
        card.addClassName("card");
        return card;
    }
}
