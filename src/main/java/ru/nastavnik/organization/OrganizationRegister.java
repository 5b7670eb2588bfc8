package ru.nastavnik.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.persistence.OrganizationRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;

/**
 * Facts about organisations for processes and documents, which run without a signed-in person. Holds no personal data.
 * Screens use {@link Organizations}, which keeps to the actor's territory.
 */
@Service
@Transactional(readOnly = true)
public class OrganizationRegister {
    private final OrganizationRepository organizations;

    public OrganizationRegister(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    public Optional<OrganizationView> find(OrganizationId id) {
        return organizations.find(id);
    }

    /** @throws NotFoundException if there is none */
    public OrganizationView get(OrganizationId id) {
        return find(id).orElseThrow(() -> new NotFoundException("Организация не найдена."));
    }

    /** All organisations of the region that are open on the day, by location and name. */
    public List<OrganizationView> openOn(LocalDate day) {
        return organizations.openOn(day);
    }
}
