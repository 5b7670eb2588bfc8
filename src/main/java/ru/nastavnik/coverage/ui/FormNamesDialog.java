package ru.nastavnik.coverage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringFormNames;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;

/** Under which names forms of mentoring are printed, where there are several. */
class FormNamesDialog extends Dialog {

    FormNamesDialog(MentoringForms forms, MentoringFormNames names, Runnable changed) {
        setHeaderTitle("Как называть формы наставничества");
        setWidth("min(560px, 96vw)");
        add(new Paragraph(
                "Под выбранным названием форма стоит на страницах, в отчётах и документах. В загружаемых файлах"
                        + " понятны все названия; выпущенное не меняется."));
        FormLayout fields = new FormLayout();
        for (MentoringForm form : forms.all()) {
            if (form.aliases().isEmpty()) {
                continue;
            }
            List<String> all = new ArrayList<>(List.of(form.title()));
            all.addAll(form.aliases());
            Select<String> name = new Select<>();
            name.setLabel(form.title());
            name.setItems(all);
            name.setValue(form.title());
            name.addValueChangeListener(event -> {
                try {
                    names.printUnder(form.code(), event.getValue());
                    Notices.done("Теперь печатается «" + event.getValue() + "».");
                    changed.run();
                } catch (RuntimeException failure) {
                    ErrorNotice.show(failure);
                }
            });
            fields.add(name);
        }
        add(fields);
        getFooter().add(new Button("Закрыть", event -> close()));
    }
}
