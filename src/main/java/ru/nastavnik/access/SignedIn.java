package ru.nastavnik.access;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import ru.nastavnik.shared.PersonName;

/**
 * The principal of a session: who signed in, and the post in which they act now.
 *
 * @param accountVersion of the account at sign-in; a later one ends the session
 * @param post null while the person may do nothing yet: the password must be replaced first
 */
public record SignedIn(
        AccountId account,
        String login,
        PersonName name,
        int accountVersion,
        boolean passwordChangeRequired,
        @Nullable ActingPost post)
        implements Principal {

    /** A person in a post of theirs. */
    public static SignedIn in(AccountSummary account, ActingPost post) {
        return new SignedIn(account.id(), account.login(), account.name(), account.version(), false, post);
    }

    /** Somebody who must replace the password before anything else. */
    public static SignedIn beforePasswordChange(AccountSummary account) {
        return new SignedIn(account.id(), account.login(), account.name(), account.version(), true, null);
    }

    /** The actor on a day; empty before the password change and after the post's last day, which may pass meanwhile. */
    public Optional<Actor> actor(LocalDate day) {
        if (post == null) {
            return Optional.empty();
        }
        LocalDate lastDay = post.validTo();
        return lastDay == null || !day.isAfter(lastDay) ? Optional.of(post.actor(account)) : Optional.empty();
    }

    @Override
    public String getName() {
        return login;
    }

    /** For Spring Security: the role of the post is the only authority. */
    public Authentication authentication() {
        List<GrantedAuthority> authorities = post == null
                ? List.of()
                : List.of(new SimpleGrantedAuthority(post.role().authority()));
        return UsernamePasswordAuthenticationToken.authenticated(this, null, authorities);
    }
}
