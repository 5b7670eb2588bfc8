package ru.nastavnik.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.access.persistence.PostRepository;
import ru.nastavnik.shared.RegionClock;

/** Who works where the signed-in person acts. */
@Service
public class Colleagues {
    private final AccessGuard guard;
    private final AccountRepository accounts;
    private final PostRepository posts;
    private final RegionClock clock;

    Colleagues(AccessGuard guard, AccountRepository accounts, PostRepository posts, RegionClock clock) {
        this.guard = guard;
        this.accounts = accounts;
        this.posts = posts;
        this.clock = clock;
    }

    /** Everybody in the actor's own organisation or authority whose account is on, without the actor; by name. */
    @Transactional(readOnly = true)
    public List<Colleague> mine() {
        Actor actor = guard.require(Role.values());
        LocalDate today = clock.today();
        List<AccountSummary> people = in(actor, today).stream()
                .filter(account -> !account.blocked() && !account.id().equals(actor.account()))
                .toList();
        Set<AccountId> holders = posts.currentOf(
                        people.stream().map(AccountSummary::id).toList(), today)
                .keySet();
        return people.stream()
                .map(account -> new Colleague(account.id(), account.name(), holders.contains(account.id())))
                .toList();
    }

    private List<AccountSummary> in(Actor actor, LocalDate today) {
        Territory territory = actor.territory();
        if (territory instanceof Territory.OfOrganization own) {
            return accounts.employees(own.organization(), today);
        }
        if (territory instanceof Territory.OfMunicipality own) {
            return accounts.inMunicipality(own.municipality(), today);
        }
        if (territory instanceof Territory.OfDepartment own) {
            return accounts.inDepartment(own.department(), today);
        }
        return accounts.inRegion(actor.role(), today);
    }
}
