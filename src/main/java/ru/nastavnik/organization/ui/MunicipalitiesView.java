package ru.nastavnik.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.OrganizationAdministration;
import ru.nastavnik.organization.OrganizationCounts;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.HelpHint;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;

/** Municipalities and whether their heads agree programmes and roadmaps (6). */
@Route(value = OrganizationNavigation.MUNICIPALITIES, layout = MainLayout.class)
@PageTitle("Муниципалитеты — Наставник")
@RolesAllowed("ADMINISTRATOR")
class MunicipalitiesView extends Div {
    private final transient Municipalities municipalities;
    private final transient Organizations organizations;
    private final transient OrganizationAdministration administration;
    private final Grid<MunicipalityView> grid = new Grid<>();
    private final EmptyState empty = new EmptyState(
            VaadinIcon.MAP_MARKER,
            "Муниципалитетов пока нет",
            "Добавьте их кнопкой вверху. Следующий шаг — организации, затем люди и их должности.");
    private transient Map<MunicipalityId, Integer> counts = Map.of();

    MunicipalitiesView(
            Municipalities municipalities, Organizations organizations, OrganizationAdministration administration) {
        this.municipalities = municipalities;
        this.organizations = organizations;
        this.administration = administration;
        Button add = new Button("Добавить муниципалитет", VaadinIcon.PLUS.create(), event -> open(null));
        grid.addColumn(MunicipalityView::name).setHeader("Муниципалитет").setSortable(true);
        grid.addColumn(MunicipalityView::kind).setHeader("Вид").setSortable(true);
        grid.addColumn(municipality -> counts.getOrDefault(municipality.id(), 0))
                .setHeader("Муниципальных организаций")
                .setSortable(true);
        grid.addComponentColumn(MunicipalitiesView::agreement).setHeader("Программы и дорожные карты");
        grid.addComponentColumn(this::edit)
                .setHeader("Действия")
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowColumns.cardsOnPhones(
                grid,
                municipality -> new RowCard(municipality.name())
                        .line("организаций", counts.getOrDefault(municipality.id(), 0))
                        .with(agreement(municipality), edit(municipality)));
        grid.setAllRowsVisible(true);
        GridName.set(grid, "Муниципалитеты");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        add(
                new PageHeader("Муниципалитеты")
                        .primary(add)
                        .beside(new HelpHint(
                                "согласование",
                                "Согласование программ и дорожных карт муниципалитетом можно отключить: тогда они"
                                        + " вступают в силу после утверждения директором. Областные организации и"
                                        + " колледжи согласует их департамент.",
                                "6.1")),
                grid,
                empty);
        refresh();
    }

    private void refresh() {
        counts = organizations.counts().stream()
                .filter(count -> count.municipality() != null)
                .collect(Collectors.groupingBy(
                        count -> Objects.requireNonNull(count.municipality()),
                        Collectors.summingInt(OrganizationCounts::count)));
        List<MunicipalityView> all = municipalities.list();
        grid.setItems(all);
        grid.setVisible(!all.isEmpty());
        empty.setVisible(all.isEmpty());
    }

    private static StatusBadge agreement(MunicipalityView municipality) {
        if (!municipality.agreementRequired()) {
            return StatusBadge.neutral("не согласует");
        }
        return StatusBadge.done(municipality.agreementFirst() ? "согласует до директора" : "согласует");
    }

    private Button edit(MunicipalityView municipality) {
        Button edit = new Button("Изменить", event -> open(municipality));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        edit.setAriaLabel("Изменить: " + municipality.name());
        return edit;
    }

    private void open(@Nullable MunicipalityView known) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(known == null ? "Новый муниципалитет" : "Муниципалитет");
        TextField name = new TextField("Название");
        name.setWidthFull();
        Select<String> kind = new Select<>();
        kind.setLabel("Вид");
        kind.setItems(List.copyOf(OrganizationAdministration.MUNICIPALITY_KINDS));
        kind.setValue(OrganizationAdministration.MUNICIPALITY_KINDS.get(1));
        kind.setWidthFull();
        Checkbox agreement = new Checkbox("Руководитель согласует программы и дорожные карты организаций", true);
        Checkbox first = new Checkbox(
                "Согласует до утверждения директором: гриф согласования печатается на первом листе программы и «дорожной карты»");
        agreement.addValueChangeListener(event -> {
            first.setEnabled(event.getValue());
            first.setValue(event.getValue() && first.getValue());
        });
        if (known != null) {
            name.setValue(known.name());
            kind.setValue(known.kind());
            agreement.setValue(known.agreementRequired());
            first.setValue(known.agreementFirst());
        }
        FieldErrors errors = new FieldErrors().field("name", name).field("kind", kind);
        Button save = new Button("Сохранить", event -> {
            boolean accepted = errors.accept(() -> {
                if (known == null) {
                    administration.addMunicipality(
                            name.getValue(), kind.getValue(), agreement.getValue(), first.getValue());
                } else {
                    administration.changeMunicipality(new MunicipalityView(
                            known.id(),
                            name.getValue(),
                            kind.getValue(),
                            agreement.getValue(),
                            first.getValue(),
                            known.version()));
                }
            });
            if (accepted) {
                dialog.close();
                Notices.done("Сохранено.");
                refresh();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        VerticalLayout fields = new VerticalLayout(name, kind, agreement, first);
        fields.setPadding(false);
        dialog.add(fields);
        dialog.getFooter().add(new Button("Не сейчас", event -> dialog.close()), save);
        dialog.open();
    }
}
