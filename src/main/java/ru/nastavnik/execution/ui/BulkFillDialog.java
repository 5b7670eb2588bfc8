package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import ru.nastavnik.execution.RowResult;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.form.TaskForm;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.ErrorNotice;

/** The same entry for several rows, for example one date and result of a training for all mentors. */
class BulkFillDialog extends Dialog {

    BulkFillDialog(StepServices services, StepPage page, Set<UUID> subjects, Consumer<List<RowResult>> then) {
        setHeaderTitle("Заполнить строк: " + subjects.size());
        setWidth("52rem");
        setMaxWidth("100%");
        // What is typed here is nowhere else yet: a stray key or click must not lose it.
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        int stepNo = page.row().step().no();
        TaskForm form = new TaskForm(
                Objects.requireNonNull(page.rowForm()),
                page.context(),
                place -> new EvidenceField(services, page.roadmap().id(), stepNo, null, place));
        add(
                new Paragraph("Эти сведения запишутся в каждую выбранную строку. Что различается, исправьте потом в"
                        + " отдельных строках."),
                form);
        Button fill = new Button("Заполнить строки", event -> {
            if (!form.validate()) {
                return;
            }
            try {
                List<RowResult> results =
                        services.journals().recordAll(page.roadmap().id(), stepNo, subjects, form.getData());
                close();
                then.accept(results);
            } catch (ValidationException refused) {
                form.showViolations(refused.violations());
            } catch (DomainException refused) {
                ErrorNotice.show(refused);
            }
        });
        fill.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Закрыть окно", event -> close()), fill);
    }
}
