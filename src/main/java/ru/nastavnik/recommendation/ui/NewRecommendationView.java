package ru.nastavnik.recommendation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignState;
import ru.nastavnik.campaign.ui.CampaignNavigation;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.OrganizationFilter;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.recommendation.NewRecommendation;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.ManyChoices;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;

/** One recommendation to one or many addressees, by hand. */
@Route(value = RecommendationNavigation.NEW_RECOMMENDATION, layout = MainLayout.class)
@PageTitle("Новая рекомендация — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class NewRecommendationView extends Div implements BeforeEnterObserver {
    private static final int USUAL_WEEKS = 4;

    private final transient RecommendationServices services;
    private final MultiSelectComboBox<MunicipalityView> municipalities = ManyChoices.field("Муниципалитетам");
    private final MultiSelectComboBox<OrganizationView> organizations = ManyChoices.field("Организациям");
    private final TextArea text = new TextArea("Что рекомендуется");
    private final DatePicker dueOn = DateFields.date("Выполнить не позднее", DayKind.TERM);
    private final Paragraph about = new Paragraph("Адресаты получат задачу сразу.");
    private final FieldErrors errors = new FieldErrors();
    private @Nullable CampaignId campaign;

    NewRecommendationView(
            RecommendationServices services, Municipalities allMunicipalities, Organizations allOrganizations) {
        this.services = services;
        municipalities.setItems(allMunicipalities.list());
        municipalities.setItemLabelGenerator(MunicipalityView::name);
        organizations.setItems(allOrganizations.list(OrganizationFilter.open()));
        organizations.setItemLabelGenerator(unit -> unit.shortName() + ", " + unit.locationName());
        organizations.setHelperText("Нужен хотя бы один адресат: муниципалитет или организация");
        text.setRequiredIndicatorVisible(true);
        text.setMinRows(3);
        dueOn.setValue(
                services.workingDays().sameOrNext(services.clock().today().plusWeeks(USUAL_WEEKS)));
        errors.field("addressees", organizations).field("text", text).field("dueOn", dueOn);
        about.addClassName("subtitle");
        Div fields = new Div(about, municipalities, organizations, text, dueOn);
        fields.addClassNames("card", "campaign-form");
        Button issue = new Button("Направить", event -> issue());
        add(
                new PageHeader("Новая рекомендация")
                        .crumb("Рекомендации", RecommendationNavigation.RECOMMENDATIONS)
                        .primary(issue),
                fields);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("campaign").ifPresent(id -> {
            campaign = read(id);
            var view = services.progress().get(campaign);
            about.setText(
                    view.state() == CampaignState.CLOSED
                            ? "По итогам: " + view.title() + ". Сбор закрыт, адресаты получат задачу сразу."
                            : "По итогам: " + view.title()
                                    + ". Адресаты получат задачу, когда вы направите все рекомендации.");
        });
    }

    private static CampaignId read(String id) {
        try {
            return CampaignId.of(id);
        } catch (IllegalArgumentException misspelt) {
            throw new NotFoundException("Сбор не найден.");
        }
    }

    private void issue() {
        errors.accept(() -> {
            List<RecommendationId> issued = services.recommendations().issue(wanted());
            Notices.done("Подготовлено: " + Plural.count(issued.size(), "рекомендация", "рекомендации", "рекомендаций")
                    + ".");
            UI.getCurrent()
                    .navigate(
                            campaign == null
                                    ? RecommendationNavigation.RECOMMENDATIONS
                                    : CampaignNavigation.campaign(campaign));
        });
    }

    private List<NewRecommendation> wanted() {
        List<SubmissionSubject> addressees = new ArrayList<>();
        municipalities.getValue().forEach(unit -> addressees.add(SubmissionSubject.of(unit.id())));
        organizations.getValue().forEach(unit -> addressees.add(SubmissionSubject.of(unit.id())));
        if (addressees.isEmpty()) {
            throw new ValidationException("addressees", "Выберите, кому рекомендация");
        }
        if (dueOn.isEmpty()) {
            throw new ValidationException("dueOn", "Укажите срок");
        }
        return addressees.stream()
                .map(addressee -> new NewRecommendation(campaign, addressee, text.getValue(), null, dueOn.getValue()))
                .toList();
    }
}
