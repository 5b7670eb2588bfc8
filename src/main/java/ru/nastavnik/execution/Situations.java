package ru.nastavnik.execution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.execution.domain.Execution;
import ru.nastavnik.execution.domain.JournalSubject;
import ru.nastavnik.execution.domain.JournalSubject.Part;
import ru.nastavnik.execution.domain.RoadmapSituation;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipantState;
import ru.nastavnik.people.Participants;
import ru.nastavnik.roadmap.RoadmapView;

/** Reads what the rules of rows need to know of a roadmap. */
@Component
class Situations {
    private final Participants participants;
    private final FixedPairs pairs;
    private final StepOrders orders;

    Situations(Participants participants, FixedPairs pairs, StepOrders orders) {
        this.participants = participants;
        this.pairs = pairs;
        this.orders = orders;
    }

    /** Reads people and pairs; the marks of their rows have come with the execution. */
    RoadmapSituation of(Execution execution) {
        RoadmapView roadmap = execution.roadmap();
        return new RoadmapSituation(
                orders.of(roadmap.template()), execution.done(), subjects(roadmap), execution.rows());
    }

    private List<JournalSubject> subjects(RoadmapView roadmap) {
        Map<UUID, List<Participant>> byPerson = new LinkedHashMap<>();
        List<Participant> all = participants.all(roadmap.organization(), roadmap.year());
        for (Participant participant : all) {
            byPerson.computeIfAbsent(participant.personId().value(), person -> new ArrayList<>())
                    .add(participant);
        }
        List<JournalSubject> subjects = new ArrayList<>();
        byPerson.forEach((id, parts) -> subjects.add(person(id, parts)));
        for (FixedPairs.PairRow pair : pairs.of(roadmap.organization(), roadmap.year(), all)) {
            subjects.add(new JournalSubject.OfPair(
                    pair.id(), pair.title(), pair.mentor(), pair.mentees(), pair.endReason()));
        }
        return subjects;
    }

    private static JournalSubject person(UUID id, List<Participant> parts) {
        boolean takesPart = parts.stream().anyMatch(Participant::takesPart);
        Set<Part> taken = EnumSet.noneOf(Part.class);
        Set<Part> registered = EnumSet.noneOf(Part.class);
        for (Participant participant : parts) {
            Part part = participant.role() == ParticipantRole.MENTEE ? Part.MENTEE : Part.MENTOR;
            if (participant.takesPart() || !takesPart) {
                taken.add(part);
            }
            if (participant.state() == ParticipantState.REGISTERED) {
                registered.add(part);
            }
        }
        Participant first = parts.get(0);
        String roles =
                parts.stream().map(part -> part.role().title()).distinct().collect(Collectors.joining(", "));
        String group = parts.stream()
                .map(part -> part.details().groupName())
                .filter(name -> name != null)
                .findFirst()
                .orElse(first.person().description());
        return new JournalSubject.OfPerson(
                id,
                first.person().name().full(),
                group + " · " + roles,
                taken,
                registered,
                takesPart ? null : leftReason(parts));
    }

    private static String leftReason(List<Participant> parts) {
        String reason = parts.stream()
                .map(Participant::stateReason)
                .filter(text -> text != null)
                .findFirst()
                .orElse("");
        return reason.isEmpty() ? "Выбыл из программы" : "Выбыл из программы: " + reason;
    }

    /** Where the row of a person or pair is needed by id. */
    static @Nullable JournalSubject find(List<JournalSubject> subjects, UUID id) {
        return subjects.stream()
                .filter(subject -> subject.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
