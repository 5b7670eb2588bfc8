package ru.nastavnik.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.approval.RowChange;
import ru.nastavnik.shared.OrganizationId;

/**
 * A programme as others read it.
 *
 * @param launch the launch of the directive that it works under
 * @param inForceSince when it came into force last, or null
 * @param differences what differs from the layout: forms dropped or of one's own, sections rewritten
 * @param version for {@link ProgrammeDrafts}: what one saw when one began to change it
 */
public record ProgrammeView(
        ProgrammeId id,
        OrganizationId organization,
        UUID launch,
        ProgrammeLayout layout,
        ReviewState state,
        @Nullable Instant inForceSince,
        List<ChosenForm> forms,
        List<Section> sections,
        List<RowChange> differences,
        int version) {
    public ProgrammeView {
        forms = List.copyOf(forms);
        sections = List.copyOf(sections);
        differences = List.copyOf(differences);
    }

    public boolean isInForce() {
        return state == ReviewState.ACCEPTED;
    }

    /** Text of a section, or empty text if the layout has none of this code. */
    public String text(String code) {
        return sections.stream()
                .filter(section -> section.code().equals(code))
                .map(Section::body)
                .findFirst()
                .orElse("");
    }
}
