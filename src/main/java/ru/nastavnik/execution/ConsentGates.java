package ru.nastavnik.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.execution.domain.JournalRow;
import ru.nastavnik.execution.persistence.JournalRowTable;
import ru.nastavnik.people.ConsentCheck;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.Consents;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipantState;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.RegistrationResult;
import ru.nastavnik.roadmap.ConsentScope;
import ru.nastavnik.roadmap.DonePer;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.RegionClock;

/** The consent gates of steps 7, 11 and 33 (college 5 and 10): who goes further and who does not, each with the reason. */
@Component
class ConsentGates {
    private final Participants participants;
    private final ParticipantRegister register;
    private final Consents consents;
    private final JournalRowTable rows;
    private final RegionClock clock;

    ConsentGates(
            Participants participants,
            ParticipantRegister register,
            Consents consents,
            JournalRowTable rows,
            RegionClock clock) {
        this.participants = participants;
        this.register = register;
        this.consents = consents;
        this.rows = rows;
        this.clock = clock;
    }

    List<GateLine> of(RoadmapView roadmap, StepDefinition step) {
        ConsentScope scope = step.consentGate();
        if (scope == null) {
            return List.of();
        }
        ConsentKind kind = scope == ConsentScope.PUBLICATION ? ConsentKind.PUBLICATION : ConsentKind.PERSONAL_DATA;
        List<Participant> concerned = concerned(roadmap, scope);
        Map<PersonId, ConsentCheck> checks = consents.checkAll(
                roadmap.organization(),
                concerned.stream().map(Participant::personId).distinct().toList(),
                kind,
                clock.today());
        Map<UUID, JournalRow> questionnaires = questionnaires(roadmap, step);
        Map<UUID, GateLine> lines = new LinkedHashMap<>();
        for (Participant participant : concerned) {
            ConsentCheck check = checks.get(participant.personId());
            String reason = check == null ? "согласия нет" : check.reason();
            if (reason.isEmpty() && step.kind() == StepKind.REGISTER) {
                reason = withoutQuestionnaire(participant, questionnaires);
            }
            UUID id = participant.personId().value();
            lines.putIfAbsent(
                    id,
                    new GateLine(
                            id,
                            participant.person().name().full(),
                            participant.role().title(),
                            reason.isEmpty(),
                            reason));
        }
        return List.copyOf(lines.values());
    }

    /**
     * Forms the base: those who pass the gate enter it, the others stay candidates.
     *
     * @return whether somebody entered the base
     * @throws DomainException if nobody is or comes into the base
     */
    boolean formBase(RoadmapView roadmap, StepDefinition step) {
        ConsentScope scope = step.consentGate();
        if (scope == null || step.kind() != StepKind.REGISTER) {
            return false;
        }
        List<UUID> passing = of(roadmap, step).stream()
                .filter(GateLine::passes)
                .map(GateLine::person)
                .toList();
        List<Participant> concerned = concerned(roadmap, scope);
        RegistrationResult result = register.register(
                roadmap.organization(),
                concerned.stream()
                        .filter(participant -> participant.state() == ParticipantState.CANDIDATE)
                        .filter(participant ->
                                passing.contains(participant.personId().value()))
                        .map(Participant::id)
                        .toList());
        for (ParticipantRole role : roles(scope)) {
            if (participants
                    .registered(roadmap.organization(), roadmap.year(), role)
                    .isEmpty()) {
                throw new DomainException("Шаг не закрыт: «" + role.registerTitle() + "» пуста. Введённое сохранено."
                        + " Внесите анкеты и согласия участников, затем закройте шаг.");
            }
        }
        return !result.registered().isEmpty();
    }

    private List<Participant> concerned(RoadmapView roadmap, ConsentScope scope) {
        List<Participant> concerned = new ArrayList<>();
        List<Participant> all = participants.all(roadmap.organization(), roadmap.year());
        for (ParticipantRole role : roles(scope)) {
            all.stream()
                    .filter(participant -> participant.role() == role && participant.takesPart())
                    .forEach(concerned::add);
        }
        return concerned;
    }

    private static List<ParticipantRole> roles(ConsentScope scope) {
        if (scope == ConsentScope.MENTEE) {
            return List.of(ParticipantRole.MENTEE);
        }
        return scope == ConsentScope.MENTOR
                ? List.of(ParticipantRole.MENTOR)
                : List.of(ParticipantRole.MENTEE, ParticipantRole.MENTOR);
    }

    /** The rows of the questionnaire that comes right before the base. */
    private Map<UUID, JournalRow> questionnaires(RoadmapView roadmap, StepDefinition step) {
        return step.dependsOn().stream()
                .map(no -> roadmap.template().step(no))
                .filter(before -> before.donePer().isPerRow() && before.kind() == StepKind.SURVEY)
                .filter(before -> step.consentGate() != ConsentScope.ALL || before.donePer() == DonePer.PARTICIPANT)
                .findFirst()
                .map(before -> rows.ofStep(roadmap.id(), before.no()).stream()
                        .collect(Collectors.toMap(JournalRow::subject, row -> row)))
                .orElse(Map.of());
    }

    private static String withoutQuestionnaire(Participant participant, Map<UUID, JournalRow> questionnaires) {
        JournalRow row = questionnaires.get(participant.personId().value());
        if (row == null || row.state() == JournalRow.State.OPEN) {
            return "анкета не заполнена";
        }
        if (row.state() == JournalRow.State.EXCUSED) {
            return "анкета не заполняется: " + row.reason();
        }
        boolean refuses = row.entries().stream()
                .anyMatch(entry -> entry.text("wish").filter("no"::equals).isPresent());
        return refuses ? "по анкете не желает участвовать" : "";
    }
}
