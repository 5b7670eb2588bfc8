package ru.nastavnik.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import ru.nastavnik.definition.DefinitionHistory;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.MonitoringDefinitions.Entry;
import ru.nastavnik.definition.MonitoringDefinitions.Kind;
import ru.nastavnik.report.Reports;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;

/** One version of a form: what is asked or counted as fields to set, what a report would look like, who changed what. */
@Route(value = ReportNavigation.DEFINITIONS + "/:kind/:code/:version", layout = MainLayout.class)
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class DefinitionView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient MonitoringDefinitions definitions;
    private final transient Reports reports;
    private final transient RegionClock clock;
    private final transient DefinitionHistory history;
    private final Div guide = new Div();
    private final Div preview = new Div();
    private String text = "";
    private String title = "Форма";
    private boolean editable;
    private transient Entry entry;

    DefinitionView(MonitoringDefinitions definitions, DefinitionHistory history, Reports reports, RegionClock clock) {
        this.definitions = definitions;
        this.history = history;
        this.reports = reports;
        this.clock = clock;
        this.entry = new Entry(Kind.REPORT, "", 0, "", true, true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Kind kind = Address.read(event, "kind", name -> Kind.valueOf(name.toUpperCase(Locale.ROOT)));
        String code = Address.read(event, "code", name -> name);
        int version = Address.read(event, "version", Integer::parseInt);
        show(definitions.list(kind).stream()
                .filter(each -> each.code().equals(code) && each.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Такой формы нет.")));
    }

    private void show(Entry shown) {
        removeAll();
        entry = shown;
        title = shown.title();
        editable = !shown.released();
        text = definitions.text(shown.kind(), shown.code(), shown.version());
        PageHeader header = new PageHeader(title)
                .crumb("Отчёты", ReportNavigation.REPORTS)
                .crumb("Формы сбора и отчётов", ReportNavigation.DEFINITIONS)
                .subtitle(
                        (shown.kind() == Kind.REPORT ? "Форма отчёта" : "Форма сбора") + ", версия " + shown.version())
                .beside(DefinitionsView.state(shown));
        actions(header);
        add(header);
        if (!editable) {
            add(new Paragraph("Версия действует и не меняется. Чтобы изменить форму, "
                    + (shown.shipped() ? "скопируйте её." : "начните новую версию или скопируйте её.")));
        }
        add(tabs());
    }

    private void actions(PageHeader header) {
        header.secondary(new Button("Скопировать", event -> new CopyDefinitionDialog(definitions, entry).open()));
        if (editable) {
            header.primary(new Button("Сохранить черновик", event -> attempt(this::save)));
            header.secondary(new Button("Ввести в действие", event -> release()));
        } else if (!entry.shipped()) {
            header.secondary(new Button(
                    "Новая версия",
                    event -> attempt(() -> go(definitions.saveDraft(entry.kind(), entry.code(), text)))));
        }
    }

    private Div tabs() {
        Tab first = new Tab("Настройка");
        Tab looks = new Tab("Предпросмотр");
        looks.setVisible(entry.kind() == Kind.REPORT);
        Tab last = new Tab("История");
        Tabs tabs = new Tabs(first, looks, last);
        Div content = new Div();
        Runnable select = () -> {
            content.removeAll();
            Tab selected = tabs.getSelectedTab();
            if (selected == last) {
                content.add(historyPanel());
            } else if (selected == looks) {
                showPreview();
                content.add(preview);
            } else {
                showGuide();
                content.add(guide);
            }
        };
        tabs.addSelectedChangeListener(event -> select.run());
        select.run();
        return new Div(tabs, content);
    }

    private DefinitionHistoryPanel historyPanel() {
        List<Entry> all = versions();
        return new DefinitionHistoryPanel(
                history, clock, entry, all.stream().map(Entry::version).toList(), !isShipped(all), this::bringBack);
    }

    private List<Entry> versions() {
        return definitions.list(entry.kind()).stream()
                .filter(each -> each.code().equals(entry.code()))
                .toList();
    }

    /** A form that comes with the system is changed in a copy: its numbers of versions are the delivery's. */
    private static boolean isShipped(List<Entry> versions) {
        return versions.stream().anyMatch(Entry::shipped);
    }

    private void bringBack(int version) {
        Runnable bring = () -> attempt(() -> {
            int draft = definitions.bringBack(entry.kind(), entry.code(), version);
            Notices.done("Версия " + version + " стала черновиком версии " + draft + ".");
            go(draft);
        });
        if (versions().get(0).released()) {
            bring.run();
        } else {
            ConfirmDialogs.askBeforeLoss(
                    "Вернуть версию " + version + "?",
                    "Открытый черновик заменится её содержанием. Прежний черновик останется в истории.",
                    "Вернуть",
                    bring);
        }
    }

    private void showGuide() {
        guide.removeAll();
        attempt(() -> guide.add(new DefinitionGuide(
                definitions, entry.kind(), text, editable, clock.today().getYear(), changed -> text = changed)));
    }

    private void showPreview() {
        preview.removeAll();
        try {
            preview.add(new ReportBody(reports.preview(entry.code(), text, clock.today()), null));
        } catch (RuntimeException refused) {
            ErrorNotice.Message message = ErrorNotice.messageFor(refused);
            preview.add(new Paragraph(message.happened()));
        }
    }

    private void save() {
        int version = definitions.saveDraft(entry.kind(), entry.code(), text);
        Notices.done("Черновик сохранён.");
        go(version);
    }

    private void release() {
        ConfirmDialogs.ask(
                "Ввести форму в действие?",
                "Версия " + entry.version()
                        + " станет действующей и больше не изменится. Уже начатые сборы и выпущенные"
                        + " отчёты останутся при своих версиях.",
                "Ввести в действие",
                () -> attempt(() -> {
                    int version = definitions.saveDraft(entry.kind(), entry.code(), text);
                    definitions.release(entry.kind(), entry.code(), version);
                    Notices.done("Форма введена в действие.");
                    go(version);
                }));
    }

    /** Shows the version, also where it is the one that stands on the page already. */
    private void go(int version) {
        if (version == entry.version()) {
            definitions.list(entry.kind()).stream()
                    .filter(each -> each.code().equals(entry.code()) && each.version() == version)
                    .findFirst()
                    .ifPresent(this::show);
        } else {
            UI.getCurrent().navigate(DefinitionsView.address(entry.kind(), entry.code(), version));
        }
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " — Наставник";
    }
}
