package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.directive.DirectiveDraft;
import ru.nastavnik.directive.DirectiveDrafts;
import ru.nastavnik.directive.DirectiveId;
import ru.nastavnik.directive.DirectiveNumber;
import ru.nastavnik.directive.DirectiveOffice;
import ru.nastavnik.directive.DirectivePoint;
import ru.nastavnik.directive.DirectiveText;
import ru.nastavnik.directive.DirectiveView;
import ru.nastavnik.directive.Directives;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LayoutCatalogue;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.HelpHint;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;

/** The department registers an act: numbers, term, points and their terms, versions of the layouts. */
@Route(value = DirectiveNavigation.NEW, layout = MainLayout.class)
@PageTitle("Регистрация распоряжения — Наставник")
@RolesAllowed("DEPARTMENT")
class NewDirectiveView extends Div {

    private final transient DirectiveOffice office;
    private final transient DirectiveDrafts drafts;
    private final Paragraph draftState = new Paragraph("Черновик сохраняется, пока вы печатаете.");
    private final TextArea title = new TextArea("Заголовок");
    private final TextArea preamble = new TextArea("Преамбула");
    private final DatePicker termFrom = DateFields.date("Действует с", DayKind.LONG_TERM);
    private final DatePicker termTo = DateFields.date("по", DayKind.LONG_TERM);
    private final ComboBox<DirectiveView> successorOf = new ComboBox<>("Продолжает распоряжение");
    private final Map<String, ComboBox<LayoutCatalogue.Version>> layouts = new LinkedHashMap<>();
    private final PointsEditor points = new PointsEditor();
    private final TermsEditor terms = new TermsEditor();
    private final FieldErrors errors = new FieldErrors();
    private final NumbersFields numbers = new NumbersFields(errors);

    NewDirectiveView(Directives directives, DirectiveOffice office, DirectiveDrafts drafts) {
        this.office = office;
        this.drafts = drafts;
        addClassName("directive-form");
        Button register = new Button("Зарегистрировать и направить макеты на утверждение");
        register.addClickListener(event -> register());
        add(
                new PageHeader("Регистрация распоряжения")
                        .crumb("Распоряжения", DirectiveNavigation.list())
                        .subtitle("После регистрации региональный центр утвердит макеты (п. 3.1), затем вы запустите"
                                + " распоряжение в муниципалитеты и организации.")
                        .primary(register),
                draftState,
                numbers,
                termSection(directives),
                pointsSection(),
                dutyTermsSection(),
                layoutsSection());
        errors.field("title", title)
                .field("termFrom", termFrom)
                .field("termTo", termTo)
                .field("points", points)
                .field("terms", terms);
        drafts.mine().ifPresent(draft -> restore(draft, directives));
        keepAsOneTypes();
    }

    private void restore(DirectiveDraft draft, Directives directives) {
        title.setValue(draft.title());
        preamble.setValue(draft.preamble());
        termFrom.setValue(draft.termFrom());
        termTo.setValue(draft.termTo());
        points.setPoints(draft.points().stream()
                .map(point -> new DirectivePoint(
                        point.number(), point.mark(), point.addressee(), point.wording(), point.text()))
                .toList());
        directives.list().stream()
                .filter(directive -> directive.id().toString().equals(draft.successorOf()))
                .findFirst()
                .ifPresent(successorOf::setValue);
        numbers.restore(draft.numbers());
        layouts.forEach((kind, field) -> field.getListDataView()
                .getItems()
                .filter(version -> version.version().equals(draft.layouts().get(kind)))
                .findFirst()
                .ifPresent(field::setValue));
        terms.restore(draft.terms());
        Button anew = new Button(
                "Начать заново",
                event -> ConfirmDialogs.askBeforeLoss(
                        "Начать заново?",
                        "Черновик с введёнными номерами и пунктами удалится.",
                        "Удалить черновик",
                        () -> {
                            drafts.forget();
                            UI.getCurrent().getPage().reload();
                        }));
        anew.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        draftState.removeAll();
        draftState.add(new Span("Восстановлен ваш черновик. Он ещё не зарегистрирован."), anew);
    }

    private void keepAsOneTypes() {
        List<HasValue<?, ?>> fields = new ArrayList<>(List.of(title, preamble, termFrom, termTo, successorOf));
        fields.addAll(numbers.fields());
        fields.addAll(layouts.values());
        fields.forEach(field -> {
            if (field instanceof HasValueChangeMode typed) {
                typed.setValueChangeMode(ValueChangeMode.LAZY);
            }
            field.addValueChangeListener(event -> keep());
        });
        points.onChange(this::keep);
        terms.onChange(this::keep);
    }

    private void keep() {
        DirectiveView predecessor = successorOf.getValue();
        drafts.keep(new DirectiveDraft(
                title.getValue(),
                preamble.getValue(),
                termFrom.getValue(),
                termTo.getValue(),
                predecessor == null ? null : predecessor.id().toString(),
                numbers.draft(),
                points.points().stream()
                        .map(point -> new DirectiveDraft.Point(
                                point.number(), point.mark(), point.addressee(), point.wording(), point.text()))
                        .toList(),
                layoutVersions(),
                terms.draft()));
    }

