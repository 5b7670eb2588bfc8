package ru.nastavnik.protocol.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.ProtocolBodies;
import ru.nastavnik.document.ProtocolBody;
import ru.nastavnik.protocol.Protocol;
import ru.nastavnik.protocol.ProtocolId;
import ru.nastavnik.protocol.Protocols;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** Protocols of the organisation's meetings, the newest first. */
@Route(value = ProtocolNavigation.LIST, layout = MainLayout.class)
@PageTitle("Протоколы — Наставник")
@RolesAllowed({"CURATOR", "DIRECTOR", "SECRETARY"})
class ProtocolsView extends Div {
    private final transient Protocols protocols;
    private final transient ProtocolBodies bodies;
    private final OrganizationId organization;

    ProtocolsView(Protocols protocols, ProtocolBodies bodies, CurrentActor currentActor) {
        this.protocols = protocols;
        this.bodies = bodies;
        Actor actor = currentActor.require();
        this.organization = actor.organization().orElseThrow();
        PageHeader header = new PageHeader("Протоколы")
                .crumb("Документы", "documents")
                .subtitle("Номера идут отдельно у каждого органа: педагогического совета, рабочей группы, родительского"
                        + " комитета.");
        if (actor.role() != Role.SECRETARY) {
            Button add = new Button("Новый протокол", VaadinIcon.PLUS.create(), event -> ask());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.primary(add);
        }
        add(header);
        List<Protocol> all = protocols.list(organization);
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CLIPBOARD_TEXT,
                    "Протоколов пока нет.",
                    "Протокол встречи составляется со страницы шага дорожной карты: туда перейдёт всё, что уже"
                            + " заполнено. Протокол другого заседания — кнопкой «Новый протокол»."));
        } else {
            add(grid(all));
        }
    }

    private static Grid<Protocol> grid(List<Protocol> all) {
        Grid<Protocol> grid = new Grid<>();
        Grid.Column<Protocol> date = grid.addColumn(
                        protocol -> DateFields.text(protocol.content().date()))
                .setHeader("Дата")
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addComponentColumn(ProtocolsView::title).setHeader("Протокол").setFlexGrow(4);
        Grid.Column<Protocol> body = grid.addColumn(Protocol::bodyName)
                .setHeader("Чья книга номеров")
                .setFlexGrow(2);
        Grid.Column<Protocol> state = grid.addComponentColumn(ProtocolsView::state)
                .setHeader("Состояние")
                .setFlexGrow(1);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        GridName.set(grid, "Протоколы");
        NarrowColumns.hideOnPhones(grid, date, body, state);
        grid.setItems(all);
        return grid;
    }

    private static Div title(Protocol protocol) {
        Div cell = new Div(
                new Anchor(ProtocolNavigation.route(protocol.id()), protocol.title()),
                NarrowColumns.note(DateFields.text(protocol.content().date()) + " · "
                        + (protocol.number() == null ? "проект" : "№ " + protocol.number())));
        cell.addClassName("name-cell");
        return cell;
    }

    private static StatusBadge state(Protocol protocol) {
        return protocol.number() == null ? StatusBadge.waiting("проект") : StatusBadge.done("№ " + protocol.number());
    }

    private void ask() {
        Dialog dialog = new Dialog("Новый протокол");
        ComboBox<String> body = BodyField.of(bodies.list(organization).stream().map(ProtocolBody::name));
        FieldErrors errors = new FieldErrors().field("body", body);
        Button create = new Button("Составить", event -> {
            String name = body.getValue() == null ? "" : body.getValue();
            errors.accept(() -> {
                ProtocolId id = protocols.draft(organization, name);
                dialog.close();
                getUI().ifPresent(ui -> ui.navigate(ProtocolNavigation.route(id)));
            });
        });
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(body);
        dialog.getFooter().add(new Button("Отмена", event -> dialog.close()), create);
        dialog.open();
    }

    /** The bodies of the organisation, those that most schools have, and any other. */
    static final class BodyField {
        private static final List<String> USUAL = List.of(
                "педагогический совет",
                "совещание при директоре",
                "методическое объединение",
                "рабочая группа по наставничеству",
                "общешкольное родительское собрание",
                "родительский комитет");

        private BodyField() {}

        static ComboBox<String> of(Stream<String> own) {
            ComboBox<String> field = new ComboBox<>("Чьё заседание");
            field.setHelperText("Выберите или впишите. У каждого органа свои номера протоколов");
            field.setItems(Stream.concat(own, USUAL.stream()).distinct().toList());
            field.setAllowCustomValue(true);
            field.addCustomValueSetListener(event -> field.setValue(event.getDetail()));
            field.setRequiredIndicatorVisible(true);
            field.setWidthFull();
            return field;
        }
    }
}
