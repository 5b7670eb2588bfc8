package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.roadmap.persistence.RoadmapTemplateRepository;
import ru.nastavnik.shared.NotFoundException;

/** Versions of the roadmap forms (3.1). Readable by everyone: they hold no data of organisations. */
@Service
@Transactional(readOnly = true)
public class RoadmapTemplates {
    private final RoadmapTemplateRepository repository;

    /** Steps of an approved version never change. */
    private final Map<RoadmapTemplateId, RoadmapTemplate> approvedVersions = new ConcurrentHashMap<>();

    public RoadmapTemplates(RoadmapTemplateRepository repository) {
        this.repository = repository;
    }

    /** @throws NotFoundException if there is no such version */
    public RoadmapTemplate version(RoadmapTemplateId id) {
        RoadmapTemplate known = approvedVersions.get(id);
        if (known != null) {
            return known;
        }
        RoadmapTemplate template =
                repository.find(id).orElseThrow(() -> new NotFoundException("Версия формы дорожной карты не найдена."));
        if (template.approved()) {
            approvedVersions.put(id, template);
        }
        return template;
    }

    /** All versions of a form, the newest first. */
    public List<RoadmapTemplate> versions(RoadmapKind kind) {
        return repository.ofKind(kind);
    }

    /** The approved version with which a roadmap begins on this day; empty before the first one. */
    public Optional<RoadmapTemplate> inForce(RoadmapKind kind, LocalDate day) {
        return versions(kind).stream()
                .filter(RoadmapTemplate::approved)
                .filter(template -> !template.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(RoadmapTemplate::effectiveFrom).thenComparingInt(RoadmapTemplate::number));
    }
}
