package ru.nastavnik.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import ru.nastavnik.audit.AuditEntry;
import ru.nastavnik.audit.AuditFilter;
import ru.nastavnik.audit.AuditJournal;
import ru.nastavnik.audit.JournalWords;
import ru.nastavnik.audit.WhoActs.Person;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** «Журнал»: who did what, for whom and when, newest first. */
@Route(value = AuditNavigation.JOURNAL, layout = MainLayout.class)
@PageTitle("Журнал")
@RolesAllowed("ADMINISTRATOR")
class JournalView extends Div implements BeforeEnterObserver {
    private static final int PAGE = 100;
    private static final int PEOPLE = 30;

    private final transient AuditJournal journal;
    private final transient JournalWords words;
    private final ZoneId zone;
    private final DateTimeFormatter time;
    private final Map<UUID, String> names = new HashMap<>();
    private final transient Map<String, Optional<String>> subjects = new HashMap<>();
    private final DatePicker from = DateFields.date("С", DayKind.SHOWN);
    private final DatePicker to = DateFields.date("По", DayKind.SHOWN);
    private final ComboBox<Person> person = new ComboBox<>("Кто");
    private final ComboBox<String> action = new ComboBox<>("Что");
    private final TextField subject = new TextField("Номер записи");
    private final Div list = new Div();
    private final Button more = new Button("Показать ещё", event -> showMore());
    private transient @Nullable AuditEntry last;

    JournalView(AuditJournal journal, JournalWords words, @Value("${nastavnik.region.zone:Asia/Tomsk}") ZoneId zone) {
        this.journal = journal;
        this.words = words;
        this.zone = zone;
        this.time = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss").withZone(zone);
        addClassName("journal");
        list.addClassName("row-list");
        list.getElement().setAttribute("role", "list");
        add(
                new PageHeader("Журнал")
                        .secondary(new ExportButton<>("Журнал", columns(), () -> journal.export(filter())))
                        .subtitle("Каждое действие записывается в тот же миг; изменить или удалить запись нельзя. "
                                + "Имён обучающихся здесь нет, только номера записей."),
                filters(),
                list,
                more);
    }

    private Div filters() {
        person.setItems(query -> {
            query.getPageSize();
            return journal.people(query.getFilter().orElse(""), PEOPLE).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        person.setItemLabelGenerator(Person::name);
        action.setItems(List.copyOf(journal.titles().keySet()));
        action.setItemLabelGenerator(journal::titleOf);
        action.setAllowCustomValue(true);
        action.addCustomValueSetListener(event -> action.setValue(event.getDetail()));
        action.setWidth("20rem");
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        person.setClearButtonVisible(true);
        action.setClearButtonVisible(true);
        subject.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        from.addValueChangeListener(event -> showFirst());
        to.addValueChangeListener(event -> showFirst());
        person.addValueChangeListener(event -> showFirst());
        action.addValueChangeListener(event -> showFirst());
        subject.addValueChangeListener(event -> showFirst());
        Div toolbar = new Div(from, to, person, action, subject);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("account").ifPresent(this::filterByAccount);
        showFirst();
    }

    private void filterByAccount(String account) {
        try {
            UUID id = UUID.fromString(account);
            person.setValue(new Person(id, journal.nameOf(id)));
        } catch (IllegalArgumentException malformed) {
            person.clear();
        }
    }

    private AuditFilter filter() {
        LocalDate first = from.getValue();
        LocalDate lastDay = to.getValue();
        Person chosen = person.getValue();
        return new AuditFilter(
                first == null ? null : start(first),
                lastDay == null ? null : start(lastDay.plusDays(1)),
                chosen == null ? null : chosen.account(),
                action.getValue(),
                subject.getValue().isBlank() ? null : subject.getValue().strip());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private void showFirst() {
        list.removeAll();
        last = null;
        showMore();
    }

    private void showMore() {
        List<AuditEntry> page = journal.page(filter(), last, PAGE);
        for (AuditEntry entry : page) {
            list.add(row(entry));
            last = entry;
        }
        more.setVisible(page.size() == PAGE);
        if (last == null) {
            list.add(new EmptyState("Записей нет", "Измените отбор: период, человека или действие."));
        }
    }

    private Div row(AuditEntry entry) {
        Span what = new Span(journal.titleOf(entry.action()));
        Span facts = new Span(subjectAndFacts(entry));
        facts.addClassName("row-note");
        facts.setTitle("Номер записи: " + entry.subjectId());
        Div line = new Div(new Span(time.format(entry.occurredAt())), new Span(who(entry)), what, facts);
        line.addClassName("row");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private String who(AuditEntry entry) {
        if (entry.account() == null) {
            return attemptedBy(entry).map(this::name).orElse("система");
        }
        String name = name(entry.account());
        return entry.onBehalfOf() == null ? name : name + " за: " + name(entry.onBehalfOf());
    }

    /** At a sign-in nobody is signed in yet: the account it is about says who it was. */
    private static Optional<UUID> attemptedBy(AuditEntry entry) {
        boolean known =
                entry.action().startsWith("sign-in.") && !entry.subjectId().equals("unknown");
        return known ? Optional.of(UUID.fromString(entry.subjectId())) : Optional.empty();
    }

    private String name(UUID account) {
        return names.computeIfAbsent(account, journal::nameOf);
    }

    private Optional<String> subject(String type, String id) {
        return subjects.computeIfAbsent(type + " " + id, key -> journal.subjectName(type, id));
    }

    private String subjectAndFacts(AuditEntry entry) {
        String facts = words.factsOf(entry, this::name, this::subject);
        String subject = words.subjectOf(entry, this::name, this::subject);
        return facts.isEmpty() ? subject : subject + " · " + facts;
    }

    private List<ExportColumn<AuditEntry>> columns() {
        return List.of(
                new ExportColumn<>("Когда", entry -> time.format(entry.occurredAt())),
                new ExportColumn<>("Кто", this::who),
                new ExportColumn<>("Что", entry -> journal.titleOf(entry.action())),
                new ExportColumn<>("Код действия", AuditEntry::action),
                new ExportColumn<>("Над чем", this::subjectAndFacts),
                new ExportColumn<>("Номер записи", AuditEntry::subjectId),
                new ExportColumn<>("Область", AuditEntry::scope));
    }
}
