package ru.nastavnik.letter.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.ui.DocumentNavigation;
import ru.nastavnik.document.ui.DraftActions;
import ru.nastavnik.document.ui.DraftFields;
import ru.nastavnik.document.ui.PaperDesk;
import ru.nastavnik.document.ui.PrintAndRegister;
import ru.nastavnik.document.ui.SignedSheetForm;
import ru.nastavnik.letter.Letter;
import ru.nastavnik.letter.LetterContent;
import ru.nastavnik.letter.LetterId;
import ru.nastavnik.letter.Letters;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** A letter: written, printed, signed on paper, registered under its outgoing number. */
@Route(value = LetterNavigation.OUTGOING + "/:letter", layout = MainLayout.class)
@PageTitle("Письмо — Наставник")
@RolesAllowed({"CURATOR", "DIRECTOR", "SECRETARY"})
class LetterView extends Div implements BeforeEnterObserver {
    private final transient Letters letters;
    private final transient Documents documents;
    private final transient CurrentActor currentActor;
    private final transient RegionClock clock;
    private transient FieldErrors errors = new FieldErrors();

    LetterView(Letters letters, Documents documents, CurrentActor currentActor, RegionClock clock) {
        this.letters = letters;
        this.documents = documents;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.read(event, "letter", LetterId::of));
    }

    private void show(LetterId id) {
        removeAll();
        Letter letter = letters.get(id);
        String heading = letter.content().heading();
        add(new PageHeader(heading.isBlank() ? "Письмо" : "Письмо: " + heading)
                .crumb("Письма", LetterNavigation.OUTGOING)
                .beside(
                        letter.isDraft()
                                ? StatusBadge.waiting("проект")
                                : StatusBadge.done(LettersView.outgoing(letter))));
        DocumentId enclosed = letter.enclosed();
        if (enclosed != null) {
            add(new Paragraph(new Anchor(DocumentNavigation.route(enclosed), "Документ, приложенный к письму")));
        }
        DocumentId document = letter.document();
        if (document != null) {
            add(
                    new Paragraph("Письмо зарегистрировано и больше не меняется. Состояние: "
                            + LettersView.stateText(letter) + "."),
                    new Anchor(DocumentNavigation.route(document), "Открыть зарегистрированное письмо"));
            return;
        }
        if (isForm()) {
            add(form(letter));
        }
        add(paper(letter));
    }

    /** The secretary prints and registers and changes no word. */
    private boolean isForm() {
        return currentActor.require().role() != Role.SECRETARY;
    }

    private Div form(Letter letter) {
        LetterContent content = letter.content();
        TextArea requisites =
                DraftFields.paragraphs("Адрес, телефон и реквизиты организации", content.requisites(), 600);
        TextArea addressee = DraftFields.paragraphs("Кому", content.addressee(), 600);
        addressee.setHelperText("В дательном падеже: должность, организация, инициалы и фамилия — с новой строки");
        Checkbox toAuthority = new Checkbox(
                "Адресат — " + authority(letters.authority(letter.id()))
                        + ": после регистрации письмо появится у него в разделе «Входящие письма»",
                letter.receiver() != null);
        TextField greeting = DraftFields.line("Обращение", content.greeting());
        TextField heading = DraftFields.line("О чём", content.heading());
        heading.setHelperText("Например, «О направлении отчёта»");
        TextArea body = DraftFields.paragraphs("Текст", content.body(), 6000);
        body.setHelperText(
                "Каждый абзац — с новой строки. Детей по имени не называйте: письмо прочтут и в других организациях");
        TextArea enclosures = DraftFields.paragraphs("Приложения", content.enclosures(), 600);
        enclosures.setHelperText("С новой строки каждое, с числом листов и экземпляров: «на 5 л. в 1 экз.»");
        TextField executor = DraftFields.line("Исполнитель", content.executor());
        TextField phone = DraftFields.line("Телефон исполнителя", content.phone());
        errors = new FieldErrors()
                .field("requisites", requisites)
                .field("addressee", addressee)
                .field("greeting", greeting)
                .field("heading", heading)
                .field("body", body)
                .field("enclosures", enclosures)
                .field("executor", executor)
                .field("phone", phone);
        Runnable save = () -> {
            LetterContent typed = new LetterContent(
                    requisites.getValue().strip(),
                    addressee.getValue().strip(),
                    greeting.getValue().strip(),
                    heading.getValue().strip(),
                    body.getValue().strip(),
                    enclosures.getValue().strip(),
                    executor.getValue().strip(),
                    phone.getValue().strip());
            if (errors.accept(() -> letters.save(letter.id(), letter.version(), toAuthority.getValue(), typed))) {
                Notices.done("Письмо сохранено.");
                show(letter.id());
            }
        };
        DraftActions actions = new DraftActions(
                save, "Удалить проект письма?", () -> letters.discard(letter.id()), LetterNavigation.OUTGOING);
        Div form = new Div(
                requisites, addressee, toAuthority, greeting, heading, body, enclosures, executor, phone, actions);
        form.addClassName("card");
        return form;
    }

    private static String authority(DocumentOwner authority) {
        Department department = authority.department();
        return department == null
                ? "управление образования муниципалитета"
                : department.title().toLowerCase(Locale.ROOT);
    }

    private PrintAndRegister paper(Letter letter) {
        LetterId id = letter.id();
        PrintAndRegister part = new PrintAndRegister();
        List<FieldViolation> missing = letters.missing(id);
        if (!missing.isEmpty()) {
            return part.lacks("письмо", missing, isForm() ? one -> errors.lead(one) : null);
        }
        Supplier<RegisterDocument> paper = () -> letters.paper(id);
        if (currentActor.require().role() == Role.CURATOR) {
            PaperDesk desk = new PaperDesk(documents, paper);
            desk.show(documents.state(paper.get(), clock.today()));
            return part.printed(
                    documents,
                    paper,
                    desk,
                    "Подписывает директор. Исходящий номер вносит директор или делопроизводитель.");
        }
        return part.registered(
                documents,
                paper,
                new SignedSheetForm(
                        documents,
                        paper,
                        facts -> letters.wording(id, facts),
                        "Письмо подписано",
                        null,
                        clock.today(),
                        signed -> {
                            letters.register(id, letter.version(), signed);
                            Notices.done("Письмо зарегистрировано.");
                            show(id);
                        }));
    }
}
