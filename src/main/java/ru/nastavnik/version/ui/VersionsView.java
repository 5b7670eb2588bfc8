package ru.nastavnik.version.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.version.MigrationRun;
import ru.nastavnik.version.ModelMigrations;
import ru.nastavnik.version.VersionOverview;
import ru.nastavnik.workflow.ModelVersion;
import ru.nastavnik.workflow.ProcessKey;

/** «Версии процессов»: what runs on which version; a preview of the move to the current ones, a trial, the move. */
@Route(value = VersionsNavigation.VERSIONS, layout = MainLayout.class)
@PageTitle("Версии процессов")
@RolesAllowed("ADMINISTRATOR")
class VersionsView extends Div {
    private final transient ModelMigrations migrations;
    private final transient RegionClock clock;
    private final Div content = new Div();

    VersionsView(ModelMigrations migrations, RegionClock clock) {
        this.migrations = migrations;
        this.clock = clock;
        add(
                new PageHeader("Версии процессов")
                        .subtitle("Начатое идёт по той версии, на которой началось, пока его не перенесут."),
                content);
        show();
    }

    private void show() {
        content.removeAll();
        VersionOverview overview = migrations.overview();
        Map<ProcessKey, String> titles = overview.versions().stream()
                .collect(Collectors.toMap(ModelVersion::process, ModelVersion::title, (newest, older) -> newest));
        Optional<MigrationRun> run = migrations.latest();
        run.filter(latest -> !latest.finished() || overview.outdated() > 0 || !latest.trial())
                .ifPresent(latest -> content.add(new RunPanel(migrations, latest, titles, this::show)));
        if (overview.outdated() == 0) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    "Все экземпляры на действующей версии",
                    "Когда выпуск изменит процессы, здесь появится то, что идёт по прежним версиям."));
        } else if (run.map(MigrationRun::finished).orElse(true)) {
            content.add(move(overview));
        }
        content.add(versions(overview));
    }

    private Component move(VersionOverview overview) {
        ComboBox<OrganizationId> only = new ComboBox<>("Сначала в одной организации");
        only.setItems(overview.organizations().keySet());
        only.setItemLabelGenerator(id -> overview.organizations().getOrDefault(id, ""));
        only.setPlaceholder("Во всех");
        only.setClearButtonVisible(true);
        only.setVisible(!overview.organizations().isEmpty());
        Div preview = new Div();
        Button look = new Button("Предпросмотр", VaadinIcon.EYE.create());
        look.addClickListener(event -> {
            preview.removeAll();
            preview.add(new FateList(migrations.fates()));
        });
        Button trial = new Button(
                "Попробовать, ничего не меняя",
                event -> start(() -> {
                    migrations.tryOut(only.getValue());
                    Notices.done("Пробный перенос начат.");
                }));
        Button move = new Button("Перенести", event -> ask(overview, only.getValue()));
        move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(only, look, trial, move);
        buttons.addClassName("toolbar");
        Section card = new Section(
                new H2("Идёт по прежним версиям: " + processes(overview.outdated()) + where(overview)),
                buttons,
                preview);
        card.addClassName("card");
        return card;
    }

    private void ask(VersionOverview overview, @Nullable OrganizationId only) {
        String where = only == null
                ? processes(overview.outdated())
                : "Процессы организации «" + overview.organizations().getOrDefault(only, "") + "»";
        ConfirmDialogs.ask(
                "Перенести на действующие версии?",
                where + ". Вернуть на прежнюю версию нельзя. Где сделанное пропало бы, процесс останется как есть.",
                "Перенести",
                () -> start(() -> {
                    migrations.move(only);
                    Notices.done("Перенос начат.");
                }));
    }

    private void start(Runnable run) {
        try {
            run.run();
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
        show();
    }

    private Component versions(VersionOverview overview) {
        Div list = new Div();
        list.addClassName("row-list");
        list.getElement().setAttribute("role", "list");
        overview.versions().forEach(version -> list.add(row(version)));
        return new Div(new H2("Что по какой версии идёт"), list);
    }

    private Div row(ModelVersion version) {
        Span number = new Span("версия " + version.number() + " от " + DateFields.text(clock.dayOf(version.since())));
        number.addClassName("row-note");
        Div line = new Div(
                new Div(new Span(version.title()), number),
                new Span(Plural.count(version.instances(), "экземпляр", "экземпляра", "экземпляров")),
                new Div(version.current() ? StatusBadge.done("действует") : StatusBadge.warning("прежняя")));
        line.addClassName("row");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private static String where(VersionOverview overview) {
        int organizations = overview.organizations().size();
        return organizations == 0
                ? ""
                : " в " + Plural.count(organizations, "организации", "организациях", "организациях");
    }

    private static String processes(int count) {
        return Plural.count(count, "процесс", "процесса", "процессов");
    }
}