    private Section termSection(Directives directives) {
        Section card = card("О чём и на какой срок");
        title.setWidthFull();
        title.setRequiredIndicatorVisible(true);
        preamble.setWidthFull();
        preamble.setMaxHeight("12rem");
        termFrom.setRequiredIndicatorVisible(true);
        termTo.setRequiredIndicatorVisible(true);
        successorOf.setItems(directives.list());
        successorOf.setItemLabelGenerator(DirectiveView::citation);
        successorOf.setClearButtonVisible(true);
        successorOf.setWidth("22rem");
        successorOf.setMaxWidth("100%");
        successorOf.setHelperText("Его пункты и сроки можно взять за основу");
        successorOf.addValueChangeListener(event -> takeOver(event.getValue()));
        Div term = new Div(termFrom, termTo, successorOf);
        term.addClassName("toolbar");
        card.add(title, term, preamble);
        return card;
    }

    private Section pointsSection() {
        Section card = card("Пункты");
        card.add(points);
        return card;
    }

    private Section dutyTermsSection() {
        Section card = card("Сроки");
        Paragraph note =
                new Paragraph("Срок связывает исполнителя с того дня, как распоряжение до него дошло, даже если"
                        + " задача ещё не открыта. Предложены обычные сроки: сверьте их с текстом пунктов.");
        note.addClassName("subtitle");
        card.add(note, terms);
        return card;
    }

    private Section layoutsSection() {
        Section card = card("Макеты и формы");
        card.add(new HelpHint(
                "макеты",
                "Программы и дорожные карты организаций начнутся с выбранных версий. Региональный центр утверждает их"
                        + " до запуска.",
                "3.1"));
        Div fields = new Div();
        fields.addClassName("toolbar");
        office.layoutVersions().forEach((kind, versions) -> {
            ComboBox<LayoutCatalogue.Version> field =
                    new ComboBox<>(versions.get(0).kindTitle());
            field.setItems(versions);
            field.setItemLabelGenerator(version -> version.title() + ", с " + DateFields.text(version.effectiveFrom()));
            field.setValue(versions.get(0));
            field.setWidth("24rem");
            field.setMaxWidth("100%");
            layouts.put(kind, field);
            errors.field("layout-" + kind, field);
            fields.add(field);
        });
        card.add(layouts.isEmpty() ? new Paragraph("Версий макетов пока нет.") : fields);
        return card;
    }

    private void takeOver(@Nullable DirectiveView predecessor) {
        if (predecessor == null) {
            return;
        }
        if (points.isEmpty()) {
            points.setPoints(predecessor.text().points());
        }
        if (title.isEmpty()) {
            title.setValue(predecessor.text().title());
        }
        if (preamble.isEmpty()) {
            preamble.setValue(predecessor.text().preamble());
        }
        if (terms.isUntouched() && !predecessor.text().terms().isEmpty()) {
            terms.propose(predecessor.text().terms());
        }
    }

    private void register() {
        errors.accept(() -> {
            LaunchId launch = office.register(text(), layoutVersions());
            Notices.done("Распоряжение зарегистрировано. Макеты направлены региональному центру.");
            UI.getCurrent().navigate(DirectiveNavigation.launch(launch));
        });
    }

    private Map<String, String> layoutVersions() {
        Map<String, String> result = new LinkedHashMap<>();
        layouts.forEach((kind, field) -> {
            if (field.getValue() != null) {
                result.put(kind, field.getValue().version());
            }
        });
        return result;
    }

    private DirectiveText text() {
        List<FieldViolation> violations = new ArrayList<>();
        LocalDate from = required(termFrom, "termFrom", violations);
        LocalDate to = required(termTo, "termTo", violations);
        List<DirectiveNumber> given = numbers.given(violations);
        if (!violations.isEmpty()) {
            // Without its dates there is no act to check: say what else is empty, so that one goes through it once.
            if (title.getValue().isBlank()) {
                violations.add(new FieldViolation("title", "Укажите заголовок."));
            }
            if (points.isEmpty()) {
                violations.add(new FieldViolation("points", "Добавьте хотя бы один пункт."));
            }
            throw new ValidationException(violations);
        }
        DirectiveView predecessor = successorOf.getValue();
        DirectiveId continued = predecessor == null ? null : predecessor.id();
        return new DirectiveText(
                title.getValue().strip(),
                preamble.getValue().strip(),
                from,
                to,
                continued,
                given,
                points.points(),
                List.of(),
                terms.terms());
    }

    private static LocalDate required(DatePicker field, String name, List<FieldViolation> violations) {
        LocalDate day = field.getValue();
        if (day == null) {
            violations.add(new FieldViolation(name, "Укажите дату."));
            return LocalDate.EPOCH;
        }
        return day;
    }

    private static Section card(String heading) {
        Section card = new Section(new H2(heading));
        card.addClassName("card");
        return card;
    }
}
