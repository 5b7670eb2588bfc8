package ru.nastavnik.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.programme.LayoutId;
import ru.nastavnik.programme.ProgrammeLayout;
import ru.nastavnik.programme.ProgrammeLayouts;
import ru.nastavnik.programme.Section;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** A version of the programme's layout: to read, and, while it is a draft, to edit and approve. */
@Route(value = ProgrammeNavigation.LAYOUTS + "/:layoutId", layout = MainLayout.class)
@PageTitle("Макет программы")
@PermitAll
class LayoutView extends Div implements BeforeEnterObserver {
    private final transient ProgrammeLayouts layouts;
    private final transient CurrentActor actor;
    private final transient RegionClock clock;
    private final transient Map<Section, TextArea> areas = new LinkedHashMap<>();
    private final TextField title = new TextField("Название");
    private final DatePicker effectiveFrom = DateFields.date("Действует с", DayKind.EFFECTIVE_FROM);
    private final Span saved = new Span();
    private transient @Nullable ProgrammeLayout shown;

    LayoutView(ProgrammeLayouts layouts, CurrentActor actor, RegionClock clock) {
        this.layouts = layouts;
        this.actor = actor;
        this.clock = clock;
        saved.addClassName("saved-mark");
        saved.getElement().setAttribute("role", "status");
        title.setWidthFull();
        title.addValueChangeListener(event -> runIfTyped(event.isFromClient()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.read(event, "layoutId", LayoutId::of));
    }

    private void show(LayoutId id) {
        removeAll();
        areas.clear();
        ProgrammeLayout layout = layouts.get(id);
        shown = layout;
        boolean editable = !layout.approved() && actor.require().role() == Role.CENTRE_OPERATOR;
        PageHeader header = new PageHeader("Макет программы наставничества, версия " + layout.number())
                .crumb("Макеты и шаблоны", ProgrammeNavigation.LAYOUTS)
                .point("3.1")
                .beside(layout.approved() ? StatusBadge.done("Утверждён") : StatusBadge.active("Черновик"), saved);
        LocalDate from = layout.effectiveFrom();
        if (from != null) {
            header.subtitle("Действует с " + DateFields.text(from) + ". Начатые раньше программы остаются на своей"
                    + " версии.");
        }
        add(header);
        if (editable) {
            header.primary(new Button("Утвердить версию", VaadinIcon.CHECK.create(), event -> approve()));
            effectiveFrom.setValue(clock.today());
            title.setValue(layout.title());
            add(title, effectiveFrom);
        }
        layout.sections().forEach(section -> add(editable ? field(section) : text(section)));
    }

    private Div field(Section section) {
        TextArea area = new TextArea(section.title());
        area.setWidthFull();
        area.setMinRows(3);
        area.setValue(section.body());
        area.addValueChangeListener(event -> runIfTyped(event.isFromClient()));
        areas.put(section, area);
        Div card = new Div(area);
        card.addClassName("card");
        return card;
    }

    private static Div text(Section section) {
        Div card = new Div(new H2(section.title()));
        card.addClassName("card");
        section.body().lines().map(Paragraph::new).forEach(card::add);
        return card;
    }

    private void runIfTyped(boolean fromClient) {
        if (fromClient) {
            save();
        }
    }

    private boolean save() {
        ProgrammeLayout layout = shown;
        if (layout == null) {
            return false;
        }
        List<Section> sections = areas.entrySet().stream()
                .map(entry -> entry.getKey().withBody(entry.getValue().getValue()))
                .toList();
        try {
            shown = layouts.save(layout.id(), layout.version(), title.getValue(), sections);
        } catch (DomainException refused) {
            saved.setText("Не сохранено");
            ErrorNotice.show(refused);
            return false;
        }
        saved.setText("Сохранено");
        return true;
    }

    private void approve() {
        if (effectiveFrom.getValue() == null) {
            effectiveFrom.setInvalid(true);
            effectiveFrom.setErrorMessage("Укажите дату");
            return;
        }
        ConfirmDialogs.ask(
                "Утвердить версию?",
                "Утверждённая версия больше не меняется; новые программы будут начинаться с неё.",
                "Утвердить",
                this::carryOutApproval);
    }

    private void carryOutApproval() {
        ProgrammeLayout layout = shown;
        if (layout == null || !save()) {
            return;
        }
        try {
            ProgrammeLayout now = layouts.get(layout.id());
            layouts.approve(now.id(), now.version(), effectiveFrom.getValue());
        } catch (ValidationException refused) {
            refused.violations().forEach(this::refuse);
            return;
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
            return;
        }
        Notices.done("Версия макета утверждена.");
        show(layout.id());
    }

    private void refuse(FieldViolation violation) {
        if (violation.field().equals("effectiveFrom")) {
            effectiveFrom.setInvalid(true);
            effectiveFrom.setErrorMessage(violation.message());
        }
        areas.forEach((section, area) -> {
            if (section.key().equals(violation.field())) {
                area.setInvalid(true);
                area.setErrorMessage(violation.message());
            }
        });
    }
}
