package ru.nastavnik.protocol;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.ScanAttached;
import ru.nastavnik.execution.RegisteredEvidence;
import ru.nastavnik.protocol.persistence.ProtocolTable;
import ru.nastavnik.roadmap.RoadmapId;

/** The scan that somebody attaches to a registered protocol proves its step, as one that came with the registration. */
@Component
public class ProtocolScans {
    private final ProtocolTable table;
    private final RegisteredEvidence evidence;

    ProtocolScans(ProtocolTable table, RegisteredEvidence evidence) {
        this.table = table;
        this.evidence = evidence;
    }

    /** In the transaction that attaches the scan, whose actor was checked there. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void attached(ScanAttached event) {
        RegisteredDocument document = event.document();
        if (document.kind() != DocumentKind.MEETING_PROTOCOL) {
            return;
        }
        table.ofDocument(document.id()).ifPresent(protocol -> {
            RoadmapId roadmap = protocol.roadmap();
            if (roadmap != null) {
                evidence.add(
                        protocol.organization(),
                        roadmap,
                        protocol.step(),
                        fileName(document, true),
                        event.scan().content());
            }
        });
    }

    /** The text alone does not show that anybody signed it: its name says so. */
    static String fileName(RegisteredDocument document, boolean scanned) {
        return ("Протокол " + document.reference() + (scanned ? "" : " (без скана)")).replace('/', '_');
    }
}
