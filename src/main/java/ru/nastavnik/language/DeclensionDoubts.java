package ru.nastavnik.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.language.domain.Declined;
import ru.nastavnik.language.domain.NameRules;
import ru.nastavnik.language.domain.PostRules;
import ru.nastavnik.language.persistence.DeclensionRepository;
import ru.nastavnik.language.persistence.DeclensionRepository.NameForm;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.ValidationException;

/**
 * What somebody should look at before papers use it: words of names and posts whose cases the rules are not sure of.
 * A look is remembered by word in the organisation, as its forms in every case; a word with stored forms, its own or
 * everybody's, is no doubt.
 */
@Service
@Transactional
public class DeclensionDoubts {

    private static final int LONGEST = 200;

    /** A word of names as it is remembered: with its gender, for a woman's «Коваль» stays. */
    private record Word(
            @Nullable NamePart part,
            String nominative,
            @Nullable Gender gender) {}

    private final NameRules names = new NameRules();
    private final AccessGuard guard;
    private final DeclensionRepository repository;
    private final AuditTrail audit;
    private final List<NamesInPapers> sources;

    DeclensionDoubts(
            AccessGuard guard, DeclensionRepository repository, AuditTrail audit, List<NamesInPapers> sources) {
        this.guard = guard;
        this.repository = repository;
        this.audit = audit;
        this.sources = sources;
    }

    /** Unseen doubts of these people's names and posts, each word once, by the alphabet. */
    @Transactional(readOnly = true)
    public List<Doubt> of(OrganizationId organization, Collection<PersonInPapers> people) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        Map<Word, Doubt> doubts = new LinkedHashMap<>();
        for (PersonInPapers person : people) {
            for (NamePart part : NamePart.values()) {
                String word = part.of(person.name());
                Word key =
                        new Word(part, word == null ? "" : word, person.name().gender());
                if (word != null && !doubts.containsKey(key)) {
                    Doubt doubt = ofPart(person.name(), part, word);
                    if (doubt != null) {
                        doubts.put(key, doubt);
                    }
                }
            }
            String post = person.post();
            if (post != null && !post.isBlank() && !doubts.containsKey(new Word(null, post, null))) {
                Doubt doubt = ofPost(post);
                if (doubt != null) {
                    doubts.put(new Word(null, post, null), doubt);
                }
            }
        }
        return doubts.values().stream()
                .sorted(Comparator.comparing(Doubt::nominative))
                .toList();
    }

    /** Unseen doubts of everybody whom the organisation's papers may name: the list to look through after an import. */
    @Transactional(readOnly = true)
    public List<Doubt> ofOrganization(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        return of(
                organization,
                sources.stream()
                        .flatMap(source -> source.of(organization).stream())
                        .toList());
    }

    /**
     * Remembers the forms of words that somebody has looked at, put right or left as they were.
     *
     * @throws ValidationException on {@code forms} if a form is empty or too long; then nothing is remembered
     */
    public void confirm(OrganizationId organization, List<Doubt> looked) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        List<FieldViolation> violations = looked.stream()
                .filter(doubt -> !isComplete(doubt))
                .map(doubt -> new FieldViolation(
                        "forms", "«" + doubt.nominative() + "»: укажите все пять падежей, не длиннее 200 знаков"))
                .toList();
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        looked.forEach(doubt -> doubt.forms().forEach((target, form) -> remember(organization, doubt, target, form)));
        audit.record(
                "name-form.confirmed",
                "organization",
                organization.toString(),
                Map.of("words", Integer.toString(looked.size())));
    }

    private void remember(OrganizationId organization, Doubt doubt, GrammaticalCase target, String form) {
        if (doubt.part() == null || doubt.gender() == null) {
            repository.putOwnPost(
                    new StoredPostForm(Ids.next(), doubt.nominative().strip(), target, form.strip()),
                    organization.value());
        } else {
            repository.put(new NameForm(
                    Ids.next(),
                    doubt.part(),
                    doubt.nominative(),
                    doubt.gender(),
                    target,
                    form.strip(),
                    null,
                    organization.value()));
        }
    }

    private static boolean isComplete(Doubt doubt) {
        return doubt.forms().keySet().containsAll(GrammaticalCase.OBLIQUE)
                && doubt.forms().values().stream().allMatch(form -> !form.isBlank() && form.length() <= LONGEST);
    }

    private @Nullable Doubt ofPart(PersonName name, NamePart part, String word) {
        Map<GrammaticalCase, Declined> byRules = new EnumMap<>(GrammaticalCase.class);
        for (GrammaticalCase target : GrammaticalCase.OBLIQUE) {
            Declined declined = names.decide(name, target).get(part);
            if (declined != null) {
                byRules.put(target, declined);
            }
        }
        if (byRules.values().stream().allMatch(Declined::sure)) {
            return null;
        }
        Map<GrammaticalCase, String> forms = forms(byRules);
        boolean seen = true;
        for (GrammaticalCase target : GrammaticalCase.OBLIQUE) {
            List<NameForm> stored = repository.forms(name, target).stream()
                    .filter(form -> form.part() == part)
                    .toList();
            seen &= !stored.isEmpty();
            stored.stream().findFirst().ifPresent(form -> forms.put(target, form.form()));
        }
        return seen ? null : new Doubt(part, word, name.gender(), forms);
    }

    private @Nullable Doubt ofPost(String post) {
        Map<GrammaticalCase, Declined> byRules = new EnumMap<>(GrammaticalCase.class);
        GrammaticalCase.OBLIQUE.forEach(target -> byRules.put(target, PostRules.decide(post, target)));
        if (byRules.values().stream().allMatch(Declined::sure)) {
            return null;
        }
        Map<GrammaticalCase, String> forms = forms(byRules);
        boolean seen = true;
        for (GrammaticalCase target : GrammaticalCase.OBLIQUE) {
            String stored = repository
                    .ownPostForm(post, target)
                    .or(() -> repository.postForm(post, target))
                    .orElse(null);
            seen &= stored != null;
            if (stored != null) {
                forms.put(target, stored);
            }
        }
        return seen ? null : new Doubt(null, post, null, forms);
    }

    private static Map<GrammaticalCase, String> forms(Map<GrammaticalCase, Declined> byRules) {
        Map<GrammaticalCase, String> forms = new EnumMap<>(GrammaticalCase.class);
        byRules.forEach((target, declined) -> forms.put(target, declined.form()));
        return forms;
    }
}
