package ru.nastavnik.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.access.Territory;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignRegister;
import ru.nastavnik.campaign.CampaignState;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.recommendation.domain.Recommendation;
import ru.nastavnik.recommendation.persistence.RecommendationTable;
import ru.nastavnik.recommendation.process.RecommendationProcess;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * Addressed recommendations (3.2, 5, 9): they become tasks with terms of an organisation's curator or a municipality's
 * coordinator; who issued them accepts the result.
 */
@Service
@Transactional
public class Recommendations {
    private static final Role[] READERS = {
        Role.CURATOR,
        Role.DIRECTOR,
        Role.MUNICIPAL_COORDINATOR,
        Role.MUNICIPAL_HEAD,
        Role.DEPARTMENT,
        Role.CENTRE_OPERATOR
    };
    private static final Role[] ISSUERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};

    private final AccessGuard guard;
    private final RecommendationTable table;
    private final RecommendationProcessActions actions;
    private final CampaignRegister campaigns;
    private final Municipalities municipalities;
    private final Workflow workflow;
    private final RegionClock clock;
    private final AuditTrail audit;

    Recommendations(
            AccessGuard guard,
            RecommendationTable table,
            RecommendationProcessActions actions,
            CampaignRegister campaigns,
            Municipalities municipalities,
            Workflow workflow,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.table = table;
        this.actions = actions;
        this.campaigns = campaigns;
        this.municipalities = municipalities;
        this.workflow = workflow;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Issues recommendations in one batch: all or none. Those of a campaign wait until the campaign sends them (or are
     * sent at once if it has closed already); the others become tasks now.
     *
     * @return their ids, in the order given
     * @throws ValidationException on {@code text} or {@code dueOn}
     * @throws NotFoundException if an addressee lies outside the actor's territory
     */
    public List<RecommendationId> issue(List<NewRecommendation> recommendations) {
        Actor actor = guard.require(ISSUERS);
        Map<RecommendationId, NewRecommendation> batch = new LinkedHashMap<>();
        for (NewRecommendation recommendation : recommendations) {
            check(recommendation);
            batch.put(RecommendationId.next(), recommendation);
        }
        table.insert(
                batch,
                actor.role(),
                department(actor),
                clock.now(),
                actor.account().value());
        batch.forEach((id, recommendation) -> {
            if (!waits(recommendation)) {
                actions.issue(table.find(id).orElseThrow());
            }
        });
        audit.record(
                "monitoring.recommendations-prepared",
                "recommendation",
                batch.isEmpty() ? "" : batch.keySet().iterator().next().toString(),
                Map.of("recommendations", String.valueOf(batch.size())));
        return new ArrayList<>(batch.keySet());
    }

    /** One recommendation, see {@link #issue(List)}. */
    public RecommendationId issue(NewRecommendation recommendation) {
        return issue(List.of(recommendation)).get(0);
    }

    /** Within the actor's territory, unfinished ones first; those not sent yet only for those who issue. */
    @Transactional(readOnly = true)
    public List<RecommendationView> list() {
        Actor actor = guard.require(READERS);
        return table.list(null, isIssuer(actor), RowScope.of(actor, "o"));
    }

    /** Those of a campaign, see {@link #list()}. */
    @Transactional(readOnly = true)
    public List<RecommendationView> ofCampaign(CampaignId campaign) {
        Actor actor = guard.require(READERS);
        return table.list(campaign, isIssuer(actor), RowScope.of(actor, "o"));
    }

    /** @throws NotFoundException if it lies outside the actor's territory or is not sent yet */
    @Transactional(readOnly = true)
    public RecommendationView get(RecommendationId id) {
        Actor actor = guard.require(READERS);
        RecommendationView view = table.view(id)
                .filter(found -> found.state() != RecommendationState.PREPARED || isIssuer(actor))
                .orElseThrow(() -> new NotFoundException("Рекомендация не найдена."));
        view.addressee().require(guard, READERS);
        return view;
    }

    /**
     * The addressee says what was done.
     *
     * @param version the version that the person saw
     */
    public void carryOut(RecommendationId id, int version, String result) {
        guard.require(Role.CURATOR, Role.MUNICIPAL_COORDINATOR);
        Recommendation recommendation = find(id);
        Actor actor = recommendation
                .addressee()
                .require(guard, recommendation.addressee().filler());
        requireVersion(recommendation, version);
        recommendation.carryOut(actor.account(), result);
        table.update(recommendation);
        table.markCarriedOut(id, clock.now(), actor.account().value());
        workflow.complete(RecommendationProcess.task(id, RecommendationProcess.CARRY_OUT), ProcessVariables.none());
        audit.record("monitoring.recommendation-carried-out", "recommendation", id.toString(), Map.of());
    }

    /** Accepts what was done; only the role that issued it. */
    public void accept(RecommendationId id, int version) {
        Recommendation recommendation = issued(id, version);
        recommendation.accept(guard.require(ISSUERS));
        decide(recommendation, true);
    }

    /** Returns what was done with a remark. */
    public void sendBack(RecommendationId id, int version, String remark) {
        Recommendation recommendation = issued(id, version);
        recommendation.sendBack(guard.require(ISSUERS), remark);
        decide(recommendation, false);
    }

    /** Takes a recommendation back with a reason. */
    public void withdraw(RecommendationId id, int version, String reason) {
        actions.withdraw(issued(id, version), reason);
    }

    private void decide(Recommendation recommendation, boolean accepted) {
        Actor actor = guard.require(ISSUERS);
        RecommendationId id = recommendation.id();
        table.update(recommendation);
        table.markDecided(id, clock.now(), actor.account().value());
        workflow.complete(
                RecommendationProcess.task(id, RecommendationProcess.ACCEPT),
                ProcessVariables.of(RecommendationProcess.ACCEPTED, accepted));
        audit.record(
                accepted ? "monitoring.recommendation-accepted" : "monitoring.recommendation-returned",
                "recommendation",
                id.toString(),
                Map.of());
    }

    private Recommendation issued(RecommendationId id, int version) {
        Actor actor = guard.require(ISSUERS);
        Recommendation recommendation = find(id);
        recommendation.addressee().require(guard, ISSUERS);
        if (recommendation.issuedBy() != actor.role()) {
            throw new DomainException("Решает тот, кто направил рекомендацию: "
                    + recommendation.issuedBy().title() + ".");
        }
        Department department = recommendation.department();
        if (department != null && department != department(actor)) {
            throw new DomainException("Решает тот, кто направил рекомендацию: " + department.title() + ".");
        }
        requireVersion(recommendation, version);
        return recommendation;
    }

    private void check(NewRecommendation recommendation) {
        if (recommendation.text().isBlank()) {
            throw new ValidationException("text", "Напишите, что рекомендуется");
        }
        LocalDate today = clock.today();
        if (recommendation.dueOn().isBefore(today)) {
            throw new ValidationException("dueOn", "Срок исполнения уже прошёл");
        }
        DayKind.TERM.require("dueOn", recommendation.dueOn(), today);
        recommendation.addressee().require(guard, ISSUERS);
        if (recommendation.addressee().municipality() != null) {
            municipalities.get(recommendation.addressee().municipality());
        }
    }

    private boolean waits(NewRecommendation recommendation) {
        CampaignId campaign = recommendation.campaign();
        return campaign != null
                && campaigns.stateOf(campaign).orElseThrow(() -> new NotFoundException("Сбор не найден."))
                        != CampaignState.CLOSED;
    }

    private static @Nullable Department department(Actor actor) {
        return actor.territory() instanceof Territory.OfDepartment own ? own.department() : null;
    }

    private static boolean isIssuer(Actor actor) {
        return actor.role() == Role.DEPARTMENT || actor.role() == Role.CENTRE_OPERATOR;
    }

    private static void requireVersion(Recommendation recommendation, int seen) {
        if (recommendation.version() != seen) {
            throw new ConflictException("Рекомендацию только что изменил кто-то другой. Обновите страницу.");
        }
    }

    private Recommendation find(RecommendationId id) {
        return table.find(id).orElseThrow(() -> new NotFoundException("Рекомендация не найдена."));
    }
}
