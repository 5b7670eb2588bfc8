package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.persistence.PaperVersionTable;
import ru.nastavnik.document.persistence.RegistrationCorrectionTable;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/**
 * Corrects a number or a date that was typed wrongly: the signed sheet says something else. The text stays as it was
 * signed; what was typed before stays visible with reason, who and when, and its number is free for the paper that has it.
 */
@Service
@Transactional
public class RegistrationCorrections {

    private static final int LONGEST_REASON = 500;

    private final AccessGuard guard;
    private final DocumentArchive archive;
    private final Numbers numbers;
    private final PaperVersionTable versions;
    private final PrintCodes codes;
    private final RegistrationCorrectionTable corrections;
    private final List<RegistrationDependents> dependents;
    private final RegionClock clock;
    private final AuditTrail audit;

    RegistrationCorrections(
            AccessGuard guard,
            DocumentArchive archive,
            Numbers numbers,
            PaperVersionTable versions,
            PrintCodes codes,
            RegistrationCorrectionTable corrections,
            List<RegistrationDependents> dependents,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.archive = archive;
        this.numbers = numbers;
        this.versions = versions;
        this.codes = codes;
        this.corrections = corrections;
        this.dependents = dependents;
        this.clock = clock;
        this.audit = audit;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<RegistrationCorrection> of(DocumentId id) {
        return corrections.of(archive.get(id).id());
    }

    /** What would change elsewhere if that date held, in sentences. */
    @Transactional(readOnly = true)
    public List<String> consequences(DocumentId id, LocalDate date) {
        RegisteredDocument document = own(id);
        return dependents.stream()
                .flatMap(one -> one.of(document, date).stream())
                .toList();
    }

    /**
     * @throws ValidationException on fields {@code number}, {@code date}, {@code reason}
     * @throws DomainException if the document has no number, or was registered before texts were kept
     */
    public void correct(DocumentId id, String number, LocalDate date, String reason) {
        Actor actor = guard.require(Role.DIRECTOR, Role.SECRETARY);
        RegisteredDocument former = own(id);
        VersionCode code = former.versionCode();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ValidationException("reason", "Напишите, в чём была ошибка, не длиннее 500 знаков");
        }
        DayKind.DOCUMENT.require("date", date, DayContext.on(clock.today()));
        if (code == null || former.number().isEmpty()) {
            throw new DomainException("У этого документа нет номера, который можно исправить.");
        }
        if (former.kind().datedByEvent() && !date.equals(former.date())) {
            throw new ValidationException(
                    "date",
                    "Это день, о котором документ говорит: он напечатан на подписанном листе. Исправить можно номер");
        }
        String corrected = numbers.correct(former, number, date);
        if (corrected.equals(former.number()) && date.equals(former.date())) {
            throw new ValidationException("number", "Номер и дата те же, исправлять нечего");
        }
        byte[] open = versions.find(former.owner().key(), code)
                .orElseThrow(() -> new DomainException("Текст документа не сохранён: исправить регистрацию нельзя."));
        byte[] content = codes.fill(open, corrected, Dates.written(date), former.owner(), code);
        corrections.add(
                Ids.next(),
                former,
                new RegistrationCorrection(
                        id,
                        corrected,
                        date,
                        former.number(),
                        former.date(),
                        reason.strip(),
                        clock.now(),
                        actor.account().toString()),
                content,
                Hashes.sha256(content));
        dependents.forEach(one -> one.corrected(former, corrected, date));
        audit.record(
                "document.registration-corrected",
                "document",
                id.toString(),
                Map.of("number", corrected, "date", date.toString()));
    }

    private RegisteredDocument own(DocumentId id) {
        guard.require(Role.DIRECTOR, Role.SECRETARY);
        RegisteredDocument document = archive.get(id);
        OrganizationId organization = document.owner().organization();
        if (organization == null) {
            throw new DomainException("Исправить можно только документ своей организации.");
        }
        guard.require(organization, Role.DIRECTOR, Role.SECRETARY);
        return document;
    }
}
