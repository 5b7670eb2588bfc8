package ru.nastavnik.document;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.persistence.DocumentTemplateTable;
import ru.nastavnik.document.template.SpellingWriter;
import ru.nastavnik.document.template.TemplateProblem;
import ru.nastavnik.document.template.TemplateVocabulary;
import ru.nastavnik.document.template.TemplateWord;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FileNames;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/**
 * Templates of documents, changed in the running system: by the regional centre for the region (3.1), by a director for
 * the own organisation. What is uploaded is tried before it is stored; what is stored never changes; a template that
 * cannot be used leaves the one before in force.
 */
@Service
public class TemplateLibrary {

    private static final String SUBJECT = "document-template";
    private static final int LONGEST = 500;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final DocumentTemplateTable table;
    private final StoredTemplates stored;
    private final LayoutProfiles layouts;
    private final AccessGuard guard;
    private final AccountNames names;
    private final RegionClock clock;
    private final AuditTrail audit;
    /** A hostile file may ask for much memory: one at a time. */
    private final TransactionTemplate transaction;

    private final ReentrantLock turn = new ReentrantLock();

    TemplateLibrary(
            DocumentTemplateTable table,
            StoredTemplates stored,
            LayoutProfiles layouts,
            AccessGuard guard,
            AccountNames names,
            RegionClock clock,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.stored = stored;
        this.layouts = layouts;
        this.guard = guard;
        this.names = names;
        this.clock = clock;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The kinds whose templates the actor may change, with what holds today. */
    @Transactional(readOnly = true)
    public List<TemplateState> states() {
        Actor actor = keeper();
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> changes(actor, kind))
                .map(kind -> state(kind, actor))
                .toList();
    }

    /**
     * What holds today for one kind.
     *
     * @throws NotFoundException if the actor may not change templates of the kind
     */
    @Transactional(readOnly = true)
    public TemplateState state(DocumentKind kind) {
        return state(kind, keeper(kind));
    }

    /** The actor's own versions, the newest first: the region's or the organisation's. */
    @Transactional(readOnly = true)
    public List<TemplateVersion> versions(DocumentKind kind) {
        return table.versions(kind, organization(keeper(kind)));
    }

    /** What was decided about them, the latest day first. */
    @Transactional(readOnly = true)
    public List<TemplateDecision> decisions(DocumentKind kind) {
        return table.decisions(kind, organization(keeper(kind)));
    }

    /** All that a template of the kind can show. */
    public List<TemplateField> fields(DocumentKind kind) {
        keeper(kind);
        TemplateVocabulary vocabulary = TemplateNames.of(kind);
        return vocabulary.words().stream()
                .map(word -> new TemplateField(
                        word.spelled(),
                        switch (word.use()) {
                            case FIELD -> "поле";
                            case REPEAT -> "список";
                            case CONDITION -> "условие";
                        },
                        vocabulary.around(word).map(TemplateWord::text).orElse(null),
                        word.required(),
                        word.use() == TemplateWord.Use.FIELD ? TemplateNames.sample(kind, word) : ""))
                .toList();
    }

    /** What a preview may have or not. */
    public List<TemplateChoice> choices(DocumentKind kind) {
        keeper(kind);
        return SampleData.choices(kind).stream()
                .map(word -> new TemplateChoice(word.key(), word.text()))
                .toList();
    }

    /** The choices with which a preview begins. */
    public Set<String> usualChoices(DocumentKind kind) {
        keeper(kind);
        return SampleData.usual(kind);
    }

    /** What holds today, in the visible spelling: to be edited in any office program and uploaded again. */
    @Transactional(readOnly = true)
    public DocumentFile forEditing(DocumentKind kind) {
        TemplateVersion holds = state(kind).version();
        byte[] content = holds == null
                ? ShippedTemplates.read(kind)
                : table.content(holds.id()).orElseThrow();
        return file(kind, "шаблон", SpellingWriter.write(content, TemplateNames.of(kind)));
    }

    /** The template that comes with the program, with content controls, for Word. */
    public DocumentFile shipped(DocumentKind kind) {
        keeper(kind);
        return file(kind, "шаблон с элементами управления", ShippedTemplates.read(kind));
    }

    /**
     * A version as it was uploaded.
     *
     * @throws NotFoundException if there is none that the actor may see
     */
    @Transactional(readOnly = true)
    public DocumentFile uploaded(TemplateVersionId id) {
        TemplateVersion version = visible(id, keeper());
        return file(
                version.kind(),
                "шаблон, версия " + version.number(),
                table.uploaded(id).orElseThrow());
    }

