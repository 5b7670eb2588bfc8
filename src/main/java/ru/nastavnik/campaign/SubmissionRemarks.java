package ru.nastavnik.campaign;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.approval.RemarkScope;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.figure.SubmissionId;

/** What is to be corrected in figures, as whoever decides on them types it. */
@Component
public class SubmissionRemarks implements RemarkScope {
    private static final String TYPE = "submission";

    private final Submissions submissions;

    SubmissionRemarks(Submissions submissions) {
        this.submissions = submissions;
    }

    /** What the remark is about. */
    public static ReviewSubject of(SubmissionId submission) {
        return new ReviewSubject(TYPE, submission.value());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void requireReadable(UUID id, Actor actor) {
        submissions.requireReadable(new SubmissionId(id));
    }
}
