package ru.nastavnik.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.execution.MeetingDue;
import ru.nastavnik.execution.MeetingsDue;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.people.ConsentCheck;
import ru.nastavnik.people.ParticipantOverview;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;

/** What lacks in a curator's organisation this school year: consents to process personal data, and meetings. */
@Service
@Transactional(readOnly = true)
public class CuratorConcerns {
    private static final int DAYS_AHEAD = 30;

    private final AccessGuard guard;
    private final ParticipantRegister participants;
    private final RoadmapRegister roadmaps;
    private final MeetingsDue meetings;
    private final Pairs pairs;
    private final RegionClock clock;

    CuratorConcerns(
            AccessGuard guard,
            ParticipantRegister participants,
            RoadmapRegister roadmaps,
            MeetingsDue meetings,
            Pairs pairs,
            RegionClock clock) {
        this.guard = guard;
        this.participants = participants;
        this.roadmaps = roadmaps;
        this.meetings = meetings;
        this.pairs = pairs;
        this.clock = clock;
    }

    /**
     * @param lacking those without a valid consent, by name
     * @param expiring those whose consent ends within thirty days, the earliest first
     * @param meetings of pairs, late ones first
     * @param people who take part this year, each once
     * @param pairs that an order has fixed and that go on
     */
    public record Concerns(
            List<Lacking> lacking, List<Expiring> expiring, List<MeetingDue> meetings, int people, int pairs) {
        public Concerns {
            lacking = List.copyOf(lacking);
            expiring = List.copyOf(expiring);
            meetings = List.copyOf(meetings);
        }
    }

    /** @param reason what is missing and who must sign */
    public record Lacking(String name, String reason) {}

    /** @param until the last day of the consent */
    public record Expiring(String name, LocalDate until) {}

    /** @throws NotFoundException if it is not the actor's organisation */
    public Concerns of(OrganizationId organization) {
        guard.require(organization, Role.CURATOR);
        SchoolYear year = SchoolYear.of(clock.today());
        LocalDate horizon = clock.today().plusDays(DAYS_AHEAD);
        List<Lacking> lacking = new ArrayList<>();
        List<Expiring> expiring = new ArrayList<>();
        Map<PersonId, ParticipantOverview> people = people(organization, year);
        for (ParticipantOverview row : people.values()) {
            String name = row.participant().person().name().surnameFirst();
            if (row.personalData() instanceof ConsentCheck.Missing missing) {
                lacking.add(new Lacking(name, missing.reason()));
            } else if (row.personalData() instanceof ConsentCheck.Valid valid
                    && valid.until() != null
                    && !valid.until().isAfter(horizon)) {
                expiring.add(new Expiring(name, valid.until()));
            }
        }
        lacking.sort(Comparator.comparing(Lacking::name));
        expiring.sort(Comparator.comparing(Expiring::until).thenComparing(Expiring::name));
        List<MeetingDue> due = roadmaps.find(organization, year)
                .filter(RoadmapView::isInForce)
                .map(roadmap -> meetings.of(roadmap.id()))
                .orElse(List.of());
        return new Concerns(
                lacking,
                expiring,
                due,
                people.size(),
                pairs.active(organization, year).size());
    }

    /** One row per person, whatever parts they take. */
    private Map<PersonId, ParticipantOverview> people(OrganizationId organization, SchoolYear year) {
        Map<PersonId, ParticipantOverview> unique = new LinkedHashMap<>();
        participants.overview(organization, year).stream()
                .filter(row -> row.participant().takesPart())
                .forEach(row -> unique.putIfAbsent(row.participant().personId(), row));
        return unique;
    }
}
