package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.organization.ImportRefusedException;
import ru.nastavnik.people.importing.ParticipantTable;
import ru.nastavnik.people.persistence.ColumnMappings;
import ru.nastavnik.people.persistence.ParticipantLoadTable;
import ru.nastavnik.people.persistence.ParticipantRepository;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.table.Understanding;

/** Participants from a table: all of a file, or its rows without problems while the others go back. */
@Service
@Transactional
public class ParticipantImport {

    private static final int LONGEST_NAME = 200;
    private static final String IN_USE =
            "С участниками этой загрузки уже работают: их внесли в базу, исправили, оформили согласие или пару. Загрузка не"
                    + " отменена: исправьте записи по одной.";
    private static final String CORRECTED_SINCE =
            "Часть исправленных этой загрузкой записей с тех пор изменили. Загрузка не отменена: исправьте их по одной.";

    /**
     * A row that was understood, by its number in the table.
     *
     * @param corrected the participant whom the row corrects; null if it is a new one
     */
    public record Row(
            int number,
            NewParticipant participant,
            @Nullable Participant corrected) {
        public boolean isNew() {
            return corrected == null;
        }
    }

    /**
     * What a file would bring; all of it can be applied only if there are no problems.
     *
     * @param returned the rows with problems as they came, with a column of reasons
     */
    public record Preview(
            Understanding understanding, List<Row> rows, List<ImportFault> problems, TableExport returned) {
        public Preview {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }

        public boolean isApplicable() {
            return problems.isEmpty() && !rows.isEmpty();
        }

        public boolean isPartlyApplicable() {
            return !problems.isEmpty() && !rows.isEmpty();
        }

        public int faultyRows() {
            return (int) problems.stream().mapToInt(ImportFault::row).distinct().count();
        }
    }

    private final AccessGuard guard;
    private final AuditTrail audit;
    private final ParticipantRepository participants;
    private final ParticipantRegister register;
    private final ParticipantBatch batch;
    private final ParticipantLoadTable loads;
    private final PersonalLists lists;
    private final ColumnMappings mappings;
    private final RegionClock clock;

    ParticipantImport(
            AccessGuard guard,
            AuditTrail audit,
            ParticipantRepository participants,
            ParticipantRegister register,
            ParticipantBatch batch,
            ParticipantLoadTable loads,
            PersonalLists lists,
            ColumnMappings mappings,
            RegionClock clock) {
        this.guard = guard;
        this.audit = audit;
        this.participants = participants;
        this.register = register;
        this.batch = batch;
        this.loads = loads;
        this.lists = lists;
        this.mappings = mappings;
        this.clock = clock;
    }

    /** @throws DomainException if the file is no table at all */
    @Transactional(readOnly = true)
    public Preview preview(OrganizationId organization, SchoolYear schoolYear, String fileName, byte[] content) {
        return preview(organization, schoolYear, fileName, content, Answers.NONE);
    }

    /** The same, after the person has answered the questions of the file. */
    @Transactional(readOnly = true)
    public Preview preview(
            OrganizationId organization, SchoolYear schoolYear, String fileName, byte[] content, Answers answers) {
        guard.require(organization, Role.CURATOR);
        Answers all = mappings.of(organization).and(answers);
        return ParticipantTable.preview(
                TableFile.read(fileName, content).answered(all),
                register::violations,
                participants.list(organization, schoolYear),
                clock.today());
    }

    /**
     * Imports the file.
     *
     * @return how many participants were added
     * @throws ImportRefusedException if a row has a problem; nothing is imported
     */
    public int apply(OrganizationId organization, SchoolYear schoolYear, String fileName, byte[] content) {
        return apply(organization, schoolYear, fileName, content, Answers.NONE, false);
    }

