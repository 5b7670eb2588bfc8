package ru.nastavnik.campaign;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.TableFile;

/** Giving figures by a workbook (7.4, 8.3, 6.4): the submission as a file, filled in elsewhere and taken back as its draft. */
@Service
public class SubmissionFiles {
    private final AccessGuard guard;
    private final Submissions submissions;

    SubmissionFiles(AccessGuard guard, Submissions submissions) {
        this.guard = guard;
        this.submissions = submissions;
    }

    /**
     * The submission as it stands.
     *
     * @throws DomainException if the actor does not fill it in now
     */
    @Transactional(readOnly = true)
    public ReturningTable workbook(SubmissionId id) {
        return SubmissionColumns.workbook(fillable(id));
    }

    /** What a file would write into it; nothing is changed. */
    @Transactional(readOnly = true)
    public FilledSheet read(SubmissionId id, TableFile file) {
        return SubmissionTable.read(fillable(id), file);
    }

    /**
     * Writes the rows without faults into the draft, as if they were typed; it is not submitted by this.
     *
     * @param version the version that the person saw
     * @throws ConflictException if somebody else has changed or submitted it meanwhile
     */
    @Transactional
    public void fill(SubmissionId id, int version, TableFile file) {
        SubmissionPage page = fillable(id);
        submissions.saveDraft(id, version, SubmissionTable.read(page, file).figures());
    }

    private SubmissionPage fillable(SubmissionId id) {
        guard.require(Role.CURATOR, Role.MUNICIPAL_COORDINATOR);
        SubmissionPage page = submissions.page(id);
        if (!page.mayFill()) {
            throw new DomainException("Эти показатели сейчас не заполняют: они сданы, или сбор закрыт.");
        }
        return page;
    }
}
