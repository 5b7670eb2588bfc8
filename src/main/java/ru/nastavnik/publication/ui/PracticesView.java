package ru.nastavnik.publication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.listing.ui.ListExports;
import ru.nastavnik.publication.PublishedPractice;
import ru.nastavnik.publication.PublishedPractices;
import ru.nastavnik.publication.PublishedPractices.Catalogue;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;

/** Practices of the organisations of the territory: to be found by word, form and place, read, and taken away. */
@Route(value = PublicationNavigation.PRACTICES, layout = MainLayout.class)
@PageTitle("Практики — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class PracticesView extends Div {
    private final TextField words = new TextField("Найти");
    private final ComboBox<String> form = new ComboBox<>("Форма");
    private final ComboBox<String> place = new ComboBox<>("Муниципалитет");
    private final ComboBox<String> kind = new ComboBox<>("Что показать");
    private final Grid<PublishedPractice> grid = new Grid<>();
    private final Span count = new Span();
    private final transient List<PublishedPractice> all;

    PracticesView(PublishedPractices practices, ListExports exports) {
        Catalogue catalogue = practices.catalogue();
        all = catalogue.practices();
        add(new PageHeader("Практики")
                .point("3.2")
                .subtitle(
                        "Кейсы и программы, которые директора разрешили публиковать: разрешили " + catalogue.released()
                                + " из " + catalogue.organizations()
                                + ". Названы только те, чьё согласие на публикацию действует сегодня.")
                .secondary(exports.of("Практики наставничества", columns(), this::shown, this::filter)));
        if (all.isEmpty()) {
            add(new EmptyState(
                    "Практик пока нет",
                    "Программы появятся, когда директора разрешат публикацию на странице «Для сайта»; кейсы – когда"
                            + " школы к тому же выполнят шаг 32 дорожной карты."));
            return;
        }
        add(filters(), count, list());
        refresh();
    }

    private static List<ExportColumn<PublishedPractice>> columns() {
        return List.of(
                new ExportColumn<>("Организация", PublishedPractice::organizationName),
                new ExportColumn<>("Муниципалитет", PublishedPractice::place),
                new ExportColumn<>("Что это", PublishedPractice::kind),
                new ExportColumn<>("Учебный год", each -> each.practice().year()),
                new ExportColumn<>("Название", PublishedPractice::title),
                new ExportColumn<>("Форма", PublishedPractice::forms),
                new ExportColumn<>(PublishedPractice.SITUATION, each -> each.text(PublishedPractice.SITUATION)),
                new ExportColumn<>(PublishedPractice.ACTIONS, each -> each.text(PublishedPractice.ACTIONS)),
                new ExportColumn<>(PublishedPractice.RESULT, each -> each.text(PublishedPractice.RESULT)),
                new ExportColumn<>(PublishedPractice.AUTHORS, each -> each.text(PublishedPractice.AUTHORS)),
                new ExportColumn<>(PublishedPractice.ADDRESS, each -> each.text(PublishedPractice.ADDRESS)));
    }

    private Component filters() {
        words.setPlaceholder("слово из названия или текста");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(event -> refresh());
        choices(form, each -> each.practice().forms());
        choices(place, each -> List.of(each.place()));
        choices(kind, each -> List.of(each.kind()));
        Div line = new Div(words, form, place, kind);
        line.addClassName("toolbar");
        return line;
    }

    private void choices(ComboBox<String> filter, Function<PublishedPractice, List<String>> values) {
        filter.setItems(all.stream()
                .flatMap(each -> values.apply(each).stream())
                .distinct()
                .sorted()
                .toList());
        filter.setPlaceholder("все");
        filter.setClearButtonVisible(true);
        filter.addValueChangeListener(event -> refresh());
    }

    private Component list() {
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", "Практики");
        grid.addColumn(new ComponentRenderer<>(this::title))
                .setHeader("Практика")
                .setFlexGrow(3)
                .setSortable(true)
                .setComparator(PublishedPractice::title);
        grid.addColumn(PublishedPractice::organizationName)
                .setHeader("Организация")
                .setFlexGrow(2)
                .setSortable(true);
        grid.addColumn(PublishedPractice::place)
                .setHeader("Муниципалитет")
                .setFlexGrow(1)
                .setSortable(true);
        grid.addColumn(PublishedPractice::forms).setHeader("Форма").setFlexGrow(2);
        grid.addColumn(each -> each.kind()
                        + (each.practice().year().isEmpty()
                                ? ""
                                : ", " + each.practice().year()))
                .setHeader("Что это")
                .setFlexGrow(1)
                .setSortable(true);
        NarrowColumns.cardsOnPhones(
                grid,
                each -> new RowCard(title(each)).line(each.organizationName()).line(each.place()));
        grid.addClassName("tall-list");
        return grid;
    }

    private Component title(PublishedPractice practice) {
        Button open = new Button(practice.title(), event -> read(practice));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return open;
    }

    private static void read(PublishedPractice practice) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(practice.title());
        dialog.setWidth("42rem");
        dialog.add(new Paragraph(practice.organizationName() + ", " + practice.place()
                + (practice.forms().isEmpty() ? "" : ". Форма: " + practice.forms())));
        practice.texts().forEach(text -> {
            dialog.add(new H3(text.title()));
            text.body().lines().map(Paragraph::new).forEach(dialog::add);
        });
        dialog.getFooter().add(new Button("Закрыть", event -> dialog.close()));
        dialog.open();
    }

    private void refresh() {
        List<PublishedPractice> shown = shown();
        grid.setItems(shown);
        count.setText("Показано " + shown.size() + " из " + all.size() + ".");
    }

    private List<PublishedPractice> shown() {
        String wanted = Spelling.key(words.getValue());
        return all.stream()
                .filter(each -> form.isEmpty() || each.practice().forms().contains(form.getValue()))
                .filter(each -> matches(place, each.place()) && matches(kind, each.kind()))
                .filter(each -> wanted.isEmpty() || contains(each, wanted))
                .toList();
    }

    private static boolean matches(ComboBox<String> filter, String value) {
        return filter.isEmpty() || Objects.equals(filter.getValue(), value);
    }

    private static boolean contains(PublishedPractice practice, String wanted) {
        return Spelling.key(practice.title()).contains(wanted)
                || Spelling.key(practice.organizationName()).contains(wanted)
                || practice.texts().stream()
                        .anyMatch(text -> Spelling.key(text.body()).contains(wanted));
    }

    private String filter() {
        List<String> parts = new ArrayList<>();
        add(parts, "слово", words.getValue());
        add(parts, "форма", form.getValue());
        add(parts, "муниципалитет", place.getValue());
        add(parts, "что", kind.getValue());
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + " – " + value);
        }
    }
}
