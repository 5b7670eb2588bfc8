package ru.nastavnik.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.MonitoringDefinitions.Entry;
import ru.nastavnik.definition.MonitoringDefinitions.Kind;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** Forms of collection and of report: those of the delivery, the operator's own, and their versions. */
@Route(value = ReportNavigation.DEFINITIONS, layout = MainLayout.class)
@PageTitle("Формы сбора и отчётов — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class DefinitionsView extends Div {

    DefinitionsView(MonitoringDefinitions definitions) {
        add(
                new PageHeader("Формы сбора и отчётов")
                        .crumb("Отчёты", ReportNavigation.REPORTS)
                        .subtitle("Поставляемую форму можно скопировать и изменить под себя. Действующая версия не"
                                + " меняется: изменения – в новой."),
                group("Формы отчётов", definitions.list(Kind.REPORT)),
                group("Формы сбора", definitions.list(Kind.FORM)));
    }

    private static Component group(String title, List<Entry> entries) {
        Map<String, List<Entry>> byCode = new LinkedHashMap<>();
        entries.forEach(entry ->
                byCode.computeIfAbsent(entry.code(), code -> new ArrayList<>()).add(entry));
        UnorderedList list = new UnorderedList();
        list.addClassName("report-list");
        byCode.forEach((code, versions) -> list.add(item(versions)));
        return new Section(new H2(title), list);
    }

    private static ListItem item(List<Entry> versions) {
        Entry newest = versions.get(0);
        ListItem item = new ListItem(new H3(new Anchor(address(newest), newest.title())));
        item.addClassName("card");
        Span name = new Span(newest.shipped() ? "поставляемая" : "своя");
        name.addClassName("secondary-text");
        Div line = new Div(name);
        line.addClassName("definition-versions");
        boolean inForce = false;
        for (Entry version : versions) {
            boolean replaced = version.released() && inForce;
            inForce |= version.released();
            line.add(
                    new Anchor(address(version), "версия " + version.version()),
                    replaced ? StatusBadge.neutral("прежняя") : state(version));
        }
        item.add(line);
        return item;
    }

    static StatusBadge state(Entry version) {
        return version.released() ? StatusBadge.done("действует") : StatusBadge.active("черновик");
    }

    static String address(Entry entry) {
        return address(entry.kind(), entry.code(), entry.version());
    }

    static String address(Kind kind, String code, int version) {
        return ReportNavigation.DEFINITIONS + "/" + kind.name().toLowerCase(Locale.ROOT) + "/" + code + "/" + version;
    }
}