    /** Who uploaded or decided; for the table of versions. */
    @Transactional(readOnly = true)
    public String nameOf(String account) {
        keeper();
        return names.nameOf(new AccountId(UUID.fromString(account))).surnameFirst();
    }

    /** What is wrong with a file, with places; empty if it can be put in force. */
    public List<String> problems(DocumentKind kind, String fileName, byte[] file) {
        keeper(kind);
        return trial(kind, fileName, file).problems().stream()
                .map(TemplateProblem::text)
                .toList();
    }

    /**
     * A sample document written by a file that has no problems.
     *
     * @param present the {@link #choices} that it has
     */
    public byte[] preview(DocumentKind kind, String fileName, byte[] file, Set<String> present) {
        keeper(kind);
        return sound(kind, fileName, file).sample(kind, present);
    }

    /** A sample document written by what holds today. */
    public byte[] preview(DocumentKind kind, Set<String> present) {
        keeper(kind);
        byte[] content = Objects.requireNonNull(transaction.execute(status -> {
            TemplateVersion holds = state(kind).version();
            return holds == null
                    ? ShippedTemplates.read(kind)
                    : table.content(holds.id()).orElseThrow();
        }));
        return sound(kind, "шаблон", content).sample(kind, present);
    }

    /**
     * Stores a file as the next version and puts it in force from a day on.
     *
     * @param note what is new in it
     * @throws ValidationException on fields {@code file}, {@code note}, {@code effectiveFrom}
     */
    public TemplateVersionId putInForce(
            DocumentKind kind, String fileName, byte[] file, String note, LocalDate effectiveFrom) {
        Actor actor = keeper(kind);
        requireText("note", note, "Напишите, что изменено в шаблоне");
        requireDay(effectiveFrom);
        // A trial takes seconds and waits for its turn: no connection is held meanwhile.
        TemplateTrial trial = sound(kind, fileName, file);
        return Objects.requireNonNull(
                transaction.execute(status -> store(kind, actor, fileName, file, trial, note.strip(), effectiveFrom)));
    }

    private TemplateVersionId store(
            DocumentKind kind,
            Actor actor,
            String fileName,
            byte[] file,
            TemplateTrial trial,
            String note,
            LocalDate effectiveFrom) {
        TemplateVersionId id = TemplateVersionId.next();
        String sha256 = Hashes.sha256(file);
        OrganizationId organization = organization(actor);
        table.add(
                new TemplateVersion(
                        id,
                        kind,
                        organization,
                        table.nextNumber(kind, organization),
                        FileNames.kept(fileName),
                        note,
                        sha256,
                        clock.now(),
                        actor.account().toString()),
                file,
                trial.content());
        audit.record(
                "document-template.uploaded", SUBJECT, id.toString(), Map.of("kind", kind.name(), "sha256", sha256));
        decide(kind, actor, id, effectiveFrom, note);
        return id;
    }

    /**
     * Puts an earlier version in force again.
     *
     * @param version null: the region's for an organisation, the one that comes with the program for the region
     * @throws ValidationException on fields {@code reason}, {@code effectiveFrom}
     */
    @Transactional
    public void returnTo(
            DocumentKind kind, @Nullable TemplateVersionId version, String reason, LocalDate effectiveFrom) {
        Actor actor = keeper(kind);
        if (version != null) {
            TemplateVersion own = visible(version, actor);
            if (own.kind() != kind || !Objects.equals(own.organization(), organization(actor))) {
                throw new NotFoundException("Версия шаблона не найдена.");
            }
        }
        requireText("reason", reason, "Напишите, почему возвращаете шаблон");
        requireDay(effectiveFrom);
        decide(kind, actor, version, effectiveFrom, reason.strip());
    }

    /**
     * Takes back a decision whose day has not come.
     *
     * @throws ConflictException if it has come meanwhile, or somebody took it back before
     */
    @Transactional
    public void withdraw(DocumentKind kind, UUID decision) {
        Actor actor = keeper(kind);
        TemplateDecision planned = table.decisions(kind, organization(actor)).stream()
                .filter(one -> one.id().equals(decision))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Решение не найдено."));
        if (!planned.from().isAfter(clock.today())) {
            throw new ConflictException("Шаблон уже действует. Чтобы его сменить, верните прежнюю версию.");
        }
        if (!table.withdraw(decision, clock.now(), actor.account().toString())) {
            throw new ConflictException("Это решение уже отменили. Обновите страницу.");
        }
        audit.record(
                "document-template.withdrawn",
                SUBJECT,
                decision.toString(),
                Map.of("kind", kind.name(), "effectiveFrom", planned.from().toString()));
    }

