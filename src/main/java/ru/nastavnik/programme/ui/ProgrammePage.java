package ru.nastavnik.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.AgreementSheets;
import ru.nastavnik.approval.PaperApprovalProcess;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.approval.RemarkDrafts;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.approval.ReviewView;
import ru.nastavnik.approval.ui.DecisionForm;
import ru.nastavnik.approval.ui.RemarkKeeper;
import ru.nastavnik.approval.ui.ReviewHistory;
import ru.nastavnik.directive.Points;
import ru.nastavnik.document.Documents;
import ru.nastavnik.inbox.ui.DecisionQueue;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.ProgrammeView;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.programme.Section;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.CallBackButton;
import ru.nastavnik.shared.ui.Downloads;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.Diagrams;
import ru.nastavnik.workflow.ui.ProcessDiagram;

/** A programme to read, and, for whom it waits, to approve, agree or return. */
@Route(value = ProgrammeNavigation.PROGRAMMES + "/:programmeId", layout = MainLayout.class)
@PageTitle("Программа наставничества")
@PermitAll
class ProgrammePage extends Div implements BeforeEnterObserver {
    private final transient Programmes programmes;
    private final transient PaperDecisions decisions;
    private final transient RemarkDrafts remarks;
    private final transient AgreementSheets agreementSheets;
    private final transient Documents documents;
    private final transient Organizations organizations;
    private final transient CurrentActor currentActor;
    private final transient AccountNames names;
    private final transient RegionClock clock;
    private final transient Diagrams diagrams;
    private final transient DecisionQueue queue;
    private QueryParameters address = QueryParameters.empty();

