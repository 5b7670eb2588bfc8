package ru.nastavnik.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.approval.Review;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.LegalBasis;
import ru.nastavnik.directive.Points;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.RegionClock;

/** Writes the order that approves a programme, with the programme as its annex. */
@Component
class ProgrammePaper {
    /** After the explanatory note and the forms, which the template has. */
    private static final int FIRST_OWN_SECTION = 3;

    private final Documents documents;
    private final OrganizationRegister organizations;
    private final LaunchRegister launches;
    private final LegalBasis basis;
    private final DocumentPeople people;
    private final RegionClock clock;

    ProgrammePaper(
            Documents documents,
            OrganizationRegister organizations,
            LaunchRegister launches,
            LegalBasis basis,
            DocumentPeople people,
            RegionClock clock) {
        this.documents = documents;
        this.organizations = organizations;
        this.launches = launches;
        this.basis = basis;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param former the document of the version in force before, which this one amends
     * @param signing who signs for the director; null: who approved, else the director by the order settings
     */
    RegisterDocument order(
            ProgrammeView programme, Review review, @Nullable DocumentId former, @Nullable AccountId signing) {
        RegisterDocument document =
                paper(programme, review, former != null).of(programme.id().value());
        OrganizationView organization = organizations.get(programme.organization());
        document = document.signedBy(
                signing == null ? people.director(review, organization) : people.signing(signing, organization));
        return former == null ? document : document.related(DocumentRelation.Type.AMENDS, former);
    }

    /** The .docx as it would be printed now. */
    byte[] preview(ProgrammeView programme, Review review, @Nullable DocumentId former) {
        return documents.preview(order(programme, review, former, null));
    }

    private RegisterDocument paper(ProgrammeView programme, Review review, boolean amending) {
        OrganizationView organization = organizations.get(programme.organization());
        DocumentData.Builder data = DocumentData.builder()
                .field(
                        "basis",
                        basis.ofOrganization(
                                programme.organization(),
                                programme.launch(),
                                Points.of("7.1", organization.kind()),
                                List.of()))
                .field("title", organization.shortName())
                .field("term", term(programme))
                .field("goal", Wording.afterColon(programme.text("goal")))
                .condition("first", !amending)
                .condition("amending", amending)
                .condition("college", organization.kind() == OrganizationKind.COLLEGE);
        people.fill(data, review, organization);
        people.fillAgreement(data, review, organization);
        Wording.paragraphs(programme.text("context"))
                .forEach(text -> data.row("context", row -> row.field("text", text)));
        Wording.items(programme.text("tasks")).forEach(task -> data.row("tasks", row -> row.field("text", task)));
        Wording.items(programme.text("results"))
                .forEach(result -> data.row("results", row -> row.field("text", result)));
        int number = 1;
        for (ChosenForm form : programme.forms()) {
            int no = number++;
            String models = form.roleModels().isEmpty() ? "—" : String.join("; ", form.roleModels());
            data.row(
                    "forms",
                    row -> row.field("no", no).field("form", form.title()).field("roleModels", models));
        }
        int heading = FIRST_OWN_SECTION;
        for (Section section :
                programme.sections().stream().filter(one -> !isHead(one)).toList()) {
            String title = heading++ + ". " + section.title();
            data.row("sections", row -> {
                row.field("title", title);
                Wording.paragraphs(section.body())
                        .forEach(text -> row.row("paragraphs", paragraph -> paragraph.field("text", text)));
            });
        }
        data.field("resultsNo", heading);
        return new RegisterDocument(
                DocumentKind.PROGRAMME,
                DocumentOwner.of(programme.organization()),
                clock.today(),
                amending
                        ? "О внесении изменений в программу наставничества"
                        : "Об утверждении программы наставничества",
                data.build());
    }

    private static boolean isHead(Section section) {
        return switch (section.code()) {
            case "context", "goal", "tasks", "results" -> true;
            default -> false;
        };
    }

    private String term(ProgrammeView programme) {
        return launches.find(new LaunchId(programme.launch()))
                .map(launch -> clock.today().getYear() + "–" + launch.termTo().getYear() + " годы")
                .orElseGet(() -> clock.schoolYear().title() + " учебный год");
    }
}
