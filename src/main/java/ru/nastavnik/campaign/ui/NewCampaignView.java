package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ru.nastavnik.access.Role;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.NewCampaign;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.OrganizationFilter;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.ManyChoices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;

/** Opens a collection: which form, for which day, by when, from whom. */
@Route(value = CampaignNavigation.NEW_CAMPAIGN, layout = MainLayout.class)
@PageTitle("Новый сбор показателей — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class NewCampaignView extends Div {
    private static final int USUAL_WEEKS = 2;
    private static final int NAMED = 8;

    private final transient CampaignServices services;
    private final ComboBox<CollectionForm> form = new ComboBox<>("Форма сбора");
    private final DatePicker asOf = DateFields.date("Данные на дату", DayKind.FIGURES);
    private final DatePicker dueOn = DateFields.date("Сдать не позднее", DayKind.TERM);
    private final MultiSelectComboBox<MunicipalityView> municipalities = ManyChoices.field("Муниципалитеты");
    private final MultiSelectComboBox<OrganizationView> organizations = ManyChoices.field("Организации");
    private final Paragraph about = new Paragraph();
    private final Div reports = new Div();
    private final FieldErrors errors = new FieldErrors();

    NewCampaignView(
            CampaignServices services,
            MonitoringDefinitions definitions,
            Municipalities allMunicipalities,
            Organizations allOrganizations) {
        this.services = services;
        boolean centre = services.is(Role.CENTRE_OPERATOR);
        form.setItems(forms(definitions).stream()
                .filter(found -> !centre || !found.operators().isEmpty())
                .toList());
        form.setItemLabelGenerator(CollectionForm::title);
        form.setRequiredIndicatorVisible(true);
        form.addValueChangeListener(event -> describe(event.getValue()));
        LocalDate today = services.clock().today();
        asOf.setValue(today);
        dueOn.setValue(services.workingDays().sameOrNext(today.plusWeeks(USUAL_WEEKS)));
        municipalities.setItems(allMunicipalities.list());
        municipalities.setItemLabelGenerator(MunicipalityView::name);
        municipalities.setHelperText("Никого не выбрано – все муниципалитеты");
        organizations.setItems(allOrganizations.list(OrganizationFilter.open()));
        organizations.setItemLabelGenerator(unit -> unit.shortName() + ", " + unit.locationName());
        organizations.setHelperText("Никого не выбрано – все организации тех видов, для которых форма");
        errors.field("form", form).field("asOf", asOf).field("dueOn", dueOn).field("addressees", organizations);
        about.addClassName("subtitle");
        about.setVisible(false);
        Button open = new Button("Открыть сбор", event -> open());
        Div fields = new Div(form, about, reports, asOf, dueOn, municipalities, organizations);
        fields.addClassNames("card", "campaign-form");
        add(
                new PageHeader("Новый сбор показателей")
                        .crumb("Сбор показателей", CampaignNavigation.CAMPAIGNS)
                        .subtitle(
                                "Каждый адресат получит задачу с показателями из своих реестров рядом с полями ввода.")
                        .primary(open),
                fields);
    }

    private static List<CollectionForm> forms(MonitoringDefinitions definitions) {
        List<CollectionForm> forms = new ArrayList<>();
        definitions.list(MonitoringDefinitions.Kind.FORM).stream()
                .filter(MonitoringDefinitions.Entry::released)
                .map(MonitoringDefinitions.Entry::code)
                .distinct()
                .forEach(code -> forms.add(definitions.form(code)));
        return forms;
    }

    private void describe(CollectionForm chosen) {
        about.setVisible(chosen != null);
        reports.removeAll();
        if (chosen == null) {
            return;
        }
        boolean municipal = chosen.subject() == CollectionForm.Subject.MUNICIPALITY;
        organizations.setVisible(!municipal);
        String who = municipal
                ? "Сдают муниципальные координаторы."
                : "Сдают: " + chosen.kinds().stream().map(kind -> kind.title()).collect(Collectors.joining(", ")) + ".";
        about.setText(who + " " + chosen.help());
        reports.add(ReportLinks.of(services.definitions().reportsOf(chosen.code()), null));
    }

    private void open() {
        List<String> silent = new ArrayList<>();
        if (!errors.accept(() -> silent.addAll(services.campaigns().withoutAnybody(wanted())))) {
            return;
        }
        if (silent.isEmpty()) {
            openNow();
            return;
        }
        ConfirmDialogs.ask(
                "Открыть сбор?",
                "Сдать некому: " + Plural.count(silent.size(), "адресат", "адресата", "адресатов")
                        + " без куратора или координатора – " + some(silent)
                        + ". Задачу там увидит тот, кого назначат.",
                "Открыть",
                this::openNow);
    }

    private static String some(List<String> names) {
        int rest = names.size() - NAMED;
        return String.join("; ", names.subList(0, Math.min(NAMED, names.size()))) + (rest > 0 ? " и ещё " + rest : "");
    }

    private void openNow() {
        errors.accept(() -> {
            CampaignId id = services.campaigns().open(wanted());
            UI.getCurrent().navigate(CampaignNavigation.campaign(id));
        });
    }

    private NewCampaign wanted() {
        List<FieldViolation> missing = new ArrayList<>();
        if (form.isEmpty()) {
            missing.add(new FieldViolation("form", "Выберите форму сбора"));
        }
        if (asOf.isEmpty()) {
            missing.add(new FieldViolation("asOf", "Укажите дату данных"));
        }
        if (dueOn.isEmpty()) {
            missing.add(new FieldViolation("dueOn", "Укажите срок сдачи"));
        }
        if (!missing.isEmpty()) {
            throw new ValidationException(missing);
        }
        return new NewCampaign(
                form.getValue().code(),
                asOf.getValue(),
                dueOn.getValue(),
                municipalities.getValue().stream().map(MunicipalityView::id).collect(Collectors.toSet()),
                organizations.isVisible()
                        ? organizations.getValue().stream()
                                .map(OrganizationView::id)
                                .collect(Collectors.toSet())
                        : java.util.Set.of());
    }
}
