package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.LaunchProgress;
import ru.nastavnik.directive.LaunchView;
import ru.nastavnik.directive.process.RegionalDirectiveProcess;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;

/** Control of a running directive: the figures at a glance, the new school year, and the closing with a summary (9). */
class ControlPanel extends Section {
    private final transient LaunchScreens screens;
    private final transient LaunchView launch;
    private final transient Runnable again;

    ControlPanel(LaunchScreens screens, LaunchView launch, Runnable again) {
        this.screens = screens;
        this.launch = launch;
        this.again = again;
        addClassName("card");
        add(new H2("Сейчас"), figures());
        if (screens.is(Role.DEPARTMENT)) {
            if (screens.isOpen(launch.id(), RegionalDirectiveProcess.CLOSE)) {
                addClosing();
            } else {
                addControl();
            }
        }
    }

    private FactList figures() {
        List<LaunchProgress.MunicipalityRow> rows = screens.progress().municipalities(launch.id());
        int organizations = rows.stream()
                .mapToInt(LaunchProgress.MunicipalityRow::organizations)
                .sum();
        int curators =
                rows.stream().mapToInt(LaunchProgress.MunicipalityRow::curators).sum();
        int roadmaps =
                rows.stream().mapToInt(LaunchProgress.MunicipalityRow::roadmaps).sum();
        int overdue =
                rows.stream().mapToInt(LaunchProgress.MunicipalityRow::overdue).sum();
        int done = rows.stream().mapToInt(LaunchProgress.MunicipalityRow::done).sum();
        return new FactList()
                .fact("Организаций участвует", Integer.toString(organizations))
                .fact("Куратор назначен", curators + " из " + organizations)
                .fact("Дорожная карта исполняется", roadmaps + " из " + organizations)
                .fact("Отчитались за год", done + " из " + organizations)
                .fact("Просрочено задач", Integer.toString(overdue));
    }

    private void addControl() {
        Button nextYear = new Button("Открыть новый учебный год");
        nextYear.addClickListener(event -> ConfirmDialogs.ask(
                "Открыть новый учебный год?",
                "Организации, которые отчитались за прошлый год, получат дорожную карту нового на основе прошлой.",
                "Открыть",
                this::beginYear));
        Button end = new Button("Завершить контроль досрочно");
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        end.addClickListener(event -> ConfirmDialogs.askBeforeLoss(
                "Завершить контроль до конца срока?",
                "Следующий шаг — закрытие распоряжения с итогом. Вернуться к контролю нельзя.",
                "Завершить контроль",
                () -> {
                    run(() -> screens.office().endControl(launch.id()), "Контроль завершён. Запишите итог.");
                    again.run();
                }));
        Div buttons = new Div(nextYear, end);
        buttons.addClassName("toolbar");
        add(buttons);
    }

    private void addClosing() {
        TextArea summary = new TextArea("Итог исполнения");
        summary.setWidthFull();
        summary.setMinHeight("8rem");
        summary.setRequiredIndicatorVisible(true);
        summary.setHelperText("Его прочтут все участники на странице распоряжения");
        FieldErrors errors = new FieldErrors().field("summary", summary);
        Button close = new Button("Закрыть распоряжение с итогом");
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        close.addClickListener(event -> {
            if (errors.accept(() -> requireText(summary))) {
                ConfirmDialogs.askBeforeLoss(
                        "Закрыть распоряжение?",
                        "Открытые задачи всех организаций и муниципалитетов снимутся. Открыть распоряжение снова"
                                + " нельзя.",
                        "Закрыть распоряжение",
                        () -> close(summary, errors));
            }
        });
        add(
                new H2("Закрытие"),
                new Paragraph("Незавершённая работа организаций остановится, сделанное и документы сохранятся. "
                        + "Итог с показателями по пунктам и муниципалитетам будет зарегистрирован документом."),
                summary,
                close);
    }

    private static void requireText(TextArea summary) {
        if (summary.getValue().isBlank()) {
            throw new ValidationException("summary", "Запишите итог исполнения распоряжения.");
        }
    }

    private void close(TextArea summary, FieldErrors errors) {
        if (errors.accept(() -> screens.office().close(launch.id(), summary.getValue()))) {
            run(() -> screens.ending().endAll(launch.id()), "Распоряжение закрыто.");
            again.run();
        }
    }

    private void beginYear() {
        try {
            int begun = screens.years().begin(launch.id());
            Notices.done(
                    begun == 0
                            ? "Организаций, отчитавшихся за прошлый год, пока нет."
                            : "Новый учебный год открыт: "
                                    + Plural.count(begun, "организация", "организации", "организаций") + ".");
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
        again.run();
    }

    private static void run(Runnable action, String done) {
        try {
            action.run();
            Notices.done(done);
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
    }
}
