package ru.nastavnik.directive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.domain.DirectiveRules;
import ru.nastavnik.directive.domain.Launch;
import ru.nastavnik.directive.persistence.DirectiveRepository;
import ru.nastavnik.directive.persistence.LaunchRepository;
import ru.nastavnik.directive.process.RegionalDirectiveProcess;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/** What a department and the regional centre do with a directive (1.1, 3.1, 9). */
@Service
@Transactional
public class DirectiveOffice {
    private static final String SUBJECT = "directive-launch";

    private final AccessGuard guard;
    private final DirectiveRepository directives;
    private final LaunchRepository launches;
    private final LayoutChoices layouts;
    private final SummaryPaper paper;
    private final DirectiveDrafts drafts;
    private final Municipalities municipalities;
    private final Duties duties;
    private final Workflow workflow;
    private final RegionClock clock;
    private final AuditTrail audit;

    DirectiveOffice(
            AccessGuard guard,
            DirectiveRepository directives,
            LaunchRepository launches,
            LayoutChoices layouts,
            SummaryPaper paper,
            DirectiveDrafts drafts,
            Municipalities municipalities,
            Duties duties,
            Workflow workflow,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.directives = directives;
        this.launches = launches;
        this.layouts = layouts;
        this.paper = paper;
        this.drafts = drafts;
        this.municipalities = municipalities;
        this.duties = duties;
        this.workflow = workflow;
        this.clock = clock;
        this.audit = audit;
    }

    /** Versions of layouts and forms that can be picked, by kind, the newest first. */
    @Transactional(readOnly = true)
    public Map<String, List<LayoutCatalogue.Version>> layoutVersions() {
        guard.require(Role.DEPARTMENT, Role.CENTRE_OPERATOR);
        return layouts.byKind();
    }

    /**
     * Registers an act; the regional centre is asked to approve the layouts. The person's draft is done with.
     *
     * @param layoutVersions picked version by kind of layout
     * @throws ValidationException with every refused field
     */
    public LaunchId register(DirectiveText text, Map<String, String> layoutVersions) {
        guard.require(Role.DEPARTMENT);
        DirectiveRules.requireComplete(text);
        DirectiveRules.requirePossibleDays(text, clock.today());
        List<LaunchView.Layout> picked = layouts.picked(layoutVersions, text.termTo());
        DirectiveId id = DirectiveId.next();
        try {
            directives.insert(id, text);
        } catch (DuplicateKeyException known) {
            throw new ValidationException("numbers", "Распоряжение с таким номером и датой уже зарегистрировано.");
        }
        Launch launch = Launch.register(id, clock.now());
        launches.insert(launch, picked);
        duties.registered(launch.id());
        workflow.start(
                RegionalDirectiveProcess.KEY,
                BusinessKey.of(launch.id().value()),
                ProcessVariables.of(CommonVariables.LAUNCH_ID, launch.id().toString()));
        drafts.forget();
        audit.record("directive.registered", SUBJECT, launch.id().toString(), Map.of("directive", id.toString()));
        return launch.id();
    }

    /** The regional centre approves the picked layouts of the programme and the roadmaps (3.1). */
    public void approveLayouts(LaunchId id) {
        guard.require(Role.CENTRE_OPERATOR);
        Launch launch = load(id);
        launch.approveLayouts(clock.now());
        launches.update(launch);
        layouts.approved(view(id).layouts());
        duties.fulfilled(Duty.LAYOUTS, id);
        complete(id, RegionalDirectiveProcess.APPROVE_LAYOUTS);
        audit.record("directive.layouts-approved", SUBJECT, id.toString(), Map.of());
    }

    /**
     * Launches the directive to municipalities and the organisations that stand in them (1.1). The organisations begin
     * in the background, chunk by chunk; the page can be left.
     *
     * @param reached the municipalities, all of them as a rule
     */
    public void launch(LaunchId id, Set<MunicipalityId> reached) {
        guard.require(Role.DEPARTMENT);
        if (reached.isEmpty()) {
            throw new ValidationException("municipalities", "Выберите хотя бы один муниципалитет.");
        }
        List<MunicipalityId> known =
                municipalities.list().stream().map(MunicipalityView::id).toList();
        if (!known.containsAll(reached)) {
            throw new NotFoundException("Муниципалитет не найден.");
        }
        if (clock.today().isAfter(view(id).termTo())) {
            throw new DomainException("Срок распоряжения истёк: запустить его нельзя.");
        }
        Launch launch = load(id);
        launch.launch(clock.now());
        launches.update(launch);
        launches.addMunicipalities(id, reached);
        duties.fulfilled(Duty.LAUNCH, id);
        complete(id, RegionalDirectiveProcess.LAUNCH);
        audit.record(
                "directive.launched",
                SUBJECT,
                id.toString(),
                Map.of("municipalities", Integer.toString(reached.size())));
    }

    /** Ends the control before the term does; the closing with a summary follows. */
    public void endControl(LaunchId id) {
        guard.require(Role.DEPARTMENT);
        duties.fulfilled(Duty.CONTROL, id);
        complete(id, RegionalDirectiveProcess.CONTROL);
        audit.record("directive.control-ended", SUBJECT, id.toString(), Map.of());
    }

    /**
     * Closes the directive with a summary (9), a registered document with the figures of this day. What still runs in
     * organisations is ended by {@link RolloutEnding}.
     */
    public void close(LaunchId id, String summary) {
        Actor actor = guard.require(Role.DEPARTMENT);
        if (summary.isBlank()) {
            throw new ValidationException("summary", "Запишите итог исполнения распоряжения.");
        }
        Launch launch = load(id);
        launch.close();
        launches.update(launch);
        DirectiveView directive = directives.find(launch.directive()).orElseThrow();
        DocumentId document = paper.register(directive, id, summary.strip(), actor, clock.today());
        if (!directives.close(launch.directive(), clock.today(), summary.strip(), document)) {
            throw new DomainException("Распоряжение уже закрыто. Обновите страницу.");
        }
        duties.fulfilled(Duty.CONTROL, id);
        duties.fulfilled(Duty.CLOSING, id);
        duties.closed(id);
        complete(id, RegionalDirectiveProcess.CLOSE);
        audit.record("directive.closed", SUBJECT, id.toString(), Map.of("document", document.toString()));
    }

    private void complete(LaunchId id, String element) {
        workflow.complete(RegionalDirectiveProcess.task(id, element), ProcessVariables.none());
    }

    private Launch load(LaunchId id) {
        return launches.load(id).orElseThrow(() -> new NotFoundException("Запуск распоряжения не найден."));
    }

    private LaunchView view(LaunchId id) {
        return launches.find(id).orElseThrow(() -> new NotFoundException("Запуск распоряжения не найден."));
    }
}
