package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.organization.ImportRefusedException;
import ru.nastavnik.people.importing.ParticipantTable;
import ru.nastavnik.people.persistence.ColumnMappings;
import ru.nastavnik.people.persistence.ParticipantRepository;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.table.Understanding;

/** Participants from a table: all of a file, or its rows without problems while the others go back. */
@Service
@Transactional
public class ParticipantImport {

    /** A row that was understood, by its number in the table. */
    public record Row(int number, NewParticipant participant) {}

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
    private final ColumnMappings mappings;
    private final RegionClock clock;

    ParticipantImport(
            AccessGuard guard,
            AuditTrail audit,
            ParticipantRepository participants,
            ParticipantRegister register,
            ColumnMappings mappings,
            RegionClock clock) {
        this.guard = guard;
        this.audit = audit;
        this.participants = participants;
        this.register = register;
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
        Set<String> taken = participants.list(organization, schoolYear).stream()
                .map(ParticipantImport::key)
                .collect(Collectors.toSet());
        return ParticipantTable.preview(
                TableFile.read(fileName, content).answered(all), register::violations, taken, clock.today());
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
        guard.require(organization, Role.CURATOR);
        Preview preview = preview(organization, schoolYear, fileName, content, answers);
        if (!preview.isApplicable() && !(goodRowsOnly && preview.isPartlyApplicable())) {
            throw new ImportRefusedException(preview.problems());
        }
        for (Row row : preview.rows()) {
            try {
                register.enter(organization, schoolYear, row.participant());
            } catch (ValidationException refused) {
                throw new ImportRefusedException(
                        List.of(new ImportFault(row.number(), "", String.valueOf(refused.getMessage()))));
            }
        }
        mappings.keep(organization, answers);
        audit.record(
                "participants.imported",
                "organization",
                organization.toString(),
                Map.of(
                        "rows", Integer.toString(preview.rows().size()),
                        "returned", Integer.toString(preview.faultyRows()),
                        "answers", answers.told()));
        return preview.rows().size();
    }

    /** Only reads the table, without looking at who is there already: for the setup of an installation. */
    public static Preview understand(String fileName, byte[] content, LocalDate today) {
        return ParticipantTable.preview(TableFile.read(fileName, content), added -> List.of(), Set.of(), today);
    }

    private static String key(Participant participant) {
        Person person = participant.person();
        return ParticipantTable.key(
                participant.role(),
                person.name().surname(),
                person.name().givenName(),
                person.name().patronymic(),
                person.birthDate());
    }
}
