package ru.nastavnik.document.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.OrderSignatory;
import ru.nastavnik.language.PersonInPapers;
import ru.nastavnik.language.ui.DoubtsNotice;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;

/** Who signs the orders: the director by post, or a person who is named here; below, how the signature will look. */
class SignatoryFields extends Div {

    private static final String BY_POST = "Директор по должности";
    private static final String NAMED = "Указанное лицо";
    private static final int LONGEST = 200;

    private final transient Map<String, HasValidation> errors = new LinkedHashMap<>();
    private final RadioButtonGroup<String> who = new RadioButtonGroup<>("Кто подписывает");
    private final TextField post = text("Должность", "signatoryPost");
    private final TextField surname = text("Фамилия", "signatorySurname");
    private final TextField givenName = text("Имя", "signatoryGivenName");
    private final TextField patronymic = text("Отчество", "signatoryPatronymic");
    private final RadioButtonGroup<Gender> gender = new RadioButtonGroup<>("Пол");
    private final Checkbox acting = new Checkbox("Исполняет обязанности (И.о.)");
    private final TextField ground = text("На основании", "signatoryGround");
    private final DatePicker until = DateFields.date("Действует по", DayKind.TERM);
    private final Paragraph example = new Paragraph();
    private final Div named = new Div();
    private final transient Function<OrderSignatory, String> postInDocument;

    private final DoubtsNotice doubts;

    /**
     * @param postInDocument how documents write the post
     * @param doubts tells which of the typed words' cases are to be looked at
     */
    SignatoryFields(
            @Nullable OrderSignatory signatory, Function<OrderSignatory, String> postInDocument, DoubtsNotice doubts) {
        this.postInDocument = postInDocument;
        this.doubts = doubts;
        addClassName("signatory-fields");
        who.setItems(BY_POST, NAMED);
        gender.setItems(Gender.values());
        gender.setItemLabelGenerator(one -> one == Gender.FEMALE ? "женский" : "мужской");
        post.setHelperText("В именительном падеже: «директор школы»");
        ground.setHelperText("Например: приказ управления образования от 01.09.2026 № 45");
        until.setHelperText("После этого дня снова подписывает директор по должности");
        until.setClearButtonVisible(true);
        example.addClassName("signatory-example");
        named.addClassName("signatory-named");
        named.add(post, surname, givenName, patronymic, gender, doubts, acting, ground, until, example);
        add(new H2("Подпись"), who, named);
        fill(signatory);
        who.addValueChangeListener(event -> named.setVisible(NAMED.equals(event.getValue())));
        acting.addValueChangeListener(event -> showExample());
        gender.addValueChangeListener(event -> showExample());
        for (TextField field : List.of(post, surname, givenName, patronymic)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(event -> showExample());
        }
        acting.addValueChangeListener(event -> ground.setRequiredIndicatorVisible(event.getValue()));
    }

    private void fill(@Nullable OrderSignatory signatory) {
        who.setValue(signatory == null ? BY_POST : NAMED);
        named.setVisible(signatory != null);
        if (signatory == null) {
            post.setValue("директор");
            gender.setValue(Gender.FEMALE);
        } else {
            post.setValue(signatory.post());
            surname.setValue(signatory.name().surname());
            givenName.setValue(signatory.name().givenName());
            String middle = signatory.name().patronymic();
            patronymic.setValue(middle == null ? "" : middle);
            gender.setValue(signatory.name().gender());
            acting.setValue(signatory.acting());
            ground.setValue(signatory.ground() == null ? "" : signatory.ground());
            until.setValue(signatory.until());
            ground.setRequiredIndicatorVisible(signatory.acting());
        }
        showExample();
    }

    /**
     * What was entered; null for the director by post.
     *
     * @throws ValidationException if the person has no surname or no given name
     */
    @Nullable
    OrderSignatory signatory() {
        if (!NAMED.equals(who.getValue())) {
            return null;
        }
        List<FieldViolation> violations = new java.util.ArrayList<>();
        if (surname.getValue().isBlank()) {
            violations.add(new FieldViolation("signatorySurname", "Укажите фамилию"));
        }
        if (givenName.getValue().isBlank()) {
            violations.add(new FieldViolation("signatoryGivenName", "Укажите имя"));
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        return entered();
    }

    /** Fields by the names under which they are refused. */
    Map<String, HasValidation> fields() {
        return errors;
    }

    private OrderSignatory entered() {
        return new OrderSignatory(
                post.getValue().strip(),
                new PersonName(surname.getValue(), givenName.getValue(), patronymic.getValue(), gender.getValue()),
                acting.getValue(),
                ground.getValue().isBlank() ? null : ground.getValue().strip(),
                until.getValue());
    }

    private void showExample() {
        if (surname.getValue().isBlank()
                || givenName.getValue().isBlank()
                || post.getValue().isBlank()) {
            example.setText("Подпись появится здесь, когда заполнены должность, фамилия и имя.");
            doubts.show(List.of());
            return;
        }
        OrderSignatory entered = entered();
        doubts.show(List.of(new PersonInPapers(entered.name(), entered.post())));
        String title = postInDocument.apply(entered);
        example.setText("В документах: " + title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1)
                + " ____________ " + entered.name().initialsFirst());
    }

    private TextField text(String label, String refusedAs) {
        TextField field = new TextField(label);
        field.setMaxLength(LONGEST);
        errors.put(refusedAs, field);
        return field;
    }
}
