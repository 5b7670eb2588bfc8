package ru.nastavnik.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.execution.StepPaper;
import ru.nastavnik.execution.StepPapers;
import ru.nastavnik.roadmap.RoadmapId;

/** The page of a step that closes with a protocol offers to draft one, and shows those that are there. */
@Component
class ProtocolsOfSteps implements StepPapers {
    private static final String PROTOCOL = "протокол";

    private final Protocols protocols;

    ProtocolsOfSteps(Protocols protocols) {
        this.protocols = protocols;
    }

    @Override
    public List<StepPaper> of(RoadmapId roadmap, int stepNo) {
        return protocols.ofStep(roadmap, stepNo).stream()
                .map(protocol -> new StepPaper(
                        protocol.title(),
                        protocol.number() == null ? "проект" : "№ " + protocol.number(),
                        "protocols/" + protocol.id(),
                        protocol.number(),
                        protocol.evidence()))
                .toList();
    }

    @Override
    public @Nullable Offer offer(RoadmapId roadmap, int stepNo, String output) {
        return output.startsWith(PROTOCOL)
                ? new Offer("Составить протокол", () -> "protocols/" + protocols.draftOf(roadmap, stepNo))
                : null;
    }
}
