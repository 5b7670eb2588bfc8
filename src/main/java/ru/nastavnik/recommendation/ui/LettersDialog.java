package ru.nastavnik.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.recommendation.LetterDetails;
import ru.nastavnik.recommendation.RecommendationLetters;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.Downloads;
import ru.nastavnik.shared.ui.FieldErrors;

/** Asks what letters need besides the recommendations: who carries them out, their telephone, the day of the answer. */
class LettersDialog extends Dialog {
    private static final int USUAL_WEEKS = 3;

    LettersDialog(RecommendationLetters letters, UUID target, WorkingDays workingDays, LocalDate today) {
        super("Письма муниципалитетам");
        setWidth("min(32rem, 96vw)");
        TextField executor = new TextField("Исполнитель");
        executor.setValue(letters.usualExecutor());
        executor.setWidthFull();
        TextField phone = new TextField("Телефон исполнителя");
        phone.setHelperText("С кодом: 8 (3822) 12-34-56");
        phone.setWidthFull();
        DatePicker answerBy = DateFields.date("Просим сообщить до", DayKind.TERM);
        answerBy.setMin(today);
        answerBy.setValue(workingDays.sameOrNext(today.plusWeeks(USUAL_WEEKS)));
        FieldErrors errors = new FieldErrors()
                .field("executor", executor)
                .field("phone", phone)
                .field("answerBy", answerBy);
        Button write = new Button("Составить письма", event -> {
            if (!errors.require("answerBy", answerBy.getValue() != null, "Укажите день, до которого ждёте ответа")) {
                return;
            }
            LetterDetails details = new LetterDetails(
                    executor.getValue(), phone.getValue(), Objects.requireNonNull(answerBy.getValue()));
            errors.accept(() -> ready(letters.batch(target, details)));
        });
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph("Исходящий номер и дату отправки вписывают в письмо при регистрации в вашей книге."),
                executor,
                phone,
                answerBy);
        getFooter().add(new Button("Отмена", event -> close()), write);
    }

    private void ready(byte[] zip) {
        removeAll();
        getFooter().removeAll();
        add(
                new Paragraph("Письма готовы, по одному на муниципалитет."),
                Downloads.of("Скачать письма (.zip)", "Письма с рекомендациями.zip", "application/zip", () -> zip));
        getFooter().add(new Button("Закрыть", event -> close()));
    }
}
