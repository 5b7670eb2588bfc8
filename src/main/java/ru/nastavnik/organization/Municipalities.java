package ru.nastavnik.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.persistence.MunicipalityRepository;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;

/** The municipalities of the region. Their names and settings are no secret; changing them is administration. */
@Service
@Transactional(readOnly = true)
public class Municipalities {
    private final MunicipalityRepository municipalities;

    public Municipalities(MunicipalityRepository municipalities) {
        this.municipalities = municipalities;
    }

    public Optional<MunicipalityView> find(MunicipalityId id) {
        return municipalities.find(id);
    }

    /** @throws NotFoundException if there is none */
    public MunicipalityView get(MunicipalityId id) {
        return find(id).orElseThrow(() -> new NotFoundException("Муниципалитет не найден."));
    }

    /** All of them, cities first, then by name. */
    public List<MunicipalityView> list() {
        return municipalities.list();
    }
}
