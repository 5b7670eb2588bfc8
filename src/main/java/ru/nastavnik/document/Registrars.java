package ru.nastavnik.document;

import org.springframework.stereotype.Component;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;

/** Who enters the numbers of an organisation's papers: its secretary, or whoever signs if there is none. */
@Component
public class Registrars {

    private final Posts posts;

    Registrars(Posts posts) {
        this.posts = posts;
    }

    /** Whether somebody holds the secretary's post today. */
    public boolean hasSecretary(OrganizationId organization) {
        return !posts.holders(Role.SECRETARY, new Territory.OfOrganization(organization))
                .isEmpty();
    }

    /**
     * @throws ValidationException on field {@code number} if nobody is there to enter it later: what is signed would wait
     *     for nobody
     */
    public void require(OrganizationId organization) {
        if (!hasSecretary(organization)) {
            throw new ValidationException(
                    "number", "Укажите номер: делопроизводитель в организации не назначен, внести его больше некому");
        }
    }
}