    private TemplateState state(DocumentKind kind, Actor actor) {
        LocalDate today = clock.today();
        OrganizationId organization = organization(actor);
        List<TemplateDecision> own = table.decisions(kind, organization).stream()
                .filter(decision -> !decision.withdrawn())
                .toList();
        TemplateDecision next = own.stream()
                .filter(decision -> decision.from().isAfter(today))
                .reduce((later, sooner) -> sooner)
                .orElse(null);
        String objection = null;
        for (TemplateVersionId id : table.inForce(kind, organization, today)) {
            TemplateVersion version = table.find(id).orElseThrow();
            if (stored.find(id, kind, layouts.on(today)).isPresent()) {
                return new TemplateState(kind, version, since(version, today), next, objection);
            }
            objection = objection(id, kind);
        }
        return new TemplateState(kind, null, null, next, objection);
    }

    /** In the words of an upload, for those who will mend it. */
    private String objection(TemplateVersionId id, DocumentKind kind) {
        byte[] content = table.content(id).orElseThrow();
        return trial(kind, "шаблон.docx", content).problems().stream()
                .map(TemplateProblem::text)
                .findFirst()
                .orElseGet(() -> stored.objection(id).orElse("файл больше не читается"));
    }

    private @Nullable LocalDate since(TemplateVersion version, LocalDate today) {
        return table.decisions(version.kind(), version.organization()).stream()
                .filter(decision -> !decision.withdrawn()
                        && !decision.from().isAfter(today)
                        && version.id().equals(decision.version()))
                .map(TemplateDecision::from)
                .findFirst()
                .orElse(null);
    }

    private void decide(
            DocumentKind kind, Actor actor, @Nullable TemplateVersionId version, LocalDate from, String reason) {
        UUID id = Ids.next();
        table.decide(
                new TemplateDecision(
                        id,
                        kind,
                        version,
                        null,
                        from,
                        reason,
                        clock.now(),
                        actor.account().toString(),
                        false),
                organization(actor));
        audit.record(
                "document-template.put-in-force",
                SUBJECT,
                version == null ? id.toString() : version.toString(),
                Map.of("kind", kind.name(), "effectiveFrom", from.toString()));
    }

    private TemplateTrial sound(DocumentKind kind, String fileName, byte[] file) {
        TemplateTrial trial = trial(kind, fileName, file);
        if (!trial.problems().isEmpty()) {
            throw new ValidationException("file", trial.problems().get(0).text());
        }
        return trial;
    }

    private TemplateTrial trial(DocumentKind kind, String fileName, byte[] file) {
        try {
            if (!turn.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new ConflictException(
                        "Сейчас проверяют другие шаблоны. Ничего не потеряно: повторите через минуту.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConflictException("Проверка шаблона прервана. Повторите.", stopped);
        }
        try {
            return TemplateTrial.of(kind, fileName, file, layouts);
        } finally {
            turn.unlock();
        }
    }

    private void requireDay(LocalDate from) {
        if (from.isBefore(clock.today())) {
            throw new ValidationException("effectiveFrom", "Шаблон не может действовать с прошедшей даты.");
        }
        DayKind.EFFECTIVE_FROM.refusal(from, DayContext.on(clock.today())).ifPresent(why -> {
            throw new ValidationException("effectiveFrom", why);
        });
    }

    private static void requireText(String field, String text, String message) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new ValidationException(field, text.isBlank() ? message : "Не длиннее 500 знаков");
        }
    }

    private TemplateVersion visible(TemplateVersionId id, Actor actor) {
        return table.find(id)
                .filter(version ->
                        version.organization() == null || version.organization().equals(organization(actor)))
                .filter(version -> changes(actor, version.kind()))
                .orElseThrow(() -> new NotFoundException("Версия шаблона не найдена."));
    }

    private Actor keeper() {
        return guard.require(Role.CENTRE_OPERATOR, Role.DIRECTOR);
    }

    private Actor keeper(DocumentKind kind) {
        Actor actor = keeper();
        if (!changes(actor, kind)) {
            throw new NotFoundException("Шаблон не найден.");
        }
        return actor;
    }

    private static boolean changes(Actor actor, DocumentKind kind) {
        return actor.role() == Role.CENTRE_OPERATOR || kind.schema().ofOrganizations();
    }

    private static @Nullable OrganizationId organization(Actor actor) {
        return actor.organization().orElse(null);
    }

    private static DocumentFile file(DocumentKind kind, String what, byte[] content) {
        return new DocumentFile(kind.title() + " (" + what + ").docx", DocumentFile.DOCX, content);
    }
}
