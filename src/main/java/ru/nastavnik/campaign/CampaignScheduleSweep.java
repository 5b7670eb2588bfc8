package ru.nastavnik.campaign;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.Territory;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.campaign.persistence.ScheduleTable;
import ru.nastavnik.campaign.persistence.ScheduleTable.Schedule;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.RegionClock;

/**
 * Opens the campaigns whose day has come. Each date is opened once, also if this runs twice or on two nodes at once; a
 * date that passed while nothing ran is opened late, with the full term. What cannot be opened is told to whose
 * schedule it is, and does not keep the others waiting.
 */
@Service
public class CampaignScheduleSweep {
    private static final Logger LOG = LoggerFactory.getLogger(CampaignScheduleSweep.class);
    /** Calendar days for which the application may have stood still. */
    private static final int LOOK_BACK = 45;

    private final ScheduleTable table;
    private final ScheduleDates dates;
    private final CampaignOpening opening;
    private final MonitoringDefinitions definitions;
    private final TransactionTemplate transaction;
    private final RegionClock clock;
    private final AuditTrail audit;

    CampaignScheduleSweep(
            ScheduleTable table,
            ScheduleDates dates,
            CampaignOpening opening,
            MonitoringDefinitions definitions,
            TransactionTemplate transaction,
            RegionClock clock,
            AuditTrail audit) {
        this.table = table;
        this.dates = dates;
        this.opening = opening;
        this.definitions = definitions;
        this.transaction = transaction;
        this.clock = clock;
        this.audit = audit;
    }

    @Scheduled(cron = "${nastavnik.campaigns.sweep:0 20 * * * *}")
    public void run() {
        LocalDate today = clock.today();
        for (Schedule schedule : table.active()) {
            LocalDate from = schedule.startsOn().isBefore(today.minusDays(LOOK_BACK))
                    ? today.minusDays(LOOK_BACK)
                    : schedule.startsOn();
            for (ScheduledOpening due : dates.openingBetween(schedule.rule(), from, today)) {
                open(schedule, due);
            }
        }
    }

    private void open(Schedule schedule, ScheduledOpening due) {
        try {
            transaction.executeWithoutResult(status -> openOnce(schedule, due));
        } catch (DomainException refused) {
            transaction.executeWithoutResult(status -> tell(schedule, due, refused));
        } catch (RuntimeException failure) {
            // The next run tries again.
            LOG.error("The campaign of schedule {} for {} did not open", schedule.id(), due.day(), failure);
        }
    }

    private void openOnce(Schedule schedule, ScheduledOpening due) {
        Set<MunicipalityId> claimed = new HashSet<>();
        if (!claim(schedule, due, claimed)) {
            return;
        }
        LocalDate today = clock.today();
        CampaignId id = opening.open(
                definitions.form(schedule.formCode()),
                new NewCampaign(
                        schedule.formCode(),
                        due.day(),
                        today.isAfter(due.opensOn()) ? dates.dueOn(schedule.rule(), today, due.day()) : due.dueOn(),
                        claimed,
                        Set.of()),
                leader(schedule),
                Map.of("schedule", schedule.id().toString()));
        table.opened(schedule.id(), due.day(), id, null);
    }

    private void tell(Schedule schedule, ScheduledOpening due, DomainException refused) {
        if (claim(schedule, due, new HashSet<>())) {
            table.opened(schedule.id(), due.day(), null, refused.getMessage());
            audit.record(
                    "monitoring.schedule-not-opened",
                    "campaign-schedule",
                    schedule.id().toString(),
                    Map.of("day", due.day().toString()));
        }
    }

    /** @return whether the date, or that of some municipality, is ours and nobody else's */
    private boolean claim(Schedule schedule, ScheduledOpening due, Set<MunicipalityId> claimed) {
        if (due.municipalities().isEmpty()) {
            return table.claim(schedule.id(), due.day(), null, clock.now());
        }
        due.municipalities().stream()
                .sorted((one, two) -> one.value().compareTo(two.value()))
                .filter(municipality -> table.claim(schedule.id(), due.day(), municipality, clock.now()))
                .forEach(claimed::add);
        return !claimed.isEmpty();
    }

    private static CampaignOpening.Leader leader(Schedule schedule) {
        Department department = schedule.department();
        Territory territory = department == null ? new Territory.OfRegion() : new Territory.OfDepartment(department);
        return new CampaignOpening.Leader(schedule.ledBy(), territory, null);
    }
}
