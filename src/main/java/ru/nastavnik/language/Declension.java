package ru.nastavnik.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.language.domain.BodyRules;
import ru.nastavnik.language.domain.Declined;
import ru.nastavnik.language.domain.NameRules;
import ru.nastavnik.language.domain.PostRules;
import ru.nastavnik.language.persistence.DeclensionRepository;
import ru.nastavnik.language.persistence.DeclensionRepository.NameForm;
import ru.nastavnik.shared.PersonName;

/**
 * Names and posts in the cases that documents need: «назначить <i>кого</i>», «закрепить за <i>кем</i>», «поручить
 * <i>кому</i>». A stored form for a person or a word wins over the rules, because rules cannot know every surname.
 */
@Service
@Transactional
public class Declension {

    private final NameRules names = new NameRules();
    private final DeclensionRepository repository;

    public Declension(DeclensionRepository repository) {
        this.repository = repository;
    }

    /** The name with each part in the case; {@code initialsFirst()} and the like work on the result. */
    public PersonName decline(PersonName name, GrammaticalCase target) {
        if (target == GrammaticalCase.NOMINATIVE) {
            return name;
        }
        List<NameForm> stored = repository.forms(name, target);
        Map<NamePart, Declined> byRules = names.decide(name, target);
        return new PersonName(
                Objects.requireNonNull(part(NamePart.SURNAME, stored, byRules)),
                Objects.requireNonNull(part(NamePart.GIVEN_NAME, stored, byRules)),
                part(NamePart.PATRONYMIC, stored, byRules),
                name.gender());
    }

    /** «Кузнецову Марию Ивановну». */
    public String full(PersonName name, GrammaticalCase target) {
        return decline(name, target).full();
    }

    /** «Кузнецовой М.И.». */
    public String surnameFirst(PersonName name, GrammaticalCase target) {
        return decline(name, target).surnameFirst();
    }

    /** «заместителя директора по воспитательной работе»: the organisation's own form first, then the directory of posts, rules for the rest. */
    public String post(String title, GrammaticalCase target) {
        if (target == GrammaticalCase.NOMINATIVE) {
            return title;
        }
        return repository
                .ownPostForm(title, target)
                .or(() -> repository.postForm(title, target))
                .orElseGet(() -> PostRules.decline(title, target));
    }

    /**
     * «решением <i>педагогического совета</i>», «директору <i>муниципального бюджетного общеобразовательного
     * учреждения «…»</i>»: bodies, organisations and papers by rules; abbreviations and names in quotation marks stay.
     */
    public String body(String name, GrammaticalCase target) {
        return BodyRules.decide(name, target).form();
    }

    /** Titles of the directory, for pickers. */
    @Transactional(readOnly = true)
    public List<String> usualPosts() {
        return new ArrayList<>(repository.postTitles());
    }

    /** The stored form, else that of the rules; null for a patronymic that the name does not have. */
    private static @Nullable String part(NamePart part, List<NameForm> stored, Map<NamePart, Declined> byRules) {
        Declined declined = byRules.get(part);
        if (declined == null) {
            return null;
        }
        return stored.stream()
                .filter(form -> form.part() == part)
                .map(NameForm::form)
                .findFirst()
                .orElse(declined.form());
    }
}
