package ru.nastavnik.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyFacts;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.programme.domain.Programme;
import ru.nastavnik.programme.persistence.ProgrammeRepository;
import ru.nastavnik.shared.RegionClock;

/** Whose programme the director has approved. */
@Component
class ProgrammeFacts implements DutyFacts {
    private final ProgrammeRepository programmes;
    private final Reviews reviews;
    private final RegionClock clock;

    ProgrammeFacts(ProgrammeRepository programmes, Reviews reviews, RegionClock clock) {
        this.programmes = programmes;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public List<Fact> under(LaunchId launch) {
        List<Programme> approved = programmes.approved(launch.value());
        Map<UUID, List<Instant>> approvals = reviews.approvals(
                Programmes.SUBJECT,
                approved.stream().map(one -> one.id().value()).toList());
        return approved.stream()
                .flatMap(one -> approvals.getOrDefault(one.id().value(), List.of()).stream()
                        .reduce((earlier, later) -> later)
                        .map(last -> Fact.of(Duty.PROGRAMME, one.organization().value(), clock.dayOf(last)))
                        .stream())
                .toList();
    }
}
