package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.page.DocumentText;
import ru.nastavnik.document.persistence.DocumentRepository;
import ru.nastavnik.document.persistence.OrderSettingsRepository;
import ru.nastavnik.document.template.CompiledTemplate;
import ru.nastavnik.document.template.FileProperties;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.OrganizationId;

/** Writes a paper's text: letterhead and signature from the organisation and its order settings, the rest as given. */
@Component
class PaperWriter {

    /** A line for a hand: «№ ______». */
    static final String NO_NUMBER = "______";

    private final DocumentTemplates templates;
    private final DocumentRepository repository;
    private final OrderSettingsRepository settings;
    private final OrganizationRegister organizations;
    private final Signatories signatories;
    private final Posts posts;
    private final AccountNames names;
    private final LayoutProfiles layouts;
    private final List<WrittenPapers> listeners;

    PaperWriter(
            DocumentTemplates templates,
            DocumentRepository repository,
            OrderSettingsRepository settings,
            OrganizationRegister organizations,
            Signatories signatories,
            Posts posts,
            AccountNames names,
            LayoutProfiles layouts,
            ObjectProvider<WrittenPapers> listeners) {
        this.templates = templates;
        this.repository = repository;
        this.settings = settings;
        this.organizations = organizations;
        this.signatories = signatories;
        this.posts = posts;
        this.names = names;
        this.layouts = layouts;
        this.listeners = listeners.stream().toList();
    }

    /**
     * A paper's text with number, date and code open; of a paper that was issued without the system its scan.
     *
     * @param code of the text: number and date do not count
     * @param template the uploaded version that wrote it; null: the one of the program, or the text was kept before
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Text(byte[] open, VersionCode code, @Nullable TemplateVersionId template) {}

    Text write(RegisterDocument paper) {
        DocumentTemplates.InForce holds = template(paper);
        CompiledTemplate template = holds.template();
        OrganizationView organization = organization(paper.owner());
        DocumentData data = checked(paper, organization);
        FileProperties properties = properties(paper, organization);
        byte[] open = PaperRendering.open(template, paper.kind(), data, properties);
        VersionCode code = VersionCode.of(DocumentText.paragraphs(open));
        listeners.forEach(listener -> listener.wrote(
                code.value(),
                new WrittenPaper(paper.kind(), paper.date(), data, properties.title(), properties.author())));
        return new Text(open, code, holds.version());
    }

    /** A blank or a sheet whose number and date, if any, stand in the data. */
    byte[] writeBlank(RegisterDocument paper) {
        OrganizationView organization = organization(paper.owner());
        return template(paper).template().write(checked(paper, organization), properties(paper, organization));
    }

    private DocumentTemplates.InForce template(RegisterDocument paper) {
        return templates.of(paper.kind(), paper.owner().organization(), paper.date());
    }

    /** Titled by its subject, which names no pupil; the author is the organisation. */
    private static FileProperties properties(RegisterDocument paper, @Nullable OrganizationView organization) {
        return new FileProperties(
                paper.subject(),
                organization == null
                        ? paper.data()
                                .field("organizationName")
                                .map(Object::toString)
                                .orElse("")
                        : organization.fullName());
    }

    private @Nullable OrganizationView organization(DocumentOwner owner) {
        OrganizationId organization = owner.organization();
        return organization == null ? null : organizations.get(organization);
    }

    private DocumentData checked(RegisterDocument paper, @Nullable OrganizationView organization) {
        DocumentData data = complete(paper, organization, settingsOf(paper.owner()));
        List<String> problems = paper.kind().schema().problems(data, "");
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(paper.kind() + ": " + String.join("; ", problems));
        }
        return data;
    }

    /** Whether it is known who signs; a paper that says so itself, or is signed by nobody, lacks nothing. */
    boolean knowsSignatory(RegisterDocument paper) {
        return !paper.kind().schema().fields().containsKey("signatory")
                || paper.data().field("signatory").isPresent()
                || paper.owner().organization() == null
                || signatory(paper, settingsOf(paper.owner())) != null;
    }

    OrderSettings settingsOf(DocumentOwner owner) {
        return settings.find(owner.key()).orElse(OrderSettings.USUAL);
    }

    /** The day from which the owner works in the system; null for a municipality or the region. */
    @Nullable
    LocalDate openedOn(DocumentOwner owner) {
        OrganizationView organization = organization(owner);
        return organization == null ? null : organization.openedOn();
    }

    private DocumentData complete(
            RegisterDocument document, @Nullable OrganizationView organization, OrderSettings own) {
        DocumentData.Builder data = document.data().toBuilder();
        Map<String, String> head = new HashMap<>();
        if (organization != null) {
            head.put("organizationName", organization.fullName());
            head.put("organizationShortName", organization.shortName());
            head.put("founder", organization.founder());
            head.put("place", organization.place());
        }
        Signatory signatory = signatory(document, own);
        head.put("number", NO_NUMBER);
        head.put("signatoryPost", signatory == null ? "Руководитель" : sentenceCase(signatory.post()));
        head.put(
                "signatory",
                signatory == null
                        ? "____________"
                        : layouts.name(document.date(), Requisite.SIGNATURE, signatory.name()));
        if (signatory != null && signatory.ground() != null) {
            head.put("signatoryGround", signatory.ground());
        }
        if (signatory != null) {
            head.put("representative", signatories.inPerson(signatory, document.data()));
        }
        head.put("documentName", own.documentName());
        head.put("documentNameGenitive", own.documentNameGenitive());
        head.put("documentNameDative", own.documentNameDative());
        head.put("documentNameAccusative", own.documentNameAccusative());
        head.put("documentNameInstrumental", own.documentNameInstrumental());
        head.put("verb", own.verb());
        // The day of signing is written by hand, so the text cannot name it.
        head.put("fromWhen", "со дня подписания настоящего " + own.documentNameGenitive());
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
            repository.find(relation.document(), null).ifPresent(earlier -> {
                data.field("earlierDate", earlier.date()).field("earlierNumber", earlier.number());
                if (fields.containsKey("earlierTitle")
                        && document.data().field("earlierTitle").isEmpty()) {
                    data.field("earlierTitle", earlier.subject());
                }
            });
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
        return post.substring(0, post.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + post.substring(post.offsetByCodePoints(0, 1));
    }
}
