package ru.nastavnik.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.people.persistence.PersonRepository;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/** Blanks of consents to be printed and signed; whom they speak for follows from the age today. */
@Service
@Transactional(readOnly = true)
public class ConsentBlanks {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** @param content a .docx, or a .zip of several */
    @SuppressWarnings("ArrayRecordComponent")
    public record File(String name, byte[] content) {}

    private final AccessGuard guard;
    private final PersonRepository persons;
    private final Consents consents;
    private final Documents documents;
    private final Declension declension;
    private final RegionClock clock;

    ConsentBlanks(
            AccessGuard guard,
            PersonRepository persons,
            Consents consents,
            Documents documents,
            Declension declension,
            RegionClock clock) {
        this.guard = guard;
        this.persons = persons;
        this.consents = consents;
        this.documents = documents;
        this.declension = declension;
        this.clock = clock;
    }

    /** Blanks for these persons; without any, one to be filled in by hand. From 14 to 17 two, if both sign. */
    public File print(OrganizationId organization, Collection<PersonId> ids, ConsentKind kind) {
        List<File> files = files(organization, ids, kind);
        if (files.isEmpty()) {
            DocumentData blank = DocumentData.builder().condition("blank", true).build();
            files.add(new File(kind.title() + ".docx", documents.blank(document(kind), owner(organization), blank)));
        }
        return files.size() == 1 ? files.get(0) : zip(kind, files);
    }

    /** The same, each blank for itself; none if the organisation has no such persons. */
    public List<File> files(OrganizationId organization, Collection<PersonId> ids, ConsentKind kind) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        List<File> files = new ArrayList<>();
        List<Person> signers = persons.findAll(ids).stream()
                .sorted(Comparator.comparing(person -> person.name().full()))
                .toList();
        for (Person person : signers) {
            ConsentSigner signer = consents.rules().requiredSigner(person.birthDate(), clock.today());
            if (signer.covers(ConsentSigner.REPRESENTATIVE)) {
                files.add(file(organization, kind, person, true));
            }
            if (signer.covers(ConsentSigner.PERSON)) {
                files.add(file(organization, kind, person, false));
            }
        }
        return files;
    }

    private File file(OrganizationId organization, ConsentKind kind, Person person, boolean representative) {
        String name = representative
                ? declension.full(person.name(), GrammaticalCase.GENITIVE)
                : person.name().full();
        DocumentData.Builder data = DocumentData.builder()
                .field("person", name)
                .field("birthDate", person.birthDate() == null ? "____________" : DAY.format(person.birthDate()))
                .condition("representative", representative)
                .condition("own", !representative)
                .condition("male", person.name().gender() == Gender.MALE)
                .condition("female", person.name().gender() == Gender.FEMALE)
                .condition("blank", false);
        String fileName = person.name().full() + (representative ? " (представитель)" : "") + ".docx";
        return new File(fileName, documents.blank(document(kind), owner(organization), data.build()));
    }

    private static DocumentKind document(ConsentKind kind) {
        return kind == ConsentKind.PERSONAL_DATA
                ? DocumentKind.CONSENT_PERSONAL_DATA
                : DocumentKind.CONSENT_PUBLICATION;
    }

    private static DocumentOwner owner(OrganizationId organization) {
        return DocumentOwner.of(organization);
    }

    private static File zip(ConsentKind kind, List<File> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int number = 1;
            for (File file : files) {
                zip.putNextEntry(new ZipEntry("%03d %s".formatted(number, file.name())));
                zip.write(file.content());
                zip.closeEntry();
                number++;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new File(kind.title() + ".zip", bytes.toByteArray());
    }
}