    /**
     * @param answers what the person said to the questions of the preview
     * @param goodRowsOnly whether the rows without problems are imported though others have some
     */
    public int apply(
            OrganizationId organization,
            SchoolYear schoolYear,
            String fileName,
            byte[] content,
            Answers answers,
            boolean goodRowsOnly) {
        Actor actor = guard.require(organization, Role.CURATOR);
        Preview preview = preview(organization, schoolYear, fileName, content, answers);
        if (!preview.isApplicable() && !(goodRowsOnly && preview.isPartlyApplicable())) {
            throw new ImportRefusedException(preview.problems());
        }
        List<Row> corrected =
                preview.rows().stream().filter(row -> !row.isNew()).toList();
        ParticipantLoad load = new ParticipantLoad(
                Ids.next(),
                fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName,
                preview.rows().size(),
                corrected.size(),
                preview.faultyRows(),
                clock.now(),
                "",
                null);
        loads.add(
                load,
                organization,
                schoolYear,
                Hashes.sha256(content),
                actor.account().value());
        loads.addBrought(
                load.id(),
                organization,
                batch.enter(
                        organization,
                        schoolYear,
                        preview.rows().stream().filter(Row::isNew).toList()));
        correct(organization, load, corrected);
        mappings.keep(organization, answers);
        audit.record(
                "participants.imported",
                "organization",
                organization.toString(),
                Map.of(
                        "rows", Integer.toString(preview.rows().size()),
                        "corrected", Integer.toString(corrected.size()),
                        "returned", Integer.toString(preview.faultyRows()),
                        "answers", answers.told()));
        return preview.rows().size();
    }

    private void correct(OrganizationId organization, ParticipantLoad load, List<Row> corrected) {
        List<ParticipantId> ids = new ArrayList<>();
        corrected.forEach(
                row -> Optional.ofNullable(row.corrected()).map(Participant::id).ifPresent(ids::add));
        loads.keepBefore(load.id(), ids);
        // Who is mentor and mentee at once is corrected twice.
        Map<PersonId, Long> versions = new HashMap<>();
        for (Row row : corrected) {
            Participant known = row.corrected();
            if (known != null) {
                try {
                    register.change(
                            organization,
                            known.id(),
                            row.participant().person(),
                            row.participant().details(),
                            known.person().version() + versions.getOrDefault(known.personId(), 0L));
                    versions.merge(known.personId(), 1L, Long::sum);
                } catch (ValidationException refused) {
                    throw new ImportRefusedException(
                            List.of(new ImportFault(row.number(), "", String.valueOf(refused.getMessage()))));
                }
            }
        }
    }

    /**
     * Those who take part, as a workbook that can be corrected and loaded here again. Names leave the system with it, so
     * that it is recorded.
     */
    public byte[] workbook(OrganizationId organization, SchoolYear schoolYear) {
        guard.require(organization, Role.CURATOR);
        ReturningTable table = ParticipantTable.workbook(participants.list(organization, schoolYear));
        lists.taken(organization, "Участники", table.size());
        return table.xlsx();
    }

    /** Files that were loaded for the year, the newest first. */
    @Transactional(readOnly = true)
    public List<ParticipantLoad> loads(OrganizationId organization, SchoolYear schoolYear) {
        guard.require(organization, Role.CURATOR);
        return loads.list(organization, schoolYear);
    }

    /**
     * Takes a load back: those whom it brought are gone, those whom it corrected are as they were; its entry stays.
     *
     * @throws NotFoundException if the organisation has no such load
     * @throws ConflictException if it was taken back already, or something rests on it
     */
    public void undo(OrganizationId organization, UUID load) {
        Actor actor = guard.require(organization, Role.CURATOR);
        ParticipantLoad known =
                loads.lock(organization, load).orElseThrow(() -> new NotFoundException("Такой загрузки нет."));
        if (known.isUndone()) {
            throw new ConflictException("Эту загрузку уже отменили. Обновите страницу.");
        }
        if (loads.isUsed(load)) {
            throw new ConflictException(IN_USE);
        }
        if (!loads.giveBack(load)) {
            throw new ConflictException(CORRECTED_SINCE);
        }
        try {
            loads.undo(load, clock.now(), actor.account().value());
        } catch (DataIntegrityViolationException used) {
            throw new ConflictException(IN_USE, used);
        }
        audit.record(
                "participants.import-undone",
                "organization",
                organization.toString(),
                Map.of("rows", Integer.toString(known.rows())));
    }

    /** Only reads the table, without looking at who is there already: for the setup of an installation. */
    public static Preview understand(String fileName, byte[] content, LocalDate today) {
        return ParticipantTable.preview(TableFile.read(fileName, content), added -> List.of(), List.of(), today);
    }
}
