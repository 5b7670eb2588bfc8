package ru.nastavnik.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.persistence.AuditEntryRepository;

/** The record as the administrator reads it: newest first, page by page. */
@Service
@Transactional(readOnly = true)
public class AuditJournal {
    public static final int EXPORT_LIMIT = 50_000;

    private final AuditEntryRepository entries;
    private final WhoActs whoActs;
    private final Map<String, String> titles;
    private final List<SubjectNames> subjects;

    AuditJournal(
            AuditEntryRepository entries, WhoActs whoActs, List<ActionTitles> titles, List<SubjectNames> subjects) {
        this.entries = entries;
        this.subjects = List.copyOf(subjects);
        this.whoActs = whoActs;
        Map<String, String> all = new TreeMap<>();
        titles.forEach(part -> all.putAll(part.titles()));
        this.titles = Collections.unmodifiableMap(all);
    }

    /**
     * @param after last entry of the page before, or null for the newest page
     * @throws org.springframework.security.access.AccessDeniedException if the reader is not an administrator
     */
    public List<AuditEntry> page(AuditFilter filter, @Nullable AuditEntry after, int size) {
        whoActs.requireReader();
        return entries.page(filter, after, size);
    }

    /** The newest entries that pass the filter, for a table; at most {@value #EXPORT_LIMIT}. */
    public List<AuditEntry> export(AuditFilter filter) {
        whoActs.requireReader();
        return entries.page(filter, null, EXPORT_LIMIT);
    }

    /** «Фамилия И.О.» of an account that acted. */
    public String nameOf(UUID account) {
        whoActs.requireReader();
        return whoActs.nameOf(account);
    }

    /** What it was done to, by name; empty if no module names it, or it is gone. */
    public Optional<String> subjectName(String type, String id) {
        whoActs.requireReader();
        return subjects.stream()
                .flatMap(names -> names.nameOf(type, id).stream())
                .findFirst();
    }

    /** People to filter by. */
    public List<WhoActs.Person> people(String text, int limit) {
        whoActs.requireReader();
        return whoActs.search(text, limit);
    }

    /** What an action means, in Russian; its code if no module says. */
    public String titleOf(String action) {
        return titles.getOrDefault(action, action);
    }

    /** Known actions with their titles. */
    public Map<String, String> titles() {
        return titles;
    }
}
