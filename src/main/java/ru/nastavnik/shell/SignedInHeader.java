package ru.nastavnik.shell;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.ActingPost;
import ru.nastavnik.access.ActingPosts;
import ru.nastavnik.access.PostId;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.access.TerritoryNames;
import ru.nastavnik.shared.ui.HeaderInfo;

/** Tells the frame who is signed in, where and for whom they act. */
@Component
class SignedInHeader implements HeaderInfo {
    private final AuthenticationContext authentication;
    private final TerritoryNames territories;
    private final ActingPosts actingPosts;
    private final AccountNames names;

    SignedInHeader(
            AuthenticationContext authentication,
            TerritoryNames territories,
            AccountNames names,
            ActingPosts actingPosts) {
        this.authentication = authentication;
        this.territories = territories;
        this.names = names;
        this.actingPosts = actingPosts;
    }

    @Override
    public Optional<Current> current() {
        return authentication.getAuthenticatedUser(SignedIn.class).flatMap(this::describe);
    }

    private Optional<Current> describe(SignedIn person) {
        ActingPost post = person.post();
        if (post == null) {
            return Optional.empty();
        }
        AccountId onBehalfOf = post.onBehalfOf();
        return Optional.of(new Current(
                post.role().name(),
                person.name().full(),
                post.title(),
                territories.nameOf(post.territory()),
                onBehalfOf == null ? null : names.nameOf(onBehalfOf).full(),
                post.id().toString(),
                actingPosts.available().stream().map(this::choice).toList()));
    }

    private PostChoice choice(ActingPost post) {
        return new PostChoice(
                post.id().toString(),
                post.title() + ", " + territories.nameOf(post.territory()),
                post.onBehalfOf() != null);
    }

    @Override
    public void actIn(String postId) {
        actingPosts.actAs(PostId.of(postId));
    }

    @Override
    public void signOut() {
        authentication.logout();
    }
}
