package ru.nastavnik.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
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
import ru.nastavnik.organization.DataHandler;
import ru.nastavnik.organization.OperatorFacts;
import ru.nastavnik.organization.OperatorRequisites;
import ru.nastavnik.organization.Requisite;
import ru.nastavnik.organization.Requisites;
import ru.nastavnik.people.persistence.PersonRepository;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/**
 * Blanks of consents to be printed and signed, each a file and a sheet of its own (152-FZ art. 9 part 1, as of
 * 01.09.2025); whom they speak for follows from the age today. They say who the operator is and who else handles the
 * data; where that has not been entered, nothing is printed.
 */
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
    private final OperatorRequisites requisites;
    private final Declension declension;
    private final RegionClock clock;

    ConsentBlanks(
            AccessGuard guard,
            PersonRepository persons,
            Consents consents,
            Documents documents,
            OperatorRequisites requisites,
            Declension declension,
            RegionClock clock) {
        this.guard = guard;
        this.persons = persons;
        this.consents = consents;
        this.documents = documents;
        this.requisites = requisites;
        this.declension = declension;
        this.clock = clock;
    }

    /** What must be entered before blanks of the kind can be printed; empty if nothing lacks. */
    public List<Requisite> missing(OrganizationId organization, ConsentKind kind) {
        return requisites.of(organization).missing(asked(kind));
    }

    /**
     * Processing: 152-FZ art. 9 part 4 points 3 and 6. Distribution: Roskomnadzor's order № 18 of 24.02.2021, point 1,
     * where the number of registration is asked for if it is known: of a school it always is.
     */
    private static List<Requisite> asked(ConsentKind kind) {
        return kind == ConsentKind.PERSONAL_DATA
                ? List.of(Requisite.ADDRESS, Requisite.REGION_PROCESSORS)
                : List.of(Requisite.ADDRESS, Requisite.INN, Requisite.OGRN, Requisite.SITES);
    }

    /**
     * Blanks for these persons; without any, one to be filled in by hand. From 14 to 17 two, if both sign.
     *
     * @throws DomainException if something that the law asks for is {@link #missing}
     */
    public File print(OrganizationId organization, Collection<PersonId> ids, ConsentKind kind) {
        List<File> files = files(organization, ids, kind);
        if (files.isEmpty()) {
            DocumentData blank = data(requisites.of(organization), kind)
                    .condition("blank", true)
                    .build();
            files.add(new File(kind.title() + ".docx", documents.blank(document(kind), owner(organization), blank)));
        }
        return files.size() == 1 ? files.get(0) : zip(kind, files);
    }

    /** The same, each blank for itself; none if the organisation has no such persons. */
    public List<File> files(OrganizationId organization, Collection<PersonId> ids, ConsentKind kind) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        OperatorFacts operator = requisites.of(organization);
        refuseIncomplete(operator.missing(asked(kind)));
        List<File> files = new ArrayList<>();
        List<Person> signers = persons.findAll(ids).stream()
                .sorted(Comparator.comparing(person -> person.name().full()))
                .toList();
        for (Person person : signers) {
            ConsentSigner signer = consents.rules().requiredSigner(person.birthDate(), clock.today());
            if (signer.covers(ConsentSigner.REPRESENTATIVE)) {
                files.add(file(operator, kind, person, true));
            }
            if (signer.covers(ConsentSigner.PERSON)) {
                files.add(file(operator, kind, person, false));
            }
        }
        return files;
    }

    private static void refuseIncomplete(List<Requisite> missing) {
        if (!missing.isEmpty()) {
            throw new DomainException("Бланк не напечатан, не хватает сведений: "
                    + missing.stream()
                            .map(requisite -> requisite.title() + " (вносит " + requisite.enteredBy() + ")")
                            .collect(Collectors.joining("; "))
                    + ".");
        }
    }

    private File file(OperatorFacts operator, ConsentKind kind, Person person, boolean representative) {
        String name = representative
                ? declension.full(person.name(), GrammaticalCase.GENITIVE)
                : person.name().full();
        DocumentData.Builder data = data(operator, kind)
                .field("person", name)
                .field("signer", representative ? null : person.name().initialsFirst())
                .condition("representative", representative)
                .condition("own", !representative)
                .condition("male", person.name().gender() == Gender.MALE)
                .condition("female", person.name().gender() == Gender.FEMALE)
                .condition("blank", false);
        if (kind == ConsentKind.PERSONAL_DATA) {
            data.field("birthDate", person.birthDate() == null ? "____________" : DAY.format(person.birthDate()))
                    .condition("regional", person.kind().regional());
        }
        String fileName = person.name().full() + (representative ? " (представитель)" : "") + ".docx";
        return new File(
                fileName,
                documents.blank(document(kind), owner(operator.organization().id()), data.build()));
    }

    private static DocumentData.Builder data(OperatorFacts operator, ConsentKind kind) {
        Requisites entered = operator.requisites();
        DocumentData.Builder data = DocumentData.builder().field("operatorAddress", entered.address());
        if (kind == ConsentKind.PERSONAL_DATA) {
            operator.processors().forEach(handler -> data.row("processors", row -> handler(row, handler)));
            entered.recipients().forEach(handler -> data.row("recipients", row -> handler(row, handler)));
            return data;
        }
        data.field("inn", entered.inn()).field("ogrn", entered.ogrn());
        entered.sites().forEach(site -> data.row("sites", row -> row.field("address", site)));
        for (DistributionItem item : DistributionItem.values()) {
            data.row(item.image() ? "images" : "items", row -> row.field("text", item.title()));
        }
        return data;
    }

    private static void handler(DocumentData.Builder row, DataHandler handler) {
        row.field("name", handler.name()).field("address", handler.address()).field("purpose", handler.purpose());
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
