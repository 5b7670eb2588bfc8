package ru.nastavnik.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;

/** {@link DueJobs} by the management service; each job is a transaction of its own. */
@Service
class CamundaDueJobs implements DueJobs {
    private final ManagementService management;

    CamundaDueJobs(ManagementService management) {
        this.management = management;
    }

    @Override
    public long waiting() {
        return management.createJobQuery().active().withRetriesLeft().count();
    }

    @Override
    public long failed() {
        return management.createJobQuery().noRetriesLeft().count();
    }

    @Override
    public int runDue(Instant moment) {
        int run = 0;
        List<Job> due = due(moment);
        while (!due.isEmpty()) {
            for (Job job : due) {
                // An earlier job of the round may have ended this one.
                if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                    management.executeJob(job.getId());
                    run++;
                }
            }
            due = due(moment);
        }
        return run;
    }

    private List<Job> due(Instant moment) {
        return management.createJobQuery().active().withRetriesLeft().list().stream()
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(moment))
                .filter(job -> !isHistoryCleanup(job))
                .sorted(Comparator.comparing((Job job) -> job.getDuedate() == null
                        ? Instant.EPOCH
                        : job.getDuedate().toInstant()))
                .toList();
    }

    private static boolean isHistoryCleanup(Job job) {
        return job.getProcessInstanceId() == null;
    }
}
