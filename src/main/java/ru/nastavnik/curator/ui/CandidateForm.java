package ru.nastavnik.curator.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountSummary;
import ru.nastavnik.access.Employees;
import ru.nastavnik.curator.CandidateDraft;
import ru.nastavnik.curator.CuratorAppointmentView;
import ru.nastavnik.curator.ProposeCandidate;
import ru.nastavnik.language.PersonInPapers;
import ru.nastavnik.language.ui.DoubtsNotice;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;

/** The director names the candidate: a colleague, the post as in documents, the day of their agreement. */
class CandidateForm extends Div {

    private final transient CuratorAppointmentView appointment;
    private final transient Employees employees;
    private final DoubtsNotice doubts;
    private final ComboBox<AccountSummary> candidate = new ComboBox<>("Кандидат");
    private final ComboBox<String> post = new ComboBox<>("Должность, как в документах");
    private final DatePicker agreedOn = DateFields.date("Согласие кандидата получено", DayKind.EVENT);
    private final TextArea basis = new TextArea("Основание приказа: «в соответствии с…»");
    private final transient FieldErrors errors = new FieldErrors()
            .field("candidate", candidate)
            .field("post", post)
            .field("agreedOn", agreedOn)
            .field("basis", basis);

    CandidateForm(
            CuratorAppointmentView appointment,
            Employees employees,
            List<String> usualPosts,
            LocalDate today,
            DoubtsNotice doubts,
            Consumer<Consumer<AccountId>> newColleague,
            Optional<CandidateDraft> kept,
            Consumer<CandidateDraft> keep,
            Consumer<ProposeCandidate> proposed) {
        this.appointment = appointment;
        this.employees = employees;
        this.doubts = doubts;
        addClassNames("card", "candidate-form");
        candidate.setItemLabelGenerator(account -> account.name().full());
        candidate.setPlaceholder("Начните вводить фамилию");
        candidate.setRequiredIndicatorVisible(true);
        post.setItems(usualPosts);
        post.setAllowCustomValue(true);
        post.addCustomValueSetListener(event -> post.setValue(event.getDetail()));
        post.setRequiredIndicatorVisible(true);
        post.setHelperText("В именительном падеже: приказ поставит нужный падеж сам");
        agreedOn.setMax(today);
        agreedOn.setHelperText("Назначить без согласия работника нельзя");
        agreedOn.setRequiredIndicatorVisible(true);
        basis.setRequiredIndicatorVisible(true);
        basis.setMaxLength(1_000);
        basis.setValue(appointment.basis());
        loadColleagues(appointment.candidate());
        if (appointment.candidatePost() != null) {
            post.setValue(appointment.candidatePost());
        }
        agreedOn.setValue(appointment.agreedOn());
        kept.ifPresent(this::restore);
        Button other = new Button(
                "Работника нет в списке", VaadinIcon.PLUS.create(), event -> newColleague.accept(this::loadColleagues));
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button submit = new Button("Подготовить приказ", event -> submit(proposed));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        candidate.addValueChangeListener(event -> lookAtCases());
        post.addValueChangeListener(event -> lookAtCases());
        lookAtCases();
        basis.setValueChangeMode(ValueChangeMode.LAZY);
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(candidate, post, agreedOn, basis)) {
            field.addValueChangeListener(event -> keep.accept(typed()));
        }
        Span note = new Span("Введённое сохраняется. До подготовки приказа его видите только вы.");
        note.addClassName("row-note");
        add(candidate, other, post, doubts, agreedOn, basis, submit, note);
    }

    private void restore(CandidateDraft kept) {
        loadColleagues(kept.candidate());
        post.setValue(kept.post().isEmpty() ? null : kept.post());
        agreedOn.setValue(kept.agreedOn());
        basis.setValue(kept.basis());
    }

    private CandidateDraft typed() {
        AccountSummary chosen = candidate.getValue();
        return new CandidateDraft(
                chosen == null ? null : chosen.id(),
                post.getValue() == null ? "" : post.getValue(),
                agreedOn.getValue(),
                basis.getValue());
    }

    private void lookAtCases() {
        AccountSummary chosen = candidate.getValue();
        doubts.show(chosen == null ? List.of() : List.of(new PersonInPapers(chosen.name(), post.getValue())));
    }

    private void loadColleagues(@Nullable AccountId chosen) {
        List<AccountSummary> colleagues = employees
                .of(appointment.organization().id())
                .stream()
                .filter(account -> !account.blocked())
                .toList();
        candidate.setItems(colleagues);
        colleagues.stream()
                .filter(account -> account.id().equals(chosen))
                .findFirst()
                .ifPresent(candidate::setValue);
    }

    private void submit(Consumer<ProposeCandidate> proposed) {
        AccountSummary chosen = candidate.getValue();
        LocalDate agreed = agreedOn.getValue();
        boolean complete = errors.require("candidate", chosen != null, "Выберите кандидата")
                & errors.require("agreedOn", agreed != null, "Укажите день согласия");
        if (complete && chosen != null && agreed != null) {
            String title = post.getValue() == null ? "" : post.getValue();
            errors.accept(() -> proposed.accept(
                    new ProposeCandidate(appointment.id(), chosen.id(), title, agreed, basis.getValue())));
        }
    }
}
