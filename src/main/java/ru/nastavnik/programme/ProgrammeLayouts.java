package ru.nastavnik.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.programme.persistence.ProgrammeLayoutRepository;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/** Versions of the programme's layout, drafted and approved by the regional centre (3.1); readable by everyone. */
@Service
@Transactional
public class ProgrammeLayouts {
    private final ProgrammeLayoutRepository repository;
    private final AccessGuard guard;
    private final RegionClock clock;
    private final AuditTrail audit;

    public ProgrammeLayouts(
            ProgrammeLayoutRepository repository, AccessGuard guard, RegionClock clock, AuditTrail audit) {
        this.repository = repository;
        this.guard = guard;
        this.clock = clock;
        this.audit = audit;
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    public List<ProgrammeLayout> versions() {
        return repository.all();
    }

    /** @throws NotFoundException if there is no such version */
    @Transactional(readOnly = true)
    public ProgrammeLayout get(LayoutId id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("Макет программы не найден."));
    }

    /** The approved version from which programmes begin on this day. */
    @Transactional(readOnly = true)
    public Optional<ProgrammeLayout> inForce(LocalDate day) {
        return versions().stream()
                .filter(ProgrammeLayout::approved)
                .filter(layout -> {
                    LocalDate from = layout.effectiveFrom();
                    return from != null && !from.isAfter(day);
                })
                .max(Comparator.comparingInt(ProgrammeLayout::number));
    }

    /**
     * Begins a new version as a copy of the newest one.
     *
     * @throws ConflictException if a draft version exists already
     */
    public LayoutId draft() {
        guard.require(Role.CENTRE_OPERATOR);
        ProgrammeLayout newest = versions().get(0);
        if (!newest.approved()) {
            throw new ConflictException("Черновик новой версии макета уже есть: продолжайте в нём.");
        }
        LayoutId id = LayoutId.next();
        repository.insert(
                new ProgrammeLayout(id, newest.number() + 1, newest.title(), false, null, newest.sections(), 0));
        audit.record("programme-layout.drafted", "programme-layout", id.toString(), Map.of());
        return id;
    }

    /** Keeps the draft of a version, right or wrong. */
    public ProgrammeLayout save(LayoutId id, int seenVersion, String title, List<Section> sections) {
        guard.require(Role.CENTRE_OPERATOR);
        repository.updateDraft(id, title, sections, seenVersion);
        return get(id);
    }

    /**
     * Approves a draft; programmes that are opened from the day on begin from it, earlier ones stay as they are.
     *
     * @throws ValidationException if a section is empty or the day lies in the past
     */
    public void approve(LayoutId id, int seenVersion, LocalDate effectiveFrom) {
        Actor actor = guard.require(Role.CENTRE_OPERATOR);
        List<FieldViolation> violations = new ArrayList<>();
        if (effectiveFrom.isBefore(clock.today())) {
            violations.add(new FieldViolation("effectiveFrom", "Макет не может действовать с прошедшей даты."));
        } else {
            DayKind.EFFECTIVE_FROM
                    .refusal(effectiveFrom, DayContext.on(clock.today()))
                    .ifPresent(why -> violations.add(new FieldViolation("effectiveFrom", why)));
        }
        get(id).sections().stream()
                .filter(section -> section.body().isBlank())
                .forEach(section ->
                        violations.add(new FieldViolation(section.key(), "Раздел «" + section.title() + "» пуст.")));
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        repository.approve(id, effectiveFrom, actor.account(), clock.now(), seenVersion);
        audit.record(
                "programme-layout.approved",
                "programme-layout",
                id.toString(),
                Map.of("effectiveFrom", effectiveFrom.toString()));
    }
}
