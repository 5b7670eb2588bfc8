package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.LaunchView;
import ru.nastavnik.directive.LayoutCatalogue;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.StatusBadge;

/** The regional centre approves the layouts that were picked at registration (3.1). */
class LayoutsPanel extends Section {

    LayoutsPanel(LaunchScreens screens, LaunchView launch, Runnable again) {
        addClassName("card");
        add(new H2("Макеты программы и дорожных карт"));
        UnorderedList list = new UnorderedList();
        boolean reader = screens.is(Role.CENTRE_OPERATOR) || screens.is(Role.DEPARTMENT);
        for (LaunchView.Layout layout : launch.layouts()) {
            String route = reader ? route(screens, layout).orElse("") : "";
            list.add(route.isEmpty() ? new ListItem(layout.title()) : new ListItem(new Anchor(route, layout.title())));
        }
        add(launch.layouts().isEmpty() ? new Paragraph("При регистрации макеты не выбраны.") : list);
        if (screens.is(Role.CENTRE_OPERATOR)) {
            Button approve = new Button("Утвердить макеты");
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            approve.addClickListener(event -> ConfirmDialogs.ask(
                    "Утвердить макеты?",
                    "Департамент сможет запустить распоряжение, организации начнут с этих версий.",
                    "Утвердить",
                    () -> approve(screens, launch, again)));
            add(approve);
        } else {
            add(StatusBadge.waiting("ждёт утверждения региональным центром, п. 3.1"));
        }
    }

    private static void approve(LaunchScreens screens, LaunchView launch, Runnable again) {
        try {
            screens.office().approveLayouts(launch.id());
            Notices.done("Макеты утверждены. Департамент может запускать распоряжение.");
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
        again.run();
    }

    private static Optional<String> route(LaunchScreens screens, LaunchView.Layout layout) {
        return screens.office().layoutVersions().getOrDefault(layout.kind(), List.of()).stream()
                .filter(version -> version.version().equals(layout.version()))
                .map(LayoutCatalogue.Version::route)
                .findFirst();
    }
}
