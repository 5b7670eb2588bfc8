package ru.nastavnik.protocol;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.BodyId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.execution.EvidenceId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;

/**
 * A protocol between its draft and its registration.
 *
 * @param bodyName whose meeting it records
 * @param roadmap of the step that the meeting carries out; null if it belongs to none
 * @param step number of that step; 0 if it belongs to none
 * @param document the registered one; null while it is a draft
 * @param number under which it is registered; null while it is a draft
 * @param evidence the registered protocol among the files of the step
 */
public record Protocol(
        ProtocolId id,
        OrganizationId organization,
        BodyId body,
        String bodyName,
        @Nullable RoadmapId roadmap,
        int step,
        ProtocolContent content,
        @Nullable DocumentId document,
        @Nullable String number,
        @Nullable EvidenceId evidence,
        int version) {

    public boolean isDraft() {
        return document == null;
    }

    /** The same with another content. */
    Protocol saying(ProtocolContent other) {
        return new Protocol(
                id, organization, body, bodyName, roadmap, step, other, document, number, evidence, version);
    }

    /** «Протокол заседания педагогического совета». */
    public String title() {
        return content.heading().isBlank() ? "Протокол: " + bodyName : "Протокол " + content.heading();
    }
}
