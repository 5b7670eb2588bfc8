package ru.nastavnik.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.language.persistence.DeclensionRepository;
import ru.nastavnik.language.persistence.DeclensionRepository.NameForm;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.ValidationException;

/**
 * Stored forms that win over the rules: for a word everywhere (the administrator), or for one person in the
 * organisation that knows the person (its director or curator).
 */
@Service
@Transactional
public class NameForms {

    private final AccessGuard guard;
    private final DeclensionRepository repository;
    private final AuditTrail audit;

    NameForms(AccessGuard guard, DeclensionRepository repository, AuditTrail audit) {
        this.guard = guard;
        this.repository = repository;
        this.audit = audit;
    }

    /**
     * The form of a word for everybody, for example «Цой» in the instrumental: «Цоем».
     *
     * @throws ValidationException on fields {@code nominative} or {@code form}
     */
    public void putForEverybody(NamePart part, String nominative, Gender gender, GrammaticalCase target, String form) {
        guard.require(Role.ADMINISTRATOR);
        put(part, nominative, gender, target, form, null, null);
    }

    /** The form of a part of one person's name. */
    public void putForPerson(
            OrganizationId organization, PersonName person, NamePart part, GrammaticalCase target, String form) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        String patronymic = person.patronymic();
        String nominative = switch (part) {
            case SURNAME -> person.surname();
            case GIVEN_NAME -> person.givenName();
            case PATRONYMIC -> patronymic == null ? "" : patronymic;
        };
        put(part, nominative, person.gender(), target, form, person.full(), organization);
    }

    /** Forms for everybody, by word. */
    @Transactional(readOnly = true)
    public List<StoredForm> forEverybody() {
        guard.require(Role.ADMINISTRATOR);
        return repository.all(null).stream().map(NameForms::stored).toList();
    }

    /** Forms for persons of the actor's organisation. */
    @Transactional(readOnly = true)
    public List<StoredForm> ofOrganization(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        return repository.all(organization.value()).stream()
                .map(NameForms::stored)
                .toList();
    }

    /** From now on the rules decide again. */
    public void remove(UUID id) {
        Actor actor = guard.require(Role.ADMINISTRATOR, Role.DIRECTOR, Role.CURATOR);
        repository.remove(id, actor.organization().map(OrganizationId::value).orElse(null));
        audit.record("name-form.removed", "name-form", id.toString(), Map.of());
    }

    private void put(
            NamePart part,
            String nominative,
            Gender gender,
            GrammaticalCase target,
            String form,
            @Nullable String person,
            @Nullable OrganizationId organization) {
        List<FieldViolation> violations = new ArrayList<>();
        if (nominative.isBlank()) {
            violations.add(new FieldViolation("nominative", "Укажите слово в именительном падеже"));
        }
        if (form.isBlank()) {
            violations.add(new FieldViolation("form", "Укажите форму слова"));
        }
        if (target == GrammaticalCase.NOMINATIVE) {
            violations.add(new FieldViolation("grammaticalCase", "Именительный падеж не меняется"));
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        UUID id = Ids.next();
        repository.put(new NameForm(
                id,
                part,
                nominative.strip(),
                gender,
                target,
                form.strip(),
                person,
                organization == null ? null : organization.value()));
        audit.record(
                "name-form.stored", "name-form", id.toString(), Map.of("part", part.name(), "case", target.name()));
    }

    private static StoredForm stored(NameForm form) {
        return new StoredForm(
                form.id(),
                form.part(),
                form.nominative(),
                form.gender(),
                form.grammaticalCase(),
                form.form(),
                form.person());
    }
}
