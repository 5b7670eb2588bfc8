package ru.nastavnik.people;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.people.persistence.EnterpriseRepository;

/** The one regional register of enterprises and universities, by taxpayer number. */
@Service
@Transactional(readOnly = true)
public class Enterprises {
    private final AccessGuard guard;
    private final EnterpriseRepository enterprises;

    Enterprises(AccessGuard guard, EnterpriseRepository enterprises) {
        this.guard = guard;
        this.enterprises = enterprises;
    }

    /** By a part of the name or the beginning of the number, for pickers. */
    public List<Enterprise> search(String text, int limit) {
        guard.require(Role.values());
        return enterprises.search(text.strip(), limit);
    }

    public Optional<Enterprise> byInn(String inn) {
        guard.require(Role.values());
        return enterprises.findByInn(inn.strip());
    }
}
