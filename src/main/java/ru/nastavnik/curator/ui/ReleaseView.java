package ru.nastavnik.curator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.curator.CuratorReleaseId;
import ru.nastavnik.curator.CuratorReleaseView;
import ru.nastavnik.curator.CuratorReleases;
import ru.nastavnik.curator.OrderBasis;
import ru.nastavnik.curator.ReleaseState;
import ru.nastavnik.curator.SignReleaseOrder;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.document.ui.DocumentNavigation;
import ru.nastavnik.document.ui.DocumentPreview;
import ru.nastavnik.document.ui.SigningForm;
import ru.nastavnik.language.PersonInPapers;
import ru.nastavnik.language.ui.DeclensionDialogs;
import ru.nastavnik.language.ui.DeclensionHelp;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.DecisionBar;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** The order that releases a curator without a successor: read, reworded, withdrawn or signed by the director. */
@Route(value = CuratorNavigation.RELEASE + "/:releaseId", layout = MainLayout.class)
@PageTitle("Освобождение куратора — Наставник")
@RolesAllowed("DIRECTOR")
class ReleaseView extends Div implements BeforeEnterObserver {

    private final transient CuratorReleases releases;
    private final transient DocumentArchive archive;
    private final transient Documents documents;
    private final transient DeclensionDialogs declensions;
    private final transient RegionClock clock;

    ReleaseView(
            CuratorReleases releases,
            DocumentArchive archive,
            Documents documents,
            DeclensionDialogs declensions,
            RegionClock clock) {
        this.releases = releases;
        this.archive = archive;
        this.documents = documents;
        this.declensions = declensions;
        this.clock = clock;
        addClassName("appointment-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.read(event, "releaseId", CuratorReleaseId::of));
    }

    private void show(CuratorReleaseId id) {
        removeAll();
        CuratorReleaseView release = releases.get(id);
        add(header(release), release.state() == ReleaseState.DRAFT ? decision(release) : decided(release));
    }

    private static PageHeader header(CuratorReleaseView release) {
        StatusBadge badge = switch (release.state()) {
            case DRAFT -> StatusBadge.active(release.state().title());
            case REGISTERED -> StatusBadge.done(release.state().title());
            case WITHDRAWN -> StatusBadge.neutral(release.state().title());
        };
        return new PageHeader("Освобождение "
                        + OrderBasis.roleGenitive(release.organization().kind()))
                .crumb("Куратор", CuratorNavigation.OWN)
                .subtitle(release.curator().name().full() + ", "
                        + release.curator().post())
                .point(OrderBasis.point(release.organization().kind()))
                .beside(badge);
    }

    private Component decision(CuratorReleaseView release) {
        DocumentPreview preview = new DocumentPreview(releases.draftOrder(release.id()));
        TextField reason = new TextField("В связи с (чем)");
        reason.setValue(release.reason());
        reason.setMaxLength(500);
        FieldErrors errors = new FieldErrors().field("reason", reason);
        SigningForm form = new SigningForm(
                        documents,
                        () -> releases.paper(release.id()),
                        false,
                        clock.today(),
                        release.curator().since())
                .editable(facts -> PaperWording.fixed(releases.paper(release.id())));
        reason.addValueChangeListener(event -> {
            if (errors.accept(() -> releases.reword(release.id(), event.getValue()))) {
                preview.show(releases.draftOrder(release.id()));
                form.refresh();
            }
        });
        Button sign = form.confirmButton("Подписан на бумаге", signed -> {
            releases.sign(new SignReleaseOrder(release.id(), signed));
            Notices.done("Приказ зарегистрирован, муниципалитет извещён.");
            show(release.id());
        });
        Button withdraw = new Button(
                "Отозвать проект",
                event -> ConfirmDialogs.ask(
                        "Отозвать проект приказа?",
                        "Куратор останется в своих обязанностях, номер приказу не присвоен.",
                        "Отозвать",
                        () -> {
                            if (errors.accept(() -> releases.withdraw(release.id()))) {
                                Notices.done("Проект отозван.");
                                show(release.id());
                            }
                        }));
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        DeclensionHelp cases = declensions.help(
                release.organization().id(),
                () -> List.of(new PersonInPapers(
                        release.curator().name(), release.curator().post())),
                () -> {
                    preview.show(releases.draftOrder(release.id()));
                    form.refresh();
                });
        Aside side = new Aside(new H2("Подпись"), reason, form, cases);
        side.addClassNames("document-side", "order-decision");
        Div columns = new Div(preview, side);
        columns.addClassName("document-columns");
        return new Div(columns, new DecisionBar(sign, withdraw));
    }

    private Component decided(CuratorReleaseView release) {
        FactList facts = new FactList()
                .fact("Кого", release.curator().name().full())
                .fact("В связи с", release.reason())
                .fact("Состояние", release.state().title());
        DocumentId order = release.order();
        if (order == null || release.signedOn() == null) {
            return facts;
        }
        facts.fact(
                        "Приказ",
                        new Anchor(
                                DocumentNavigation.route(order),
                                "№ " + release.orderNumber() + " от " + DateFields.text(release.signedOn())))
                .fact(
                        release.curator().name().gender() == Gender.FEMALE ? "Освобождена с" : "Освобождён с",
                        DateFields.text(release.signedOn()));
        Aside side =
                new Aside(new H2("Сведения"), facts, new Anchor(CuratorNavigation.OWN, "Назначить нового куратора"));
        side.addClassName("document-side");
        Div columns = new Div(DocumentPreview.of(archive.file(order)), side);
        columns.addClassName("document-columns");
        return columns;
    }
}
