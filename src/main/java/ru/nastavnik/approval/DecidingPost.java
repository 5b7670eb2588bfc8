package ru.nastavnik.approval;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.Signatories;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.RegionClock;

/** The post in which somebody decided, as papers word it. */
@Component
public class DecidingPost {
    private final Posts posts;
    private final Signatories signatories;
    private final Municipalities municipalities;
    private final RegionClock clock;

    public DecidingPost(Posts posts, Signatories signatories, Municipalities municipalities, RegionClock clock) {
        this.posts = posts;
        this.signatories = signatories;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** «Начальник управления образования, Томский район». */
    public String withBody(ReviewDecision agreed, OrganizationView organization) {
        String body = agreed.role() == Role.DEPARTMENT
                ? organization.department().title()
                : organization
                        .controllingMunicipality()
                        .map(id -> municipalities.get(id).name())
                        .orElseThrow();
        String post = title(agreed);
        return post.substring(0, 1).toUpperCase(Locale.ROOT) + post.substring(1) + ", " + body;
    }

    /** The post exercised, as its holder bears it; a substitute stands there as acting. */
    public String title(ReviewDecision decision) {
        AccountId substituted = decision.onBehalfOf();
        LocalDate day = clock.dayOf(decision.at());
        String title = posts.of(substituted == null ? decision.by() : substituted).stream()
                .filter(post -> post.role() == decision.role() && post.isValidOn(day))
                .findFirst()
                .map(Post::title)
                .orElse(decision.role().title());
        return substituted == null ? title : signatories.acting(title);
    }
}
