package ru.nastavnik.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.ui.DocumentNavigation;
import ru.nastavnik.document.ui.DocumentPreview;
import ru.nastavnik.document.ui.PaperDesk;
import ru.nastavnik.document.ui.SignedSheetForm;
import ru.nastavnik.letter.Letter;
import ru.nastavnik.letter.LetterContent;
import ru.nastavnik.letter.LetterId;
import ru.nastavnik.letter.Letters;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.ConfirmDialogs;
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
        if (currentActor.require().role() != Role.SECRETARY) {
            add(form(letter));
        }
        add(paper(letter));
    }

    private Div form(Letter letter) {
        LetterContent content = letter.content();
        TextArea requisites = area("Адрес, телефон и реквизиты организации", content.requisites(), 600);
        TextArea addressee = area("Кому", content.addressee(), 600);
        addressee.setHelperText("В дательном падеже: должность, организация, инициалы и фамилия — с новой строки");
        Checkbox toAuthority = new Checkbox(
                "Адресат – " + authority(letters.authority(letter.id()))
                        + ": после регистрации письмо появится у него в разделе «Входящие письма»",
                letter.receiver() != null);
        TextField greeting = field("Обращение", content.greeting());
        TextField heading = field("О чём", content.heading());
        heading.setHelperText("Например, «О направлении отчёта»");
        TextArea body = area("Текст", content.body(), 6000);
        body.setHelperText(
                "Каждый абзац — с новой строки. Детей по имени не называйте: письмо прочтут и в других организациях");
        TextArea enclosures = area("Приложения", content.enclosures(), 600);
        enclosures.setHelperText("С новой строки каждое, с числом листов и экземпляров: «на 5 л. в 1 экз.»");
        TextField executor = field("Исполнитель", content.executor());
        TextField phone = field("Телефон исполнителя", content.phone());
        FieldErrors errors = new FieldErrors()
                .field("requisites", requisites)
                .field("addressee", addressee)
                .field("greeting", greeting)
                .field("heading", heading)
                .field("body", body)
                .field("enclosures", enclosures)
                .field("executor", executor)
                .field("phone", phone);
        Button save = new Button("Сохранить", event -> {
            LetterContent typed = new LetterContent(
                    requisites.getValue().strip(),
                    addressee.getValue().strip(),
                    greeting.getValue().strip(),
                    heading.getValue().strip(),
                    body.getValue().strip(),
                    enclosures.getValue().strip(),
                    executor.getValue().strip(),
                    phone.getValue().strip());
            if (errors.accept(() -> letters.save(
                    letter.id(), letter.version(), toAuthority.getValue(), typed))) {
                Notices.done("Письмо сохранено.");
                show(letter.id());
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button discard = new Button(
                "Удалить проект",
                event -> ConfirmDialogs.askBeforeLoss(
                        "Удалить проект письма?", "Введённый текст пропадёт.", "Удалить", () -> {
                            letters.discard(letter.id());
                            Notices.done("Проект удалён.");
                            getUI().ifPresent(ui -> ui.navigate(LetterNavigation.OUTGOING));
                        }));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div actions = new Div(save, discard);
        actions.addClassName("step-actions");
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

    private Div paper(Letter letter) {
        LetterId id = letter.id();
        Div paper = new Div(new H2("Печать и регистрация"));
        List<FieldViolation> missing = letters.missing(id);
        if (!missing.isEmpty()) {
            UnorderedList list = new UnorderedList();
            missing.forEach(one -> list.add(new ListItem(one.message() + ".")));
            paper.add(new Paragraph("Чтобы напечатать письмо, заполните и сохраните:"), list);
            return paper;
        }
        if (currentActor.require().role() == Role.CURATOR) {
            PaperDesk desk = new PaperDesk(documents, () -> letters.paper(id));
            desk.show(documents.state(letters.paper(id), clock.today()));
            paper.add(
                    desk,
                    new Paragraph("Подписывает директор. Исходящий номер вносит директор или делопроизводитель."));
        } else {
            paper.add(new SignedSheetForm(
                    documents, () -> letters.paper(id), "Письмо подписано", null, clock.today(), signed -> {
                        letters.register(id, letter.version(), signed);
                        Notices.done("Письмо зарегистрировано.");
                        show(id);
                    }));
        }
        paper.add(new DocumentPreview(documents.preview(letters.paper(id))));
        return paper;
    }

    private static TextField field(String label, String value) {
        TextField field = new TextField(label);
        field.setValue(value);
        field.setMaxLength(300);
        field.setWidthFull();
        return field;
    }

    private static TextArea area(String label, String value, int longest) {
        TextArea area = new TextArea(label);
        area.setValue(value);
        area.setMaxLength(longest);
        area.setWidthFull();
        return area;
    }
}
