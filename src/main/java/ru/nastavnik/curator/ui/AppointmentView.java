package ru.nastavnik.curator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Employees;
import ru.nastavnik.access.OneTimeLinks;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.ui.NewColleagueDialog;
import ru.nastavnik.acquaintance.ElectronicGrounds;
import ru.nastavnik.acquaintance.ui.OrderDesk;
import ru.nastavnik.approval.RemarkDrafts;
import ru.nastavnik.curator.AppointmentState;
import ru.nastavnik.curator.CandidateDraft;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorAppointmentView;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.curator.OrderBasis;
import ru.nastavnik.curator.process.CuratorAppointmentProcess;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.Registrars;
import ru.nastavnik.document.ui.DocumentNavigation;
import ru.nastavnik.document.ui.DocumentPreview;
import ru.nastavnik.document.ui.RegistrationForm;
import ru.nastavnik.inbox.ui.DecisionQueue;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.ui.DeclensionDialogs;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.DiagramPosition;
import ru.nastavnik.workflow.Diagrams;
import ru.nastavnik.workflow.ui.ProcessDiagram;

/** One appointment: what is to be done now by whoever looks, the order, and where the process stands. */
@Route(value = CuratorNavigation.APPOINTMENT + "/:appointmentId", layout = MainLayout.class)
@PageTitle("Назначение куратора — Наставник")
@PermitAll
class AppointmentView extends Div implements BeforeEnterObserver {

    private final transient CuratorAppointments appointments;
    private final transient Employees employees;
    private final transient OneTimeLinks links;
    private final transient Declension declension;
    private final transient DeclensionDialogs declensions;
    private final transient DocumentArchive archive;
    private final transient Documents documents;
    private final transient RemarkDrafts remarks;
    private final transient Registrars registrars;
    private final transient Diagrams diagrams;
    private final transient CurrentActor currentActor;
    private final transient RegionClock clock;
    private final transient OrderDesk desk;
    private final transient ElectronicGrounds grounds;
    private final transient DecisionQueue queue;
    private QueryParameters address = QueryParameters.empty();

