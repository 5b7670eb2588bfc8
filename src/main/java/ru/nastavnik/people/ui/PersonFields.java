package ru.nastavnik.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.language.PersonInPapers;
import ru.nastavnik.language.ui.DoubtsNotice;
import ru.nastavnik.people.Enterprise;
import ru.nastavnik.people.Enterprises;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonData;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.people.domain.PersonRules;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;

/** The fields of a participant; which of them are seen follows from the role and from who the person is. */
class PersonFields extends FormLayout {
    private final ParticipantRole role;
    private final Select<PersonKind> kind = new Select<>();
    private final TextField surname = new TextField("Фамилия");
    private final TextField givenName = new TextField("Имя");
    private final TextField patronymic = new TextField("Отчество");
    private final RadioButtonGroup<Gender> gender = new RadioButtonGroup<>("Пол");
    private final DatePicker birthDate = DateFields.date("Дата рождения", DayKind.BIRTH);
    private final TextField group = new TextField("Класс или группа");
    private final TextField post = new TextField("Должность или профессия");
    private final TextField direction = new TextField("Направление или запрос");
    private final IntegerField capacity = new IntegerField("Сколько наставляемых");
    private final TextField inn = new TextField("ИНН предприятия или вуза");
    private final ComboBox<String> enterprise = new ComboBox<>("Название предприятия или вуза");
    private final TextField phone = new TextField("Телефон");
    private final EmailField email = new EmailField("Электронная почта");

    private final DoubtsNotice doubts;

    /** @param doubts tells while names and posts are typed which of their cases are to be looked at */
    PersonFields(ParticipantRole role, Enterprises enterprises, DoubtsNotice doubts) {
        this.role = role;
        this.doubts = doubts;
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("480px", 2));
        kind.setLabel("Кто это");
        kind.setItems(PersonKind.values());
        kind.setItemLabelGenerator(PersonKind::title);
        kind.setValue(role == ParticipantRole.MENTEE ? PersonKind.PUPIL : PersonKind.TEACHER);
        kind.addValueChangeListener(event -> arrange());
        gender.setItems(Gender.values());
        gender.setItemLabelGenerator(Gender::title);
        gender.setHelperText("Если есть отчество, пол можно не указывать");
        patronymic.setHelperText("Если есть");
        direction.setHelperText("Предмет, интерес, запрос: по нему подбираются пары");
        capacity.setMin(1);
        capacity.setMax(50);
        capacity.setStepButtonsVisible(true);
        capacity.setValue(1);
        inn.addValueChangeListener(event ->
                enterprises.byInn(event.getValue()).map(Enterprise::name).ifPresent(enterprise::setValue));
        enterprise.setAllowCustomValue(true);
        enterprise.addCustomValueSetListener(event -> enterprise.setValue(event.getDetail()));
        enterprise.setItems(
                query -> enterprises.search(query.getFilter().orElse(""), query.getLimit() + query.getOffset()).stream()
                        .map(Enterprise::name)
                        .skip(query.getOffset()));
        add(surname, givenName, patronymic, kind, birthDate, gender, group, post, direction, capacity, inn, enterprise);
        add(phone, email);
        for (TextField field : new TextField[] {surname, givenName, patronymic, post}) {
            field.addValueChangeListener(event -> lookAtCases());
        }
        gender.addValueChangeListener(event -> lookAtCases());
        arrange();
    }

    private void lookAtCases() {
        Gender known = gender.getValue() == null ? PersonRules.guessGender(patronymic.getValue()) : gender.getValue();
        doubts.show(
                known != null
                                && !surname.getValue().isBlank()
                                && !givenName.getValue().isBlank()
                        ? List.of(new PersonInPapers(
                                new PersonName(surname.getValue(), givenName.getValue(), patronymic.getValue(), known),
                                post.isVisible() ? post.getValue() : null))
                        : List.of());
    }

    FieldErrors errors() {
        return new FieldErrors()
                .field("kind", kind)
                .field("surname", surname)
                .field("givenName", givenName)
                .field("patronymic", patronymic)
                .field("gender", gender)
                .field("birthDate", birthDate)
                .field("groupName", group)
                .field("capacity", capacity)
                .field("enterpriseInn", inn)
                .field("enterpriseName", enterprise)
                .field("phone", phone)
                .field("email", email);
    }

    void show(Participant participant) {
        Person person = participant.person();
        kind.setValue(person.kind());
        kind.setReadOnly(person.kind().regional());
        surname.setValue(person.name().surname());
        givenName.setValue(person.name().givenName());
        patronymic.setValue(orEmpty(person.name().patronymic()));
        gender.setValue(person.name().gender());
        birthDate.setValue(person.birthDate());
        post.setValue(orEmpty(person.post()));
        phone.setValue(orEmpty(person.phone()));
        email.setValue(orEmpty(person.email()));
        Enterprise employer = person.enterprise();
        if (employer != null) {
            inn.setValue(employer.inn());
            enterprise.setValue(employer.name());
        }
        group.setValue(orEmpty(participant.details().groupName()));
        direction.setValue(orEmpty(participant.details().direction()));
        capacity.setValue(participant.details().capacity());
        arrange();
    }

    /** Ready for the next one: what is usually the same for many stays. */
    void next() {
        surname.clear();
        givenName.clear();
        patronymic.clear();
        gender.clear();
        birthDate.clear();
        phone.clear();
        email.clear();
        surname.focus();
    }

    /** The fields where one types and then wants the next person. */
    Component[] typed() {
        return new Component[] {surname, givenName, patronymic, group, post, direction, phone, email};
    }

    void focusFirst() {
        surname.focus();
    }

    PersonData person() {
        boolean regional = kind.getValue().regional();
        return new PersonData(
                kind.getValue(),
                surname.getValue(),
                givenName.getValue(),
                patronymic.getValue(),
                gender.getValue(),
                birthDate.getValue(),
                post.getValue(),
                phone.getValue(),
                email.getValue(),
                regional ? inn.getValue() : null,
                regional ? enterprise.getValue() : null);
    }

    ParticipationDetails details(@Nullable String formCode) {
        return new ParticipationDetails(
                group.isVisible() ? group.getValue() : null,
                direction.getValue(),
                formCode,
                role == ParticipantRole.MENTOR ? capacity.getValue() : null);
    }

    private void arrange() {
        PersonKind chosen = kind.getValue();
        boolean learner = chosen == PersonKind.PUPIL || chosen == PersonKind.STUDENT;
        birthDate.setRequiredIndicatorVisible(chosen.birthDateRequired());
        surname.setRequiredIndicatorVisible(true);
        givenName.setRequiredIndicatorVisible(true);
        group.setVisible(learner);
        group.setRequiredIndicatorVisible(learner && role == ParticipantRole.MENTEE);
        post.setVisible(!learner);
        capacity.setVisible(role == ParticipantRole.MENTOR);
        inn.setVisible(chosen.regional());
        inn.setRequiredIndicatorVisible(chosen.regional());
        enterprise.setVisible(chosen.regional());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
