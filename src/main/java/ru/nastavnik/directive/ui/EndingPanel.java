package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;

/** The ending of organisations' work was interrupted: how many are left, and the way to go on. */
class EndingPanel extends Section {

    EndingPanel(LaunchScreens screens, LaunchId launch, int remaining, Runnable again) {
        addClassName("card");
        Button goOn = new Button("Продолжить завершение", event -> {
            try {
                int ended = screens.ending().endAll(launch);
                Notices.done("Завершено: " + Plural.count(ended, "организация", "организации", "организаций") + ".");
            } catch (RuntimeException failure) {
                ErrorNotice.show(failure);
            }
            again.run();
        });
        goOn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2("Завершение работы организаций прервано"),
                StatusBadge.warning("осталось: " + remaining),
                new Paragraph("Распоряжение закрыто, но у этих организаций ещё открыты задачи. Завершённые раньше"
                        + " второй раз не затрагиваются."),
                goOn);
    }
}
