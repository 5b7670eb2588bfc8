package ru.nastavnik.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;

/** Who stands under a document that somebody signs in the application; a substitute signs as acting in the post. */
@Component
public class Signatories {

    private final Posts posts;
    private final AccountNames names;
    private final Declension declension;

    Signatories(Posts posts, AccountNames names, Declension declension) {
        this.posts = posts;
        this.names = names;
        this.declension = declension;
    }

    /** The actor in their post: «Директор», «и.о. директора». */
    public Signatory of(Actor actor) {
        String title = posts.get(actor.post()).title();
        return new Signatory(actor.isSubstitute() ? acting(title) : title, names.nameOf(actor.account()));
    }

    /**
     * Who signs for the director of an organisation: null if it is the director in person, so that the order settings
     * decide how the post and the name are written.
     */
    public @Nullable Signatory forDirector(OrganizationId organization, @Nullable AccountId signedBy) {
        if (signedBy == null) {
            return null;
        }
        boolean inPerson = posts.holders(Role.DIRECTOR, new Territory.OfOrganization(organization)).stream()
                .anyMatch(post -> post.account().equals(signedBy));
        return inPerson ? null : new Signatory(acting("директор"), names.nameOf(signedBy));
    }

    /** Who signs by the order settings, acting by the ground that stands there. */
    Signatory of(OrderSignatory set) {
        return set.acting()
                ? new Signatory(acting(set.post()), set.name(), ground(set.ground()))
                : new Signatory(set.post(), set.name());
    }

    /** «приказа управления образования от 01.09.2026 № 45», as it follows «на основании». */
    private @Nullable String ground(@Nullable String nominative) {
        return nominative == null || nominative.isBlank()
                ? null
                : declension.body(inside(nominative.strip()), GrammaticalCase.GENITIVE);
    }

    /**
     * «директора Седых Олега Петровича, действующего на основании Устава», as it follows «в лице».
     *
     * @param paper may name by what the director acts; whoever acts for them acts by what their post rests on
     */
    String inPerson(Signatory signatory, DocumentData paper) {
        String person = declension.post(inside(signatory.post()), GrammaticalCase.GENITIVE) + " "
                + declension.full(signatory.name(), GrammaticalCase.GENITIVE);
        String ground = signatory.ground() != null
                ? signatory.ground()
                : paper.field("actsBy").map(Object::toString).orElse("");
        return ground.isEmpty()
                ? person
                : person + ", " + (signatory.name().gender() == Gender.FEMALE ? "действующей" : "действующего")
                        + " на основании " + ground;
    }

    /** «и.о. директора школы». */
    public String acting(String post) {
        return "и.о. " + declension.post(inside(post), GrammaticalCase.GENITIVE);
    }

    private static String inside(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
