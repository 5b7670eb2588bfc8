package ru.nastavnik.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.persistence.DocumentNumbers;
import ru.nastavnik.document.persistence.DocumentRepository;
import ru.nastavnik.document.persistence.DocumentRepository.NewDocument;
import ru.nastavnik.document.persistence.DocumentTexts;
import ru.nastavnik.document.persistence.OrderSettingsRepository;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/**
 * Writes documents and registers them. For other modules' services and process steps, which have checked the actor's
 * role; the territory is checked here once more when somebody is signed in. Screens read through
 * {@link DocumentArchive}.
 */
@Service
@Transactional
public class Documents {

    private final DocumentTemplates templates;
    private final DocumentNumbers numbers;
    private final DocumentRepository repository;
    private final DocumentTexts texts;
    private final OrderSettingsRepository settings;
    private final OrganizationRegister organizations;
    private final CurrentActor currentActor;
    private final AccessGuard guard;
    private final Signatories signatories;
    private final Posts posts;
    private final AccountNames names;
    private final AuditTrail audit;
    private final RegionClock clock;

    Documents(
            DocumentTemplates templates,
            DocumentNumbers numbers,
            DocumentRepository repository,
            DocumentTexts texts,
            OrderSettingsRepository settings,
            OrganizationRegister organizations,
            CurrentActor currentActor,
            AccessGuard guard,
            Signatories signatories,
            Posts posts,
            AccountNames names,
            AuditTrail audit,
            RegionClock clock) {
        this.templates = templates;
        this.numbers = numbers;
        this.repository = repository;
        this.texts = texts;
        this.settings = settings;
        this.organizations = organizations;
        this.currentActor = currentActor;
        this.guard = guard;
        this.signatories = signatories;
        this.posts = posts;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The document as it will look, without a number: «№ ___».
     *
     * @param draft its {@code subject} and {@code relation} do not matter
     * @return a .docx file
     */
    @Transactional(readOnly = true)
    public byte[] preview(RegisterDocument draft) {
        checkTerritory(draft.owner());
        return write(draft, settingsOf(draft.owner()), "______");
    }

    /**
     * Gives the document the next number of its owner, register and year, writes it and stores it with its hash. Joins
     * the caller's transaction: if that rolls back, the number is free again.
     *
     * @throws DomainException if the document it amends or cancels is not one of the same owner
     */
    public RegisteredDocument register(RegisterDocument command) {
        checkTerritory(command.owner());
        if (command.kind().register() == NumberRegister.UNNUMBERED) {
            throw new IllegalArgumentException(command.kind() + " is not registered");
        }
        DocumentRelation relation = command.relation();
        if (relation != null) {
            requireOwn(relation.document(), command.owner());
        }
        OrderSettings own = settingsOf(command.owner());
        int sequence = numbers.next(
                command.owner().key(), command.kind().register(), command.date().getYear());
        String number = own.number(sequence);
        byte[] content = write(command, own, number);
        DocumentId id = DocumentId.next();
        repository.add(new NewDocument(
                id,
                command.owner().key(),
                command.owner(),
                command.kind(),
                sequence,
                number,
                command.date(),
                command.subject(),
                content,
                Hashes.sha256(content),
                clock.now(),
                currentActor.find().map(actor -> actor.account().toString()).orElse(null),
                relation));
        audit.record(
                "document.registered",
                "document",
                id.toString(),
                Map.of(
                        "kind",
                        command.kind().name(),
                        "number",
                        number,
                        "date",
                        command.date().toString()));
        RegisteredDocument registered = repository.find(id, null).orElseThrow();
        texts.add(registered, content);
        return registered;
    }

    /** A blank or a sheet that is printed and never registered: consent, sheet of acquaintance. */
    @Transactional(readOnly = true)
    public byte[] blank(DocumentKind kind, DocumentOwner owner, DocumentData data) {
        return preview(new RegisterDocument(kind, owner, clock.today(), kind.title(), data));
    }

    /** What the owner calls its orders, after «с»: «приказом» or «распоряжением». */
    @Transactional(readOnly = true)
    public String orderInstrumental(DocumentOwner owner) {
        checkTerritory(owner);
        return settingsOf(owner).documentNameInstrumental();
    }

    private byte[] write(RegisterDocument document, OrderSettings own, String number) {
        DocumentData data = complete(document, own, number);
        List<String> problems = document.kind().schema().problems(data, "");
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(document.kind() + ": " + String.join("; ", problems));
        }
        return templates.of(document.kind(), document.date()).write(data);
    }