    AppointmentView(
            CuratorAppointments appointments,
            Employees employees,
            OneTimeLinks links,
            Declension declension,
            DeclensionDialogs declensions,
            DocumentArchive archive,
            Documents documents,
            RemarkDrafts remarks,
            Registrars registrars,
            Diagrams diagrams,
            CurrentActor currentActor,
            RegionClock clock,
            OrderDesk desk,
            ElectronicGrounds grounds,
            DecisionQueue queue) {
        this.queue = queue;
        this.appointments = appointments;
        this.employees = employees;
        this.links = links;
        this.declension = declension;
        this.declensions = declensions;
        this.archive = archive;
        this.documents = documents;
        this.remarks = remarks;
        this.registrars = registrars;
        this.diagrams = diagrams;
        this.currentActor = currentActor;
        this.clock = clock;
        this.desk = desk;
        this.grounds = grounds;
        addClassName("appointment-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation().getQueryParameters();
        show(Address.read(event, "appointmentId", CuratorAppointmentId::of));
    }

    private void show(CuratorAppointmentId id) {
        removeAll();
        CuratorAppointmentView appointment = appointments.get(id);
        add(header(appointment));
        if (appointment.remark() != null) {
            add(remark(appointment.remark()));
        }
        add(work(appointment), position(id));
    }

    private static PageHeader header(CuratorAppointmentView appointment) {
        return new PageHeader("Назначение "
                        + OrderBasis.roleGenitive(appointment.organization().kind()))
                .subtitle(appointment.organization().shortName())
                .point(OrderBasis.point(appointment.organization().kind()))
                .beside(badge(appointment.state()));
    }

    static StatusBadge badge(AppointmentState state) {
        return switch (state) {
            case CANDIDATE, DRAFT, SIGNED -> StatusBadge.active(state.title());
            case APPOINTED -> StatusBadge.waiting(state.title());
            case IN_FORCE -> StatusBadge.done(state.title());
            case ENDED -> StatusBadge.neutral(state.title());
        };
    }

    private static Component remark(String text) {
        Div notice = new Div(new H2("Проект возвращён"), new Paragraph(text));
        notice.addClassNames("card", "remark");
        return notice;
    }

    private Component work(CuratorAppointmentView appointment) {
        Actor actor = currentActor.require();
        boolean director = actor.role() == Role.DIRECTOR;
        if (appointment.state() == AppointmentState.CANDIDATE && director) {
            return new CandidateForm(
                    appointment,
                    employees,
                    declension.usualPosts(),
                    clock.today(),
                    declensions.whileTyping(appointment.organization().id()),
                    entered -> new NewColleagueDialog(
                                    employees, links, appointment.organization().id(), entered)
                            .open(),
                    appointments.kept(appointment.id()),
                    draft -> keep(appointment.id(), draft),
                    command -> {
                        appointments.propose(command);
                        Notices.done("Проект приказа подготовлен.");
                        show(appointment.id());
                    });
        }
        if (appointment.state() == AppointmentState.DRAFT && director) {
            return new OrderDecision(
                    appointments,
                    documents,
                    remarks,
                    desk,
                    appointment,
                    registrars.hasSecretary(appointment.organization().id()),
                    clock.today(),
                    declensions,
                    queue.at(
                                    address,
                                    CuratorAppointmentProcess.task(
                                            appointment.id(), CuratorAppointmentProcess.SIGN_ORDER))
                            .afterSigning(() -> show(appointment.id())));
        }
        if (appointment.state() == AppointmentState.DRAFT && actor.role() == Role.SECRETARY) {
            return printing(appointment);
        }
        LocalDate signedOn = appointment.signedOn();
        if (appointment.state() == AppointmentState.SIGNED
                && signedOn != null
                && (director || actor.role() == Role.SECRETARY)) {
            return registration(appointment, signedOn);
        }
        DocumentId order = appointment.order();
        return order == null ? facts(appointment) : registered(appointment, order, actor);
    }

    private void keep(CuratorAppointmentId id, CandidateDraft draft) {
        try {
            appointments.keep(id, draft);
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
        }
    }

    /** The secretary prints what the director is to sign, and decides nothing. */
    private Component printing(CuratorAppointmentView appointment) {
        Aside side = new Aside(
                new H2("Печать"),
                desk.whole(DocumentKind.CURATOR_ORDER, appointment.id().value()));
        side.addClassName("document-side");
        Div columns = new Div(new DocumentPreview(appointments.draftOrder(appointment.id())), side);
        columns.addClassName("document-columns");
        return columns;
    }

    private Component registration(CuratorAppointmentView appointment, LocalDate signedOn) {
        CuratorAppointmentId id = appointment.id();
        Aside side = new Aside(
                new H2("Регистрация"),
                new RegistrationForm(
                        documents,
                        () -> appointments.paper(id),
                        signedOn,
                        Objects.requireNonNull(appointment.signedVersion()),
                        number -> {
                            appointments.register(id, number);
                            Notices.done("Приказ зарегистрирован.");
                        },
                        remark -> {
                            appointments.takeBackSignature(id, remark);
                            Notices.done("Лист возвращён директору.");
                        },
                        () -> show(id)));
        side.addClassNames("document-side", "order-decision");
        Div columns = new Div(new DocumentPreview(appointments.draftOrder(id)), side);
        columns.addClassName("document-columns");
        return columns;
    }

    private Component registered(CuratorAppointmentView appointment, DocumentId order, Actor actor) {
        Aside side = new Aside();
        side.addClassName("document-side");
        if (appointment.state() == AppointmentState.APPOINTED
                && actor.role() == Role.CURATOR
                && actor.account().equals(appointment.candidate())) {
            side.add(reading(appointment));
        }
        side.add(new H2("Сведения"), facts(appointment));
        Div columns = new Div(DocumentPreview.of(archive.file(order)), side);
        columns.addClassName("document-columns");
        return columns;
    }

    /** Reading is a notice; it is a signature only by the school's act on electronic documents. */
    private Div reading(CuratorAppointmentView appointment) {
        Optional<String> act = grounds.actInForce(appointment.organization().id());
        String label = act.isPresent() ? "С приказом " + acquaintedWord(appointment) : "Приказ прочитан";
        Button read = new Button(label, event -> {
            if (new FieldErrors().accept(() -> appointments.acquaint(appointment.id()))) {
                Notices.done("Записано, муниципалитет извещён.");
                show(appointment.id());
            }
        });
        read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        String what = act.map(ground -> "Это электронная подпись об ознакомлении: " + ground + ".")
                .orElse("Это уведомление, а не подпись: подпись об ознакомлении ставят на листе.");
        return new Div(read, new Paragraph(what));
    }

    private static FactList facts(CuratorAppointmentView appointment) {
        FactList facts = new FactList()
                .fact(
                        "Кандидат",
                        appointment.candidateName() == null
                                ? "не назван"
                                : appointment.candidateName().full())
                .fact("Должность", appointment.candidatePost());
        DocumentId order = appointment.order();
        if (order != null && appointment.signedOn() != null) {
            facts.fact(
                    "Приказ",
                    new Anchor(
                            DocumentNavigation.route(order),
                            "№ " + appointment.orderNumber() + " от " + DateFields.text(appointment.signedOn())));
        }
        return facts.fact(
                        "Приказ прочитан",
                        appointment.acquaintedOn() == null ? "ещё нет" : DateFields.text(appointment.acquaintedOn()))
                .fact("Состояние", appointment.state().title());
    }

    /** «ознакомлен» or «ознакомлена»: the gender is known. */
    private static String acquaintedWord(CuratorAppointmentView appointment) {
        PersonName name = appointment.candidateName();
        return name != null && name.gender() == Gender.FEMALE ? "ознакомлена" : "ознакомлен";
    }

    private Component position(CuratorAppointmentId id) {
        Details details = new Details("Где сейчас процесс");
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && details.getContent().findAny().isEmpty()) {
                diagrams.position(CuratorAppointmentProcess.KEY, BusinessKey.of(id.value()))
                        .ifPresentOrElse(
                                position -> details.add(diagram(position)),
                                () -> details.add(new Paragraph("Процесс ещё не начат.")));
            }
        });
        return details;
    }

    private static ProcessDiagram diagram(DiagramPosition position) {
        return new ProcessDiagram(position);
    }
}