    ProgrammePage(
            Programmes programmes,
            PaperDecisions decisions,
            RemarkDrafts remarks,
            AgreementSheets agreementSheets,
            Documents documents,
            Organizations organizations,
            CurrentActor currentActor,
            AccountNames names,
            RegionClock clock,
            Diagrams diagrams,
            DecisionQueue queue) {
        this.programmes = programmes;
        this.decisions = decisions;
        this.remarks = remarks;
        this.agreementSheets = agreementSheets;
        this.documents = documents;
        this.organizations = organizations;
        this.currentActor = currentActor;
        this.names = names;
        this.clock = clock;
        this.diagrams = diagrams;
        this.queue = queue;
        addClassName("programme-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation().getQueryParameters();
        show(Address.read(event, "programmeId", ProgrammeId::of));
    }

    private void show(ProgrammeId id) {
        removeAll();
        ProgrammeView programme = programmes.get(id);
        ReviewView review = programmes.review(id);
        OrganizationView organization = organizations.get(programme.organization());
        Actor actor = currentActor.require();
        PageHeader header = new PageHeader("Программа наставничества")
                .subtitle(organization.fullName())
                .point(Points.of("7.1", organization.kind()))
                .beside(badge(programme.state(), programme.version()));
        if (actor.role() == Role.CURATOR && review.state() == ReviewState.DRAFT) {
            header.primary(new Button(
                    programme.version() == 0 ? "Заполнить" : "Продолжить черновик",
                    VaadinIcon.EDIT.create(),
                    event -> event.getSource().getUI().ifPresent(ui -> ui.navigate(ProgrammeNavigation.editor(id)))));
        }
        if (review.mayBeCalledBackBy(actor)) {
            header.secondary(new CallBackButton(
                    "Отозвать программу",
                    "Программа снова станет черновиком, решения по ней никто не примет, пока её не направят снова.",
                    () -> decisions.callBack(id.paper(), review.round()),
                    "Программа отозвана.",
                    () -> show(id)));
        }
        programmes
                .document(id)
                .ifPresent(document -> header.secondary(new Anchor("documents/" + document, "Документ")));
        agreementSheets
                .fileName(programme.id().paper())
                .ifPresent(name -> header.secondary(Downloads.document(
                        "Лист согласования",
                        name,
                        () -> agreementSheets.of(programme.id().paper()))));
        add(header);
        DecisionForm decision = decisionForm(programme, review, actor);
        add(content(programme, decision));
        if (!programme.differences().isEmpty()) {
            Div differences = new Div(
                    new H2("Чем отличается от макета регионального центра"),
                    ReviewHistory.changes(programme.differences()));
            add(differences);
        }
        if (decision != null) {
            add(decision);
        }
        add(new ReviewHistory(review, labels(programme), names, clock.zone()));
        diagram(id).ifPresent(this::add);
    }

    private @Nullable DecisionForm decisionForm(ProgrammeView programme, ReviewView review, Actor actor) {
        boolean director = actor.role() == Role.DIRECTOR;
        if (review.waitsFor(actor)) {
            Optional<String> hindrance = review.hindrance(actor);
            if (hindrance.isPresent()) {
                add(StatusBadge.warning(hindrance.get()));
                return null;
            }
            boolean agreementFollows = director && review.agreementFollows();
            if (director) {
                return DecisionForm.onPaper(
                                documents,
                                () -> decisions.order(programme.id().paper()),
                                clock.today(),
                                agreementFollows
                                        ? "Приказ будет зарегистрирован, программа уйдёт на согласование."
                                        : "Приказ будет зарегистрирован, программа начнёт действовать.",
                                signed -> decisions.approve(programme.id().paper(), review.round(), signed),
                                (comment, rows) ->
                                        decisions.sendBack(programme.id().paper(), review.round(), comment, rows),
                                () -> show(programme.id()))
                        .keeping(new RemarkKeeper(remarks, programme.id().paper(), review.round()))
                        .inQueue(queue.at(
                                address,
                                PaperApprovalProcess.task(
                                        programme.id().paper(), PaperApprovalProcess.DIRECTOR_DECISION)));
            }
            return new DecisionForm(
                            "Согласовать",
                            review.agreedFirst()
                                    ? "Программа уйдёт директору на утверждение, на её первом листе будет напечатан гриф согласования."
                                    : "Программа начнёт действовать.",
                            () -> decisions.agree(programme.id().paper(), review.round()),
                            (comment, rows) ->
                                    decisions.sendBack(programme.id().paper(), review.round(), comment, rows),
                            () -> show(programme.id()))
                    .keeping(new RemarkKeeper(remarks, programme.id().paper(), review.round()))
                    .inQueue(queue.at(
                            address,
                            PaperApprovalProcess.task(programme.id().paper(), PaperApprovalProcess.AGREEMENT)));
        }
        return null;
    }

    private static Div content(ProgrammeView programme, @Nullable DecisionForm decision) {
        Div content = new Div(new H2("Формы наставничества и ролевые модели"));
        for (ChosenForm form : programme.forms()) {
            Div card = new Div(new H3(form.isOwn() ? form.title() + " (своя форма)" : form.title()));
            card.addClassName("card");
            card.add(new UnorderedList(
                    form.roleModels().stream().map(ListItem::new).toArray(ListItem[]::new)));
            addRemark(card, decision, form.key(), form.title());
            content.add(card);
        }
        for (Section section : programme.sections()) {
            Div card = new Div(new H3(section.title()));
            card.addClassName("card");
            section.body().lines().map(Paragraph::new).forEach(card::add);
            addRemark(card, decision, section.key(), section.title());
            content.add(card);
        }
        return content;
    }

    private static void addRemark(Div card, @Nullable DecisionForm decision, String key, String label) {
        if (decision != null) {
            card.add(decision.remarkField(key, label));
        }
    }

    static Map<String, String> labels(ProgrammeView programme) {
        Map<String, String> labels = new LinkedHashMap<>();
        programme.forms().forEach(form -> labels.put(form.key(), "Форма «" + form.title() + "»"));
        programme.sections().forEach(section -> labels.put(section.key(), section.title()));
        return labels;
    }

    /** @param version nought as long as nobody has written in the draft that opened by itself */
    static StatusBadge badge(ReviewState state, int version) {
        return switch (state) {
            case DRAFT -> version == 0 ? StatusBadge.neutral("Не начата") : StatusBadge.active(state.title());
            case DECISION, AGREEMENT -> StatusBadge.waiting(state.title());
            case ACCEPTED -> StatusBadge.done(state.title());
        };
    }

    private Optional<Component> diagram(ProgrammeId id) {
        return diagrams.position(PaperApprovalProcess.KEY, BusinessKey.of(id.value()))
                .map(position -> {
                    Div holder = new Div(new H2("Где сейчас программа"), new ProcessDiagram(position));
                    return holder;
                });
    }
}