    private DocumentData complete(RegisterDocument document, OrderSettings own, String number) {
        DocumentData.Builder data = document.data().toBuilder();
        Map<String, String> head = new HashMap<>();
        OrganizationId organization = document.owner().organization();
        if (organization != null) {
            OrganizationView view = organizations.get(organization);
            head.put("organizationName", view.fullName());
            head.put("organizationShortName", view.shortName());
            head.put("founder", view.founder());
            head.put("place", view.place());
        }
        Signatory signatory = signatory(document, own);
        head.put("number", number);
        head.put("signatoryPost", signatory == null ? "Руководитель" : sentenceCase(signatory.post()));
        head.put(
                "signatory",
                signatory == null ? "____________" : signatory.name().initialsFirst());
        if (signatory != null && signatory.ground() != null) {
            head.put("signatoryGround", signatory.ground());
        }
        head.put("documentName", own.documentName());
        head.put("documentNameGenitive", own.documentNameGenitive());
        head.put("documentNameDative", own.documentNameDative());
        head.put("documentNameAccusative", own.documentNameAccusative());
        head.put("documentNameInstrumental", own.documentNameInstrumental());
        head.put("verb", own.verb());
        Map<String, DocumentSchema.Field> fields = document.kind().schema().fields();
        head.forEach((name, value) -> {
            if (fields.containsKey(name) && document.data().field(name).isEmpty()) {
                data.field(name, value);
            }
        });
        if (fields.containsKey("date") && document.data().field("date").isEmpty()) {
            data.field("date", document.date());
        }
        DocumentRelation relation = document.relation();
        if (relation != null
                && fields.containsKey("earlierDate")
                && document.data().field("earlierDate").isEmpty()) {
            repository
                    .find(relation.document(), null)
                    .ifPresent(earlier ->
                            data.field("earlierDate", earlier.date()).field("earlierNumber", earlier.number()));
        }
        return data.build();
    }

    /** The one named, else the one of the settings for that day, else whoever holds the director's post today. */
    private @Nullable Signatory signatory(RegisterDocument document, OrderSettings own) {
        OrganizationId organization = document.owner().organization();
        if (document.signatory() != null || organization == null) {
            return document.signatory();
        }
        OrderSignatory set = own.signatory();
        if (set != null && set.signsOn(document.date())) {
            return signatories.of(set);
        }
        return posts.holders(Role.DIRECTOR, new Territory.OfOrganization(organization)).stream()
                .findFirst()
                .map(post -> new Signatory(post.title(), names.nameOf(post.account())))
                .orElse(null);
    }

    private static String sentenceCase(String post) {
        return post.substring(0, post.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT)
                + post.substring(post.offsetByCodePoints(0, 1));
    }

    private OrderSettings settingsOf(DocumentOwner owner) {
        return settings.find(owner.key()).orElse(OrderSettings.USUAL);
    }

    private void requireOwn(DocumentId id, DocumentOwner owner) {
        RegisteredDocument earlier =
                repository.find(id, null).orElseThrow(() -> new NotFoundException("Документ не найден."));
        if (!earlier.owner().equals(owner)) {
            throw new DomainException("Изменить или отменить можно только документ своей организации.");
        }
    }

    private void checkTerritory(DocumentOwner owner) {
        OrganizationId organization = owner.organization();
        MunicipalityId municipality = owner.municipality();
        currentActor.find().ifPresent(actor -> {
            if (organization != null) {
                guard.require(organization, actor.role());
            } else if (municipality != null) {
                guard.require(municipality, actor.role());
            }
        });
    }
}
