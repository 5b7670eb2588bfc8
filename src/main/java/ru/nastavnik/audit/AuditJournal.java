package ru.nastavnik.audit;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.persistence.AuditEntryRepository;

/** The record as the administrator reads it: newest first, page by page. */
@Service
@Transactional(readOnly = true)
public class AuditJournal {
    private static final int EXPORT_PAGE = 1_000;

    private final AuditEntryRepository entries;
    private final WhoActs whoActs;

    public AuditJournal(AuditEntryRepository entries, WhoActs whoActs) {
        this.entries = entries;
        this.whoActs = whoActs;
    }

    /**
     * @param after last entry of the page before, or null for the newest page
     * @throws org.springframework.security.access.AccessDeniedException if the reader is not an administrator
     */
    public List<AuditEntry> page(AuditFilter filter, @Nullable AuditEntry after, int size) {
        whoActs.requireReader();
        return entries.page(filter, after, size);
    }

    /** Hands every entry that passes the filter to the receiver, newest first, without holding them all in memory. */
    public void export(AuditFilter filter, Consumer<AuditEntry> receiver) {
        whoActs.requireReader();
        AuditEntry last = null;
        List<AuditEntry> page;
        do {
            page = entries.page(filter, last, EXPORT_PAGE);
            for (AuditEntry entry : page) {
                receiver.accept(entry);
                last = entry;
            }
        } while (page.size() == EXPORT_PAGE);
    }

    /** «Фамилия И.О.» of who acted, or «система». */
    public String nameOf(AuditEntry entry) {
        whoActs.requireReader();
        return entry.account() == null ? "система" : whoActs.nameOf(entry.account());
    }
}
