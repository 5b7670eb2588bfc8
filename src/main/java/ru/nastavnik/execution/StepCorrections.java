package ru.nastavnik.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.execution.domain.Execution;
import ru.nastavnik.execution.persistence.JournalRowTable;
import ru.nastavnik.execution.persistence.OutputVersionTable;
import ru.nastavnik.execution.persistence.OutputVersionTable.Version;
import ru.nastavnik.execution.persistence.StepOutputTable;
import ru.nastavnik.form.FormContext;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * Correcting what a closed step recorded: with a reason, by the rules of the step's form. The version before is kept and
 * shown. The step stays closed on the day it was, the process and all terms stay as they are.
 */
@Service
@Transactional
public class StepCorrections {
    /** Name of the refused field when the reason is missing. */
    public static final String REASON = "correctionReason";

    private static final String NAMELESS = "строка выбывшего участника";

    private final StepAccess access;
    private final StepForms forms;
    private final Executions executions;
    private final StepOutputTable outputs;
    private final JournalRowTable rows;
    private final OutputVersionTable versions;
    private final Situations situations;
    private final AccountNames names;
    private final RegionClock clock;
    private final AuditTrail audit;

    StepCorrections(
            StepAccess access,
            StepForms forms,
            Executions executions,
            StepOutputTable outputs,
            JournalRowTable rows,
            OutputVersionTable versions,
            Situations situations,
            AccountNames names,
            RegionClock clock,
            AuditTrail audit) {
        this.access = access;
        this.forms = forms;
        this.executions = executions;
        this.outputs = outputs;
        this.rows = rows;
        this.versions = versions;
        this.situations = situations;
        this.names = names;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Replaces the output of a closed step and keeps the one before.
     *
     * @param seenVersion version of the output as it was read
     * @throws ValidationException if the data breaks a rule of the form, or there is no reason
     * @throws ConflictException if somebody has corrected it meanwhile; the draft is kept
     * @throws DomainException if the step is not closed, or nothing was changed
     */
    public void correct(RoadmapId id, int stepNo, int seenVersion, FormData data, String reason) {
        StepAccess.Entry entry = access.change(id);
        RoadmapView roadmap = entry.roadmap();
        Execution execution = executions.load(roadmap, stepNo);
        if (!execution.isDone(stepNo)) {
            throw new DomainException(
                    "Шаг " + stepNo + " ещё не закрыт: исправлять нечего. Введённое сохранено в черновике.");
        }
        FormDefinition form = forms.ofStep(roadmap.template().kind(), stepNo);
        Optional<StepOutputTable.Output> recorded = outputs.find(id, stepNo);
        if (recorded.map(StepOutputTable.Output::version).orElse(0) != seenVersion) {
            throw somebodyWasFaster(id, stepNo);
        }
        FormData before = recorded.map(StepOutputTable.Output::data).orElse(FormData.empty());
        FormData accepted = forms.acceptCorrection(execution, form, before, data);
        keep(entry, stepNo, null, before, accepted, reason);
        UUID account = entry.actor().account().value();
        if (!outputs.replace(id, stepNo, roadmap.organization(), accepted, seenVersion, account)) {
            throw somebodyWasFaster(id, stepNo);
        }
    }

    /** All corrections of the step and of its rows, the newest first; for the curator and the director. */
    @Transactional(readOnly = true)
    public List<Correction> of(RoadmapId id, int stepNo) {
        RoadmapView roadmap = access.read(id).roadmap();
        List<Version> kept = versions.of(id, stepNo);
        if (kept.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> titles = new HashMap<>();
        situations
                .of(executions.load(roadmap))
                .subjectsOf(stepNo)
                .forEach(subject -> titles.put(subject.id(), subject.title()));
        FormContext context = forms.context(
                roadmap,
                forms.ofStep(roadmap.template().kind(), stepNo),
                forms.ofRow(roadmap.template().kind(), stepNo));
        OutputChanges changes = new OutputChanges(context);
        Map<Optional<UUID>, FormData> later = new HashMap<>();
        List<Correction> corrections = new ArrayList<>();
        for (Version version : kept) {
            UUID subject = version.subject();
            FormData after = later.getOrDefault(Optional.ofNullable(subject), now(id, stepNo, subject));
            later.put(Optional.ofNullable(subject), version.data());
            corrections.add(new Correction(
                    subject == null ? null : titles.getOrDefault(subject, NAMELESS),
                    version.replacedAt(),
                    names.nameOf(new AccountId(version.replacedBy())).initialsFirst(),
                    version.reason(),
                    form(roadmap, stepNo, subject)
                            .map(form -> changes.between(form, version.data(), after))
                            .orElse(List.of())));
        }
        return List.copyOf(corrections);
    }

    /**
     * Keeps a row as it was before it is corrected in a closed step. Before the step is closed a row is simply filled in
     * anew.
     *
     * @throws ValidationException if the step is closed and there is no reason
     */
    void keepRow(
            StepAccess.Entry entry,
            Execution execution,
            int stepNo,
            UUID subject,
            FormData before,
            FormData after,
            @Nullable String reason) {
        if (execution.isDone(stepNo)) {
            keep(entry, stepNo, subject, before, after, reason == null ? "" : reason);
        }
    }

    private ConflictException somebodyWasFaster(RoadmapId id, int stepNo) {
        String who = versions.of(id, stepNo).stream()
                .filter(version -> version.subject() == null)
                .findFirst()
                .map(version ->
                        names.nameOf(new AccountId(version.replacedBy())).initialsFirst())
                .orElse("другой человек");
        return new ConflictException("Итог шага " + stepNo + " только что исправил другой: " + who
                + ". Ваше исправление не записано, введённое и причина сохранены в черновике: сверьте с новым итогом.");
    }

    private void keep(
            StepAccess.Entry entry,
            int stepNo,
            @Nullable UUID subject,
            FormData before,
            FormData after,
            String reason) {
        if (reason.isBlank()) {
            throw new ValidationException(REASON, "Шаг закрыт: напишите, почему вы исправляете записанное.");
        }
        if (before.toJson().equals(after.toJson())) {
            throw new DomainException("Ничего не изменено: исправление не записано.");
        }
        RoadmapView roadmap = entry.roadmap();
        versions.insert(
                roadmap.id(),
                stepNo,
                roadmap.organization(),
                new Version(
                        subject, before, clock.now(), entry.actor().account().value(), reason.strip()));
        audit.record(
                "step.corrected",
                "roadmap-step",
                roadmap.id() + "/" + stepNo,
                Map.of("step", String.valueOf(stepNo), "row", subject == null ? "" : subject.toString()));
    }

    private FormData now(RoadmapId id, int stepNo, @Nullable UUID subject) {
        if (subject == null) {
            return outputs.find(id, stepNo).map(StepOutputTable.Output::data).orElse(FormData.empty());
        }
        return rows.find(id, stepNo, subject)
                .filter(row -> !row.entries().isEmpty())
                .map(row ->
                        Objects.requireNonNull(row.entries().get(row.entries().size() - 1)))
                .orElse(FormData.empty());
    }

    private Optional<FormDefinition> form(RoadmapView roadmap, int stepNo, @Nullable UUID subject) {
        return subject == null
                ? Optional.of(forms.ofStep(roadmap.template().kind(), stepNo))
                : forms.ofRow(roadmap.template().kind(), stepNo);
    }
}
