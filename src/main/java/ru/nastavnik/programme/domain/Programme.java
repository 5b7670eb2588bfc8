package ru.nastavnik.programme.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.LayoutId;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.Section;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;

/** An organisation's programme of mentoring, which the review carries from draft to being in force. */
public final class Programme {
    private final ProgrammeId id;
    private final OrganizationId organization;
    private final UUID launch;
    private final LayoutId layout;
    private final Instant openedAt;
    private ReviewState state;
    private @Nullable Instant inForceSince;
    private List<ChosenForm> forms;
    private List<Section> sections;
    private final int version;

    /** Restores a programme as it was stored. */
    public Programme(
            ProgrammeId id,
            OrganizationId organization,
            UUID launch,
            LayoutId layout,
            Instant openedAt,
            ReviewState state,
            @Nullable Instant inForceSince,
            List<ChosenForm> forms,
            List<Section> sections,
            int version) {
        this.id = id;
        this.organization = organization;
        this.launch = launch;
        this.layout = layout;
        this.openedAt = openedAt;
        this.state = state;
        this.inForceSince = inForceSince;
        this.forms = List.copyOf(forms);
        this.sections = List.copyOf(sections);
        this.version = version;
    }

    /** A new draft. */
    public static Programme open(
            OrganizationId organization,
            UUID launch,
            LayoutId layout,
            Instant at,
            List<ChosenForm> forms,
            List<Section> sections) {
        return new Programme(
                ProgrammeId.next(), organization, launch, layout, at, ReviewState.DRAFT, null, forms, sections, 0);
    }

    /**
     * Replaces the content of the draft.
     *
     * @param seenVersion the version that the writer saw
     * @throws ConflictException if somebody else changed the draft since, or it is no draft any more
     */
    public void write(List<ChosenForm> newForms, List<Section> newSections, int seenVersion) {
        requireUnchanged(seenVersion);
        forms = List.copyOf(newForms);
        sections = List.copyOf(newSections);
    }

    /** @throws ConflictException if somebody else changed the draft since, or it is no draft any more */
    public void requireUnchanged(int seenVersion) {
        if (state != ReviewState.DRAFT) {
            throw new ConflictException("Программа уже отправлена на рассмотрение и не редактируется."
                    + " Последнее введённое не сохранено: дождитесь решения или возврата с замечаниями.");
        }
        if (seenVersion != version) {
            throw new ConflictException("Программу только что изменил другой человек или другая вкладка."
                    + " Введённое вами осталось на экране, но не сохранено: обновите страницу и повторите.");
        }
    }

    /** Follows the review's state. */
    public void moveTo(ReviewState newState) {
        state = newState;
    }

    public void enterIntoForce(Instant at) {
        state = ReviewState.ACCEPTED;
        inForceSince = at;
    }

    public ProgrammeId id() {
        return id;
    }

    public OrganizationId organization() {
        return organization;
    }

    public UUID launch() {
        return launch;
    }

    public LayoutId layout() {
        return layout;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public ReviewState state() {
        return state;
    }

    public @Nullable Instant inForceSince() {
        return inForceSince;
    }

    public List<ChosenForm> forms() {
        return forms;
    }

    public List<Section> sections() {
        return sections;
    }

    public int version() {
        return version;
    }
}
