package ru.nastavnik.inbox;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.inbox.persistence.SavedFilterTable;
import ru.nastavnik.shared.ValidationException;

/** The filters that the signed-in person keeps, separately in each of their roles. */
@Service
@Transactional
public class SavedFilters {
    private static final int LONGEST_NAME = 60;

    private final CurrentActor currentActor;
    private final SavedFilterTable table;

    SavedFilters(CurrentActor currentActor, SavedFilterTable table) {
        this.currentActor = currentActor;
        this.table = table;
    }

    @Transactional(readOnly = true)
    public List<SavedFilter> mine() {
        Actor actor = currentActor.require();
        return table.of(actor.account(), actor.role());
    }

    /**
     * Keeps a filter; one of the same name is replaced.
     *
     * @throws ValidationException on field {@code name} if it is empty or too long
     */
    public void keep(SavedFilter filter) {
        Actor actor = currentActor.require();
        String name = filter.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new ValidationException("name", "Назовите отбор, не длиннее " + LONGEST_NAME + " знаков");
        }
        table.put(actor.account(), actor.role(), new SavedFilter(name, filter.text(), filter.term()));
    }

    public void forget(String name) {
        Actor actor = currentActor.require();
        table.delete(actor.account(), actor.role(), name);
    }
}
