package ru.nastavnik.campaign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.campaign.domain.Campaign;
import ru.nastavnik.campaign.domain.ComputedCells;
import ru.nastavnik.campaign.domain.Submission;
import ru.nastavnik.campaign.domain.SubmissionCheck;
import ru.nastavnik.campaign.persistence.CampaignQueries;
import ru.nastavnik.campaign.persistence.CampaignTable;
import ru.nastavnik.campaign.persistence.SubmissionRepository;
import ru.nastavnik.campaign.persistence.TypedFigures;
import ru.nastavnik.campaign.process.MonitoringSubmissionProcess;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.figure.FigureCells;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSetRegister;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * Giving figures (7.4, 8.3, 6.4): the curator, or the municipal coordinator for municipal forms, types them beside what
 * the registers say, explains differences and submits. What is typed is kept whatever happens.
 */
@Service
public class Submissions {
    private static final Role[] READERS = {
        Role.CURATOR,
        Role.DIRECTOR,
        Role.MUNICIPAL_COORDINATOR,
        Role.MUNICIPAL_HEAD,
        Role.DEPARTMENT,
        Role.CENTRE_OPERATOR
    };

    private final AccessGuard guard;
    private final MonitoringDefinitions definitions;
    private final SubmissionCells sheet;
    private final FigureSetRegister figureSets;
    private final CampaignTable campaigns;
    private final SubmissionRepository submissions;
    private final CampaignQueries readings;
    private final TypedFigures typedFigures;
    private final FigureCells cells;
    private final SubmissionDeciders deciders;
    private final Workflow workflow;
    private final TransactionTemplate transaction;
    private final RegionClock clock;
    private final AuditTrail audit;

