package ru.nastavnik.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.execution.domain.Execution;
import ru.nastavnik.execution.domain.JournalSubject;
import ru.nastavnik.execution.domain.JournalSubject.OfPerson;
import ru.nastavnik.execution.domain.JournalSubject.Part;
import ru.nastavnik.form.FormContext;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.form.FormElement;
import ru.nastavnik.form.FormOption;
import ru.nastavnik.form.FormValidator;
import ru.nastavnik.form.Forms;
import ru.nastavnik.form.InvalidFormException;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.Participants;
import ru.nastavnik.roadmap.RoadmapKind;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** The forms of a step and of its rows, with the choices known only at run time. */
@Component
class StepForms {
    private static final String MENTORING_FORMS = "mentoringForms";
    private static final String ROLE_MODELS = "roleModels";
    private static final String PARTICIPANTS = "participants";
    private static final String COUNTERPARTS = "counterparts";
    private static final FormValidator VALIDATOR = new FormValidator();

    private final Forms forms;
    private final ProgrammeChoices programme;
    private final StepFigures figures;
    private final Participants participants;
    private final RegionClock clock;

    StepForms(
            Forms forms,
            ProgrammeChoices programme,
            StepFigures figures,
            Participants participants,
            RegionClock clock) {
        this.forms = forms;
        this.programme = programme;
        this.figures = figures;
        this.participants = participants;
        this.clock = clock;
        forms.ids().forEach(id -> refuseUnknownFigures(forms.get(id)));
    }

    private void refuseUnknownFigures(FormDefinition form) {
        for (FormElement element : form.allElements()) {
            if (element instanceof FormElement.Field field
                    && field.figure() != null
                    && !figures.knows(field.figure())) {
                throw new InvalidFormException(
                        form.id() + ".form", field.id(), "число «" + field.figure() + "» не вычисляется");
            }
        }
    }

    FormDefinition ofStep(RoadmapKind kind, int stepNo) {
        return forms.get(id(kind, stepNo));
    }

    Optional<FormDefinition> ofRow(RoadmapKind kind, int stepNo) {
        return forms.find(id(kind, stepNo) + "-row");
    }

    /** Whether a file belongs to what closes the step, or may stand for what is typed. */
    boolean wantsFile(RoadmapKind kind, int stepNo) {
        return forms.find(id(kind, stepNo))
                .filter(form -> form.allElements().stream()
                        .anyMatch(element -> element instanceof FormElement.Files files && files.required()))
                .isPresent();
    }

    boolean exists(RoadmapKind kind, int stepNo) {
        return forms.find(id(kind, stepNo)).isPresent();
    }

    /** What the forms of a step's page need: its own and, in a journal, that of many rows at once. */
    FormContext context(RoadmapView roadmap, FormDefinition form, Optional<FormDefinition> rowForm) {
        Set<String> named = new HashSet<>(form.valuesKeys());
        rowForm.map(FormDefinition::valuesKeys).ifPresent(named::addAll);
        return context(roadmap, named, form.figures(), null);
    }

    /** @param subject whose row is filled in, or null for the form of the step */
    FormContext context(RoadmapView roadmap, FormDefinition form, @Nullable JournalSubject subject) {
        return context(roadmap, form.valuesKeys(), form.figures(), subject);
    }

    /** @param named the choices that are asked for; each of them costs a query, as the figures do */
    private FormContext context(
            RoadmapView roadmap, Set<String> named, Set<String> computed, @Nullable JournalSubject subject) {
        Map<String, List<FormOption>> options = new HashMap<>();
        if (named.contains(MENTORING_FORMS) || named.contains(ROLE_MODELS)) {
            options.putAll(programme.of(roadmap.organization()));
        }
        if (named.contains(PARTICIPANTS) || named.contains(COUNTERPARTS)) {
            addPeople(options, roadmap, subject);
        }
        return new FormContext(clock.today(), options, figures.of(roadmap, computed));
    }

    private void addPeople(
            Map<String, List<FormOption>> options, RoadmapView roadmap, @Nullable JournalSubject subject) {
        List<FormOption> people = new ArrayList<>();
        List<FormOption> counterparts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Participant participant : participants.all(roadmap.organization(), roadmap.year())) {
            String id = participant.personId().toString();
            FormOption option = new FormOption(
                    id,
                    participant.person().name().full() + ", "
                            + participant.role().title());
            if (participant.takesPart() && seen.add(id)) {
                people.add(option);
                if (subject != null && !subject.id().toString().equals(id) && mayPair(subject, participant)) {
                    counterparts.add(option);
                }
            }
        }
        options.put(PARTICIPANTS, people);
        options.put(COUNTERPARTS, counterparts);
    }

    /**
     * The data as it may be stored.
     *
     * @param execution loaded for the step, so that its files are known
     * @throws ValidationException if a rule of the form is broken or a file is named that the step does not have
     */
    FormData accept(Execution execution, FormDefinition form, @Nullable JournalSubject subject, FormData data) {
        return accept(execution, form, context(execution.roadmap(), form, subject), data);
    }

    /** The same for a step that is closed: the numbers that were computed when it was closed stay. */
    FormData acceptCorrection(Execution execution, FormDefinition form, FormData recorded, FormData data) {
        FormContext context = context(execution.roadmap(), form, (JournalSubject) null);
        return accept(execution, form, form.asRecorded(context, recorded), data);
    }

    private static FormData accept(Execution execution, FormDefinition form, FormContext context, FormData data) {
        FormData accepted = VALIDATOR.submission(form, data, context);
        Set<String> known =
                execution.inHand().files().stream().map(UUID::toString).collect(Collectors.toSet());
        List<FieldViolation> violations = form.allElements().stream()
                .filter(FormElement.Files.class::isInstance)
                .map(FormElement.Files.class::cast)
                .filter(files -> !known.containsAll(accepted.texts(files.key())))
                .map(files -> new FieldViolation(files.key(), "Файл не найден: приложите его ещё раз."))
                .toList();
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        return accepted;
    }

    boolean acceptable(RoadmapView roadmap, FormDefinition form, FormData data) {
        return VALIDATOR
                .validate(form, data, context(roadmap, form, (JournalSubject) null))
                .isEmpty();
    }

    private static boolean mayPair(JournalSubject subject, Participant other) {
        Part part = other.role() == ru.nastavnik.people.ParticipantRole.MENTEE ? Part.MENTEE : Part.MENTOR;
        Part wanted = part == Part.MENTEE ? Part.MENTOR : Part.MENTEE;
        return subject instanceof OfPerson person && person.parts().contains(wanted);
    }

    private static String id(RoadmapKind kind, int stepNo) {
        String number = stepNo < 10 ? "step-0" + stepNo : "step-" + stepNo;
        return kind == RoadmapKind.COLLEGE ? "college-" + number : number;
    }
}
