package ru.nastavnik.protocol.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.ProtocolBodies;
import ru.nastavnik.document.ProtocolBody;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.ui.DocumentNavigation;
import ru.nastavnik.document.ui.DraftActions;
import ru.nastavnik.document.ui.DraftFields;
import ru.nastavnik.document.ui.PaperDesk;
import ru.nastavnik.document.ui.PrintAndRegister;
import ru.nastavnik.document.ui.SignedSheetForm;
import ru.nastavnik.protocol.Protocol;
import ru.nastavnik.protocol.ProtocolContent;
import ru.nastavnik.protocol.ProtocolId;
import ru.nastavnik.protocol.Protocols;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** A protocol: filled in, printed, signed on paper, registered. */
@Route(value = ProtocolNavigation.LIST + "/:protocol", layout = MainLayout.class)
@RolesAllowed({"CURATOR", "DIRECTOR", "SECRETARY"})
class ProtocolView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LONG = 6000;

    private final transient Protocols protocols;
    private final transient ProtocolBodies bodies;
    private final transient Documents documents;
    private final transient CurrentActor currentActor;
    private final transient RegionClock clock;
    private transient FieldErrors errors = new FieldErrors();
    private ItemsEditor items = new ItemsEditor(java.util.List.of());
    private String title = "Протокол";

    ProtocolView(
            Protocols protocols,
            ProtocolBodies bodies,
            Documents documents,
            CurrentActor currentActor,
            RegionClock clock) {
        this.protocols = protocols;
        this.bodies = bodies;
        this.documents = documents;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.read(event, "protocol", ProtocolId::of));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(ProtocolId id) {
        removeAll();
        Protocol protocol = protocols.get(id);
        title = protocol.title() + " — Наставник";
        add(header(protocol));
        DocumentId document = protocol.document();
        if (document != null) {
            add(
                    new Paragraph(
                            "Протокол зарегистрирован под номером " + protocol.number() + " и больше не меняется."),
                    new Anchor(DocumentNavigation.route(document), "Открыть зарегистрированный протокол"));
            return;
        }
        if (isForm()) {
            add(form(protocol));
        }
        add(paper(protocol));
    }

    private PageHeader header(Protocol protocol) {
        PageHeader header = new PageHeader(protocol.title())
                .crumb("Протоколы", ProtocolNavigation.LIST)
                .subtitle(DateFields.text(protocol.content().date()) + " · книга номеров: " + protocol.bodyName())
                .beside(
                        protocol.number() == null
                                ? StatusBadge.waiting("проект")
                                : StatusBadge.done("№ " + protocol.number()));
        RoadmapId roadmap = protocol.roadmap();
        if (roadmap != null && currentActor.require().role() != Role.SECRETARY) {
            header.secondary(
                    new Anchor("roadmap/" + roadmap + "/steps/" + protocol.step(), "К шагу " + protocol.step()));
        }
        return header;
    }

    /** The secretary prints and registers and changes no word. */
    private boolean isForm() {
        return currentActor.require().role() != Role.SECRETARY;
    }

    private Div form(Protocol protocol) {
        ProtocolContent content = protocol.content();
        ComboBox<String> body = ProtocolsView.BodyField.of(
                bodies.list(protocol.organization()).stream().map(ProtocolBody::name));
        body.setValue(protocol.bodyName());
        DatePicker date = DateFields.date("Дата заседания — дата протокола", DayKind.EVENT);
        date.setValue(content.date());
        date.setMax(clock.today());
        TextField heading = DraftFields.line("Протокол чего", content.heading());
        heading.setHelperText("В родительном падеже: «заседания педагогического совета»");
        TextField chair = DraftFields.line("Председатель", content.chair());
        chair.setHelperText("Фамилия и инициалы или фамилия, имя, отчество");
        TextField secretary = DraftFields.line("Секретарь", content.secretary());
        IntegerField present = new IntegerField("Присутствовало, человек");
        present.setValue(content.present());
        present.setMin(1);
        TextArea attendees = DraftFields.paragraphs("Кто присутствовал (если перечисляете)", content.attendees(), LONG);
        TextArea invited = DraftFields.paragraphs("Приглашённые", content.invited(), LONG);
        items = new ItemsEditor(content.items());
        errors = new FieldErrors()
                .field("body", body)
                .field("date", date)
                .field("heading", heading)
                .field("chair", chair)
                .field("secretary", secretary)
                .field("present", present);
        Runnable save = () -> {
            if (!errors.require("date", date.getValue() != null, "Укажите дату заседания")) {
                return;
            }
            ProtocolContent typed = new ProtocolContent(
                    Objects.requireNonNull(date.getValue()),
                    heading.getValue().strip(),
                    chair.getValue().strip(),
                    secretary.getValue().strip(),
                    present.getValue(),
                    attendees.getValue().strip(),
                    invited.getValue().strip(),
                    items.content());
            String name = body.getValue() == null ? "" : body.getValue();
            if (errors.accept(() -> protocols.save(protocol.id(), protocol.version(), name, typed))) {
                Notices.done("Протокол сохранён.");
                show(protocol.id());
            }
        };
        DraftActions actions = new DraftActions(
                save,
                "Удалить проект протокола?",
                () -> protocols.discard(protocol.id(), protocol.version()),
                ProtocolNavigation.LIST);
        Div form = new Div(body, date, heading, chair, secretary, present, attendees, invited, items, actions);
        form.addClassNames("card", "protocol-form");
        return form;
    }

    private void lead(FieldViolation missing) {
        if (!errors.lead(missing)) {
            items.scrollIntoView();
        }
    }

    private PrintAndRegister paper(Protocol protocol) {
        ProtocolId id = protocol.id();
        PrintAndRegister part = new PrintAndRegister();
        List<FieldViolation> missing = protocols.missing(id);
        if (!missing.isEmpty()) {
            return part.lacks("протокол", missing, isForm() ? this::lead : null);
        }
        Supplier<RegisterDocument> paper = () -> protocols.paper(id);
        if (currentActor.require().role() == Role.CURATOR) {
            return part.printed(
                    documents,
                    paper,
                    new PaperDesk(documents, paper),
                    "Напечатайте протокол, его подпишут председатель и секретарь заседания. Номер в книгу"
                            + " вносит директор или секретарь организации: передайте им подписанный лист.");
        }
        return part.registered(
                documents,
                paper,
                new SignedSheetForm(
                        documents,
                        paper,
                        facts -> protocols.wording(id, facts),
                        "Председатель и секретарь подписали протокол",
                        protocol.content().date(),
                        clock.today(),
                        signed -> {
                            protocols.register(id, protocol.version(), signed);
                            Notices.done("Протокол зарегистрирован.");
                            show(id);
                        }));
    }
}
