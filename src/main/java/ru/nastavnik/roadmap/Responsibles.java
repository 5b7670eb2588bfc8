package ru.nastavnik.roadmap;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.roadmap.domain.MunicipalRoadmap;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationKind;

/**
 * Who is proposed as responsible for a step or a row: the post with whoever holds it on the day, which whoever drafts makes precise.
 * What has been approved keeps its words when somebody else takes the post.
 */
@Component
class Responsibles {
    private static final Locale RU = Locale.forLanguageTag("ru");

    private final Posts posts;
    private final AccountNames names;

    Responsibles(Posts posts, AccountNames names) {
        this.posts = posts;
        this.names = names;
    }

    /** What is proposed for the steps of an organisation. */
    Function<StepDefinition, String> of(OrganizationView organization) {
        String curator = withNames(
                organization.kind() == OrganizationKind.COLLEGE ? "Педагог-навигатор" : "Куратор",
                Role.CURATOR,
                organization);
        String director = withNames("Директор", Role.DIRECTOR, organization);
        return step -> {
            if (step.responsibleRole() == Role.DIRECTOR) {
                return director + ", " + curator.substring(0, 1).toLowerCase(RU) + curator.substring(1);
            }
            boolean mentorsToo = organization.kind() != OrganizationKind.COLLEGE && step.donePer() == DonePer.PAIR;
            return mentorsToo ? curator + ", наставники" : curator;
        };
    }

    /** What is proposed for the rows of a municipality: «Муниципальный координатор Н.П. Орлова». */
    String of(MunicipalityId municipality) {
        return withNames(
                MunicipalRoadmap.USUAL_RESPONSIBLE,
                Role.MUNICIPAL_COORDINATOR,
                new Territory.OfMunicipality(municipality));
    }

    private String withNames(String post, Role role, OrganizationView organization) {
        return withNames(post, role, new Territory.OfOrganization(organization.id()));
    }

    /** «Куратор А.Ю. Светлова»; the post alone while nobody holds it. */
    private String withNames(String post, Role role, Territory territory) {
        List<Post> holders = posts.holders(role, territory);
        return holders.isEmpty()
                ? post
                : post + " "
                        + holders.stream()
                                .map(holder -> names.nameOf(holder.account()).initialsFirst())
                                .collect(Collectors.joining(", "));
    }
}
