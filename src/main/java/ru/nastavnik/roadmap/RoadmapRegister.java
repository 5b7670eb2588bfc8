package ru.nastavnik.roadmap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.approval.RowText;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.roadmap.domain.Roadmap;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/**
 * Roadmaps for processes and other modules, which run without a signed-in person or have checked the actor already.
 * Holds no personal data of pupils. Screens use {@link Roadmaps}, which keeps to the actor's territory.
 */
@Service
@Transactional(readOnly = true)
public class RoadmapRegister {
    private final RoadmapRepository roadmaps;
    private final RoadmapTemplates templates;

    RoadmapRegister(RoadmapRepository roadmaps, RoadmapTemplates templates) {
        this.roadmaps = roadmaps;
        this.templates = templates;
    }

    /** @throws NotFoundException if there is none */
    public RoadmapView get(RoadmapId id) {
        return roadmaps.find(id).map(this::view).orElseThrow(() -> new NotFoundException("Дорожная карта не найдена."));
    }

    /**
     * For transactions that change what is done of the roadmap: until the caller's ends, others wait here. Of two
     * people who fill in the last two rows of a step at once, the second sees the first one's row and closes the step.
     *
     * @throws NotFoundException if there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RoadmapView getForChange(RoadmapId id) {
        return roadmaps.findForChange(id)
                .map(this::view)
                .orElseThrow(() -> new NotFoundException("Дорожная карта не найдена."));
    }

    /** The organisation's roadmap of the year, as {@link #find} gives it, for change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RoadmapView> findForChange(OrganizationId organization, SchoolYear year) {
        return roadmaps.latestId(organization, year).map(this::getForChange);
    }

    /** The order that approved the version in force. */
    public Optional<DocumentId> order(RoadmapId id) {
        return roadmaps.document(id);
    }

    /** The last planned day of a step; empty if the plan names none. Reads no more of the roadmap than that. */
    public Optional<PlannedEnd> plannedEnd(RoadmapId id, int stepNo) {
        return Optional.ofNullable(plannedEnds(id, List.of(stepNo)).get(stepNo));
    }

    /** The same of several steps at once, by step. */
    public Map<Integer, PlannedEnd> plannedEnds(RoadmapId id, Collection<Integer> steps) {
        return roadmaps.plannedEnds(id, steps);
    }

    /** The organisation's roadmap of the year, whatever its state; the newest if acts changed within the year. */
    public Optional<RoadmapView> find(OrganizationId organization, SchoolYear year) {
        return roadmaps.latest(organization, year).map(this::view);
    }

    /** All roadmaps of an organisation, the newest first. */
    public List<RoadmapView> of(OrganizationId organization) {
        return roadmaps.ofOrganization(organization).stream().map(this::get).toList();
    }

    RoadmapView view(Roadmap roadmap) {
        RoadmapTemplate template = templates.version(roadmap.template());
        List<RoadmapRow> rows = template.steps().stream()
                .map(step -> new RoadmapRow(step, roadmap.row(step.no())))
                .toList();
        return new RoadmapView(
                roadmap.id(),
                roadmap.organization(),
                roadmap.launch(),
                roadmap.year(),
                template,
                roadmap.state(),
                roadmap.inForceSince(),
                rows,
                roadmap.version());
    }

    /** The rows in words, as a review keeps them. */
    static List<RowText> texts(RoadmapView roadmap) {
        return roadmap.rows().stream()
                .map(row -> new RowText(
                        row.plan().key(),
                        row.step().numberedTitle(),
                        row.term() + "; ответственный: "
                                + (row.plan().responsible().isBlank()
                                        ? "не указан"
                                        : row.plan().responsible())))
                .toList();
    }
}
