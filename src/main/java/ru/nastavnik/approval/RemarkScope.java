package ru.nastavnik.approval;

import java.util.UUID;
import ru.nastavnik.access.Actor;

/** Who may write remarks on a kind of thing that is no {@link PaperKind}. The module that owns it contributes a bean. */
public interface RemarkScope {

    /** {@link ReviewSubject#type} of the things. */
    String type();

    /** @throws ru.nastavnik.shared.NotFoundException if there is none in the actor's territory */
    void requireReadable(UUID id, Actor actor);
}
