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
import ru.nastavnik.pairing.Circle;
import ru.nastavnik.pairing.Circles;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipantState;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.roadmap.RoadmapView;

/** Reads what the rules of rows need to know of a roadmap. */
@Component
class Situations {
    /** Of whom nobody asked the name. */
    private static final String NAMELESS = "";

    private final Participants participants;
    private final FixedPairs pairs;
    private final Circles circles;
    private final StepOrders orders;

    Situations(Participants participants, FixedPairs pairs, Circles circles, StepOrders orders) {
        this.participants = participants;
        this.pairs = pairs;
        this.circles = circles;
        this.orders = orders;
    }

    /** Reads people and pairs; the marks of their rows have come with the execution. */
    RoadmapSituation of(Execution execution) {
        return situation(execution, subjects(execution.roadmap()));
    }

    /** The same without titles and details, for verbs that show nobody: it reads no names, and in one statement. */
    RoadmapSituation withoutNames(Execution execution) {
        return situation(execution, namelessSubjects(execution.roadmap()));
    }

    private RoadmapSituation situation(Execution execution, List<JournalSubject> subjects) {
        return new RoadmapSituation(
                orders.of(execution.roadmap().template()), execution.done(), subjects, execution.rows());
    }

    private List<JournalSubject> namelessSubjects(RoadmapView roadmap) {
        Circle circle = circles.of(roadmap.organization(), roadmap.year());
        Map<UUID, List<Circle.Part>> byPerson = new LinkedHashMap<>();
        for (Circle.Part part : circle.parts()) {
            byPerson.computeIfAbsent(part.person().value(), person -> new ArrayList<>())
                    .add(part);
        }
        List<JournalSubject> subjects = new ArrayList<>();
        byPerson.forEach((id, parts) -> subjects.add(person(id, NAMELESS, NAMELESS, parts)));
        for (Circle.FixedPair pair : circle.pairs()) {
            subjects.add(new JournalSubject.OfPair(
                    pair.id().value(),
                    NAMELESS,
                    pair.mentor().value(),
                    pair.mentees().stream().map(PersonId::value).collect(Collectors.<UUID>toSet()),
                    FixedPairs.endReason(pair.state(), pair.endReason())));
        }
        return subjects;
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
        Participant first = parts.get(0);
        String roles =
                parts.stream().map(part -> part.role().title()).distinct().collect(Collectors.joining(", "));
        String group = parts.stream()
                .map(part -> part.details().groupName())
                .filter(name -> name != null)
                .findFirst()
                .orElse(first.person().description());
        return person(
                id,
                first.person().name().full(),
                group + " · " + roles,
                parts.stream()
                        .map(part -> new Circle.Part(part.personId(), part.role(), part.state(), part.stateReason()))
                        .toList());
    }

    private static JournalSubject person(UUID id, String title, String details, List<Circle.Part> parts) {
        boolean takesPart = parts.stream().anyMatch(Circle.Part::takesPart);
        Set<Part> taken = EnumSet.noneOf(Part.class);
        Set<Part> registered = EnumSet.noneOf(Part.class);
        for (Circle.Part one : parts) {
            Part part = one.role() == ParticipantRole.MENTEE ? Part.MENTEE : Part.MENTOR;
            if (one.takesPart() || !takesPart) {
                taken.add(part);
            }
            if (one.state() == ParticipantState.REGISTERED) {
                registered.add(part);
            }
        }
        return new JournalSubject.OfPerson(id, title, details, taken, registered, takesPart ? null : leftReason(parts));
    }

    private static String leftReason(List<Circle.Part> parts) {
        String reason = parts.stream()
                .map(Circle.Part::stateReason)
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
