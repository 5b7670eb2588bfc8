package ru.nastavnik.campaign;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.access.Territory;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.campaign.domain.Campaign;
import ru.nastavnik.campaign.persistence.CampaignTable;
import ru.nastavnik.campaign.process.MonitoringCycleProcess;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSetRegister;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/** Opens campaigns, by hand or by a schedule. Its callers have checked who may, and open the transaction. */
@Component
class CampaignOpening {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final FigureSetRegister figureSets;
    private final CampaignTable campaigns;
    private final Workflow workflow;
    private final RegionClock clock;
    private final AuditTrail audit;

    CampaignOpening(
            FigureSetRegister figureSets,
            CampaignTable campaigns,
            Workflow workflow,
            RegionClock clock,
            AuditTrail audit) {
        this.figureSets = figureSets;
        this.campaigns = campaigns;
        this.workflow = workflow;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Whose campaign it is.
     *
     * @param territory whom it may ask
     * @param account who opened it, or null if a schedule did
     */
    record Leader(Role role, Territory territory, @Nullable UUID account) {
        @Nullable
        Department department() {
            return territory instanceof Territory.OfDepartment own ? own.department() : null;
        }
    }

    /**
     * @param facts for the journal
     * @throws ValidationException on {@code addressees} if nobody is asked
     */
    CampaignId open(CollectionForm form, NewCampaign wanted, Leader leader, Map<String, String> facts) {
        CampaignId id = CampaignId.next();
        figureSets.add(
                new FigureSet(
                        id.figureSet(),
                        form.code(),
                        form.version(),
                        form.title() + " на " + DAY.format(wanted.asOf()),
                        wanted.asOf(),
                        FigureSet.Origin.CAMPAIGN,
                        "сбор показателей, открыт " + DAY.format(clock.today())
                                + (leader.account() == null ? " по расписанию" : ""),
                        0,
                        0,
                        false),
                clock.now(),
                leader.account());
        campaigns.insert(
                Campaign.open(id, wanted.dueOn(), leader.role(), leader.department(), clock.now()), leader.account());
        int addressees = form.subject() == CollectionForm.Subject.MUNICIPALITY
                ? campaigns.addMunicipalities(id, wanted)
                : campaigns.addOrganizations(id, kinds(form), wanted, RowScope.of(leader.territory(), "o"));
        if (addressees == 0) {
            throw new ValidationException("addressees", "Никто из выбранных не сдаёт эту форму");
        }
        workflow.start(MonitoringCycleProcess.KEY, BusinessKey.of(id.value()), variables(leader));
        Map<String, String> told = new HashMap<>(facts);
        told.put("form", form.code());
        told.put("addressees", String.valueOf(addressees));
        audit.record("monitoring.campaign-opened", "campaign", id.toString(), told);
        return id;
    }

    private static ProcessVariables variables(Leader leader) {
        ProcessVariables variables = MonitoringCycleProcess.ledBy(leader.role());
        Department department = leader.department();
        return department == null ? variables : variables.and(CommonVariables.DEPARTMENT, department.name());
    }

    static List<OrganizationKind> kinds(CollectionForm form) {
        return form.kinds().isEmpty() ? List.of(OrganizationKind.values()) : form.kinds();
    }
}
