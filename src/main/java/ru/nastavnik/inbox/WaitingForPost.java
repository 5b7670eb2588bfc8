package ru.nastavnik.inbox;

import org.springframework.stereotype.Component;
import ru.nastavnik.access.PostWork;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.inbox.persistence.OpenTaskCount;

/** Tells whoever takes a post or an account away what lies with it. */
@Component
class WaitingForPost implements PostWork {
    private final OpenTaskCount count;

    WaitingForPost(OpenTaskCount count) {
        this.count = count;
    }

    @Override
    public int waiting(Role role, Territory territory) {
        return count.of(role, territory);
    }
}
