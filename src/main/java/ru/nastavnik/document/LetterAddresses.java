package ru.nastavnik.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.document.domain.MunicipalityName;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.PersonName;

/** To whom a letter to an authority goes, and how they are addressed. */
@Component
public class LetterAddresses {
    private final Municipalities municipalities;
    private final Posts posts;
    private final AccountNames names;
    private final Declension declension;

    LetterAddresses(Municipalities municipalities, Posts posts, AccountNames names, Declension declension) {
        this.municipalities = municipalities;
        this.posts = posts;
        this.names = names;
        this.declension = declension;
    }

    /**
     * @param lines in the dative, one under the other
     * @param greeting «Уважаемая Анна Юрьевна!»
     */
    public record Address(String lines, String greeting) {}

    /** The head by post and name; where none is known, whoever heads the authority. */
    public Address of(String municipality) {
        String whose = MunicipalityName.genitive(municipality);
        List<Post> heads = municipalities.list().stream()
                .filter(known -> known.name().equals(municipality))
                .flatMap(known -> posts.holders(Role.MUNICIPAL_HEAD, new Territory.OfMunicipality(known.id())).stream())
                .toList();
        if (heads.isEmpty()) {
            return new Address("Руководителю органа управления образованием\n" + whose, "Уважаемые коллеги!");
        }
        PersonName name = names.nameOf(heads.get(0).account());
        String post = capital(declension.post(heads.get(0).title(), GrammaticalCase.DATIVE));
        return new Address(
                (post.contains(whose) ? post : post + "\n" + whose) + "\n"
                        + declension.decline(name, GrammaticalCase.DATIVE).initialsFirst(),
                (name.gender() == Gender.MALE ? "Уважаемый " : "Уважаемая ") + called(name) + "!");
    }

    /**
     * A department, which has no one head in the system, by the full name that the organisation knows it by.
     *
     * @param founder of the organisation: often the department itself, «Департамент … Томской области»
     */
    public Address of(Department department, @Nullable String founder) {
        String name = founder != null && founder.startsWith(department.title()) ? founder : department.title();
        return new Address(declension.body(name, GrammaticalCase.DATIVE), "Уважаемые коллеги!");
    }

    private static String called(PersonName name) {
        return name.patronymic() == null ? name.givenName() : name.givenName() + " " + name.patronymic();
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