    Submissions(
            AccessGuard guard,
            MonitoringDefinitions definitions,
            SubmissionCells sheet,
            FigureSetRegister figureSets,
            CampaignTable campaigns,
            SubmissionRepository submissions,
            CampaignQueries readings,
            TypedFigures typedFigures,
            FigureCells cells,
            SubmissionDeciders deciders,
            Workflow workflow,
            TransactionTemplate transaction,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.definitions = definitions;
        this.sheet = sheet;
        this.figureSets = figureSets;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.readings = readings;
        this.typedFigures = typedFigures;
        this.cells = cells;
        this.deciders = deciders;
        this.workflow = workflow;
        this.transaction = transaction;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A saved draft.
     *
     * @param version to be passed with the next change
     */
    public record Saved(int version, List<CellProblem> problems) {}

    /** Submissions of the actor's own organisation or municipality, those to be given first. */
    @Transactional(readOnly = true)
    public List<SubmissionView> mine() {
        Actor actor = guard.require(Role.CURATOR, Role.DIRECTOR, Role.MUNICIPAL_COORDINATOR, Role.MUNICIPAL_HEAD);
        boolean municipal = actor.organization().isEmpty();
        return readings.all(RowScope.of(actor, "o"), municipal);
    }

    /** @throws NotFoundException if it lies outside the actor's territory */
    @Transactional(readOnly = true)
    public void requireReadable(SubmissionId id) {
        guard.require(READERS);
        readings.find(id)
                .orElseThrow(() -> new NotFoundException("Показатели не найдены."))
                .subject()
                .require(guard, READERS);
    }

    /** @throws NotFoundException if it lies outside the actor's territory */
    @Transactional(readOnly = true)
    public SubmissionPage page(SubmissionId id) {
        Actor actor = guard.require(READERS);
        SubmissionView view = readings.find(id).orElseThrow(() -> new NotFoundException("Показатели не найдены."));
        view.subject().require(guard, READERS);
        CollectionForm form = form(view.campaign());
        List<SubmissionRound> rounds = typedFigures.rounds(id);
        boolean mayFill =
                view.state().isMissing() && actor.role() == view.subject().filler();
        Map<CellKey, TypedFigure> typed = typed(id, view.state().isMissing(), rounds);
        List<Item> items = sheet.items(form, typed.values());
        Map<CellKey, BigDecimal> register = sheet.register(form, view, items, typed);
        return new SubmissionPage(
                view,
                form,
                items,
                typed,
                register,
                SubmissionCheck.of(
                                form, items, ComputedCells.filled(form, items, typed, register, view.asOf()), register)
                        .problems(),
                rounds,
                mayFill && !view.campaignClosed(),
                view.state() == SubmissionState.SUBMITTED
                        && !rounds.isEmpty()
                        && actor.role() == rounds.get(0).decider(),
                view.state() == SubmissionState.SUBMITTED
                        && !view.campaignClosed()
                        && actor.role() == view.subject().filler());
    }

    /**
     * Of which organisations the registers' number in a cell of a municipality's form is made up.
     *
     * @throws NotFoundException if the submission lies outside the actor's territory
     */
    @Transactional(readOnly = true)
    public List<RegisterPart> registerParts(SubmissionId id, CellKey cell) {
        guard.require(READERS);
        SubmissionView view = readings.find(id).orElseThrow(() -> new NotFoundException("Показатели не найдены."));
        view.subject().require(guard, READERS);
        return sheet.parts(form(view.campaign()), view, cell);
    }

    /**
     * Keeps what is typed, right or wrong, also when the campaign has closed meanwhile.
     *
     * @param version the version that the person saw
     * @throws ConflictException if somebody else has changed or submitted it meanwhile; nothing of theirs is lost
     */
    @Transactional
    public Saved saveDraft(SubmissionId id, int version, List<TypedFigure> figures) {
        Submission submission = fillable(id);
        submission.requireMissing();
        requireVersion(submission, version);
        submissions.update(submission);
        typedFigures.saveDraft(id, figures, clock.now(), by());
        return new Saved(version + 1, judge(submission, figures).result().problems());
    }

    /**
     * Submits the figures. The draft is kept first and on its own, so that nothing is lost if they are refused.
     *
     * @throws ValidationException per cell ({@link CellKey#field()}) if something is wrong or unexplained
     * @throws DomainException if the campaign is closed, or nobody is there to accept them
     * @throws ConflictException if they were submitted already or somebody else changed them
     */
    public void submit(SubmissionId id, int version, List<TypedFigure> figures) {
        Saved saved = Objects.requireNonNull(transaction.execute(status -> saveDraft(id, version, figures)));
        transaction.executeWithoutResult(status -> turnIn(id, saved.version(), figures));
    }

    private void turnIn(SubmissionId id, int version, List<TypedFigure> figures) {
        Submission submission = fillable(id);
        requireVersion(submission, version);
        campaign(submission.campaign()).requireTaking();
        Judged judged = judge(submission, figures);
        SubmissionCheck.Result result = judged.result();
        if (!result.mayBeSubmitted()) {
            throw new ValidationException(result.problems().stream()
                    .filter(CellProblem::refuses)
                    .map(problem -> new FieldViolation(problem.cell().field(), problem.message()))
                    .toList());
        }
        submission.submit(new AccountId(by()));
        submissions.update(submission);
        submissions.markSubmitted(id, clock.now(), by());
        cells.replace(id, result.values());
        Role decider = deciders.of(submission.subject());
        typedFigures.addRound(id, submission.round(), judged.given(), decider, clock.now(), by());
        workflow.complete(
                MonitoringSubmissionProcess.task(id, MonitoringSubmissionProcess.SUBMIT),
                MonitoringSubmissionProcess.decidedBy(decider));
        audit.record(
                "monitoring.figures-submitted",
                "submission",
                id.toString(),
                Map.of("round", String.valueOf(submission.round())));
    }

    /**
     * Takes submitted figures back before they are decided on; what was typed is the draft again.
     *
     * @param version the version that the person saw
     * @throws ConflictException if they were decided on or changed meanwhile
     * @throws DomainException if the campaign is closed: they could not be submitted again
     */
    @Transactional
    public void callBack(SubmissionId id, int version) {
        Submission submission = fillable(id);
        requireVersion(submission, version);
        if (campaign(submission.campaign()).state() == CampaignState.CLOSED) {
            throw new DomainException("Сбор закрыт: отозванные показатели уже нельзя было бы сдать снова."
                    + " Показатели остались сданными.");
        }
        int round = submission.round();
        submission.callBack();
        submissions.update(submission);
        typedFigures.callBackRound(id, round, clock.now());
        workflow.withdraw(
                MonitoringSubmissionProcess.task(id, MonitoringSubmissionProcess.DECIDE),
                ProcessVariables.of(MonitoringSubmissionProcess.ACCEPTED, false));
        audit.record("monitoring.figures-called-back", "submission", id.toString(), Map.of("round", "" + round));
    }

    /** @param given what was typed, with the numbers that the registers give */
    private record Judged(List<TypedFigure> given, SubmissionCheck.Result result) {}

    private Judged judge(Submission submission, List<TypedFigure> figures) {
        SubmissionView view = readings.find(submission.id()).orElseThrow();
        CollectionForm form = form(view.campaign());
        Map<CellKey, TypedFigure> typed = SubmissionCells.byCell(figures);
        List<Item> items = sheet.items(form, typed.values());
        Map<CellKey, BigDecimal> register = sheet.register(form, view, items, typed);
        Map<CellKey, TypedFigure> filled = ComputedCells.filled(form, items, typed, register, view.asOf());
        return new Judged(List.copyOf(filled.values()), SubmissionCheck.of(form, items, filled, register));
    }

    private Map<CellKey, TypedFigure> typed(SubmissionId id, boolean drafting, List<SubmissionRound> rounds) {
        List<TypedFigure> last = rounds.isEmpty() ? List.of() : rounds.get(0).figures();
        return SubmissionCells.byCell(drafting ? typedFigures.draft(id).orElse(last) : last);
    }

    private Submission fillable(SubmissionId id) {
        guard.require(Role.CURATOR, Role.MUNICIPAL_COORDINATOR);
        Submission submission = submissions.find(id).orElseThrow(() -> new NotFoundException("Показатели не найдены."));
        submission.subject().require(guard, submission.subject().filler());
        return submission;
    }

    private static void requireVersion(Submission submission, int seen) {
        if (submission.version() != seen) {
            throw new ConflictException("Эти показатели только что изменил кто-то другой.");
        }
    }

    private CollectionForm form(CampaignId campaign) {
        FigureSet set = figureSets.find(campaign.figureSet()).orElseThrow();
        return definitions.form(set.formCode(), set.formVersion());
    }

    private Campaign campaign(CampaignId id) {
        return campaigns.find(id).orElseThrow(() -> new NotFoundException("Сбор не найден."));
    }

    private UUID by() {
        return guard.require(Role.CURATOR, Role.MUNICIPAL_COORDINATOR).account().value();
    }
}
