package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRoadmapView;
import ru.nastavnik.roadmap.MunicipalRoadmaps;
import ru.nastavnik.roadmap.MunicipalRow;
import ru.nastavnik.roadmap.ShiftedOrganization;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StageLimit;
import ru.nastavnik.roadmap.StageShiftOrder;
import ru.nastavnik.roadmap.StageShiftPreview;
import ru.nastavnik.roadmap.StageShifts;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;

/** A municipality moves one stage for all its organisations: first what would change, then one confirmation. */
@Route(value = RoadmapNavigation.MUNICIPAL + "/:roadmapId/shift", layout = MainLayout.class)
@PageTitle("Сдвиг этапа")
@RolesAllowed({"MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class StageShiftView extends Div implements BeforeEnterObserver {
    private final transient MunicipalRoadmaps roadmaps;
    private final transient StageShifts shifts;
    private final transient Municipalities municipalities;

    private final Select<Stage> stage = new Select<>();
    private final IntegerField days = new IntegerField("На сколько рабочих дней");
    private final TextArea reason = new TextArea("Причина");
    private final DatePicker orderDate = DateFields.date("Дата приказа", DayKind.DOCUMENT);
    private final TextField orderNumber = new TextField("Номер приказа");
    private final transient FieldErrors errors = new FieldErrors()
            .field("stage", stage)
            .field("days", days)
            .field("reason", reason)
            .field("orderDate", orderDate)
            .field("orderNumber", orderNumber);
    private final Div outcome = new Div();
    private transient @Nullable MunicipalRoadmapView district;

    StageShiftView(MunicipalRoadmaps roadmaps, StageShifts shifts, Municipalities municipalities) {
        this.roadmaps = roadmaps;
        this.shifts = shifts;
        this.municipalities = municipalities;
        addClassName("stage-shift");
        stage.setLabel("Этап");
        stage.setItemLabelGenerator(Stage::title);
        days.setHelperText("Со знаком минус – раньше");
        days.setStepButtonsVisible(true);
        reason.setWidthFull();
        reason.setHelperText("Её увидят организации рядом с шагами");
        orderDate.setHelperText("Приказ органа управления образованием о сдвиге");
        stage.setRequiredIndicatorVisible(true);
        days.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        orderDate.setRequiredIndicatorVisible(true);
        orderNumber.setRequiredIndicatorVisible(true);
        outcome.getElement().setAttribute("role", "status");
        stage.addValueChangeListener(event -> outcome.removeAll());
        days.addValueChangeListener(event -> outcome.removeAll());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MunicipalRoadmapView found = roadmaps.get(Address.read(event, "roadmapId", MunicipalRoadmapId::of));
        district = found;
        removeAll();
        outcome.removeAll();
        add(new PageHeader("Сдвиг этапа")
                .crumb("Дорожная карта муниципалитета", RoadmapNavigation.municipal(found.id()))
                .subtitle(municipalities.get(found.municipality()).name())
                .point("6.1"));
        if (found.inForceSince() == null) {
            add(new EmptyState(
                    "Дорожная карта муниципалитета ещё не действует",
                    "Предельные сроки этапов меняются в её черновике."));
            return;
        }
        stage.setItems(found.rows(MunicipalRow.Kind.LIMIT).stream()
                .map(row -> Stage.valueOf(row.code()))
                .toList());
        Button preview = new Button("Показать, что изменится", click -> preview());
        preview.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div what = new Div(stage, days);
        what.addClassName("plan-fields");
        Div order = new Div(orderDate, orderNumber);
        order.addClassName("plan-fields");
        Div form = new Div(
                new Paragraph("Сроки этапа сдвинутся в действующих дорожных картах всех организаций муниципалитета и в"
                        + " муниципальной карте. Утверждённые сроки сохранятся рядом с новыми."),
                what,
                reason,
                order,
                preview);
        form.addClassName("card");
        add(form, outcome);
    }

    private void preview() {
        outcome.removeAll();
        Stage chosen = stage.getValue();
        if (!errors.require("stage", chosen != null, "Выберите этап.") || chosen == null) {
            return;
        }
        errors.accept(() -> show(shifts.preview(id(), chosen, number())));
    }

    private void show(StageShiftPreview preview) {
        outcome.removeAll();
        outcome.add(new H2("Что изменится"));
        StageLimit limit = preview.limit();
        StageLimit newLimit = preview.newLimit();
        if (limit != null && newLimit != null) {
            outcome.add(new Paragraph("Предельный срок этапа в муниципальной карте: " + text(limit) + ", станет "
                    + text(newLimit) + "."));
        }
        if (preview.organizations().isEmpty()) {
            outcome.add(new EmptyState("В муниципалитете нет организаций", "Сдвигать сроки не у кого."));
            return;
        }
        rows(preview.organizations(), "сдвинется");
        if (preview.moving() > 0) {
            Button shift = new Button(
                    "Сдвинуть: " + Plural.count(preview.moving(), "организация", "организации", "организаций"),
                    event -> confirm(preview.moving()));
            shift.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            outcome.add(shift);
        }
    }

    private void confirm(long moving) {
        StageShiftOrder order = order();
        if (!errors.accept(() -> shifts.check(id(), order))) {
            return;
        }
        ConfirmDialogs.ask(
                "Сдвинуть этап «" + order.stage().title() + "» на " + shift(order.workingDays()) + "?",
                "Новые сроки сразу получат " + Plural.count(moving, "организация", "организации", "организаций")
                        + ". Вернуть прежние можно только новым сдвигом.",
                "Сдвинуть",
                () -> errors.accept(() -> done(shifts.shift(id(), order))));
    }

    /** «3 рабочих дня раньше». */
    private static String shift(int days) {
        return Plural.count(Math.abs(days), "рабочий день", "рабочих дня", "рабочих дней")
                + (days < 0 ? " раньше" : " позже");
    }

    private void done(List<ShiftedOrganization> results) {
        outcome.removeAll();
        outcome.add(new H2("Что сделано"));
        rows(results, "сдвинут");
        Notices.done("Этап сдвинут: "
                + Plural.count(
                        results.stream().filter(ShiftedOrganization::moves).count(),
                        "организация",
                        "организации",
                        "организаций")
                + ".");
    }

    private void rows(List<ShiftedOrganization> organizations, String moved) {
        for (ShiftedOrganization one : organizations) {
            Div row = new Div(
                    new Div(one.name()),
                    one.moves() ? StatusBadge.done(moved) : StatusBadge.neutral("не меняется: " + one.leftOut()));
            row.addClassName("step-row");
            UnorderedList changes = new UnorderedList();
            one.steps()
                    .forEach(
                            step -> changes.add(new ListItem("Шаг " + step.now().stepNo() + ": до "
                                    + DateFields.text(step.formerTo()) + " → до " + DateFields.text(step.newTo()))));
            one.consequences()
                    .forEach(other ->
                            changes.add(new ListItem("Внимание, шаг " + other.stepNo() + ". " + other.message())));
            if (changes.getChildren().findAny().isPresent()) {
                row.add(changes);
            }
            outcome.add(row);
        }
    }

    private StageShiftOrder order() {
        return new StageShiftOrder(
                stage.getValue(), number(), reason.getValue(), orderDate.getValue(), orderNumber.getValue());
    }

    /** The field that says which stage. */
    Select<Stage> stage() {
        return stage;
    }

    private int number() {
        Integer value = days.getValue();
        return value == null ? 0 : value;
    }

    private static String text(StageLimit limit) {
        LocalDate from = limit.from();
        LocalDate to = limit.to();
        return (from == null ? "" : "с " + DateFields.text(from) + (to == null ? "" : " "))
                + (to == null ? "" : "по " + DateFields.text(to));
    }

    private MunicipalRoadmapId id() {
        MunicipalRoadmapView found = district;
        if (found == null) {
            throw new IllegalStateException("Nothing is shown");
        }
        return found.id();
    }
}
