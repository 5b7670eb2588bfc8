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
 * organisation that knows the person (its director or curator). Those that {@link DeclensionDoubts} remembers hold for a
 * word in one organisation.
 */
@Service
@Transactional
public class NameForms {

    private static final int LONGEST = 200;

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
        String nominative = part.of(person);
        put(part, nominative == null ? "" : nominative, person.gender(), target, form, person.full(), organization);
    }

    /**
     * The form of a post in the organisation's documents.
     *
     * @throws ValidationException on fields {@code post} or {@code form}
     */
    public void putForPost(OrganizationId organization, String post, GrammaticalCase target, String form) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        check("post", post, target, form);
        StoredPostForm stored = new StoredPostForm(Ids.next(), post.strip(), target, form.strip());
        repository.putOwnPost(stored, organization.value());
        audit.record("post-form.stored", "post-form", stored.id().toString(), Map.of("case", target.name()));
    }

    /** Forms of posts that the organisation has corrected. */
    @Transactional(readOnly = true)
    public List<StoredPostForm> postsOf(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        return repository.ownPostForms(organization.value());
    }

    /** From now on the directory of posts and the rules decide again. */
    public void removePost(OrganizationId organization, UUID id) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        if (repository.removeOwnPost(id, organization.value())) {
            audit.record("post-form.removed", "post-form", id.toString(), Map.of());
        }
    }

    /** Forms for everybody, by word. */
    @Transactional(readOnly = true)
    public List<StoredForm> forEverybody() {
        guard.require(Role.ADMINISTRATOR);
        return repository.all(null).stream().map(NameForms::stored).toList();
    }

    /** Forms for persons and words of the actor's organisation. */
    @Transactional(readOnly = true)
    public List<StoredForm> ofOrganization(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        return repository.all(organization.value()).stream()
                .map(NameForms::stored)
                .toList();
    }

    /** From now on the rules decide again; a form that is gone already stays gone. */
    public void remove(UUID id) {
        Actor actor = guard.require(Role.ADMINISTRATOR, Role.DIRECTOR, Role.CURATOR);
        if (repository.remove(
                id, actor.organization().map(OrganizationId::value).orElse(null))) {
            audit.record("name-form.removed", "name-form", id.toString(), Map.of());
        }
    }

    private void put(
            NamePart part,
            String nominative,
            Gender gender,
            GrammaticalCase target,
            String form,
            @Nullable String person,
            @Nullable OrganizationId organization) {
        check("nominative", nominative, target, form);
        UUID id = repository.put(new NameForm(
                Ids.next(),
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

    private static void check(String field, String nominative, GrammaticalCase target, String form) {
        List<FieldViolation> violations = new ArrayList<>();
        if (nominative.isBlank()) {
            violations.add(new FieldViolation(field, "Укажите слово в именительном падеже"));
        }
        if (form.isBlank() || form.length() > LONGEST) {
            violations.add(new FieldViolation("form", "Укажите форму слова, не длиннее 200 знаков"));
        }
        if (target == GrammaticalCase.NOMINATIVE) {
            violations.add(new FieldViolation("grammaticalCase", "Именительный падеж не меняется"));
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
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
