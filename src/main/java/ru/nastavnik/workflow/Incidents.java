package ru.nastavnik.workflow;

import java.time.Instant;
import java.util.List;

/** Jobs that failed after all retries, for the administrator. */
public interface Incidents {

    record Incident(
            String id, String processTitle, String elementLabel, String businessKey, String message, Instant since) {}

    List<Incident> open();

    /** Gives the job new retries; it runs at once. */
    void retry(String incidentId);
}
