package ru.nastavnik.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.access.persistence.PostRepository;
import ru.nastavnik.shared.RegionClock;

/**
 * Acting as a person without a browser, for work that goes on after the person has left, for the scenario and for tests:
 * real accounts, real posts, the same checks. No screen uses it (a test sees to that); the web has only the sign-in with
 * a password.
 */
@Service
public class ActorContext {
    private final AccountRepository accounts;
    private final PostRepository posts;
    private final RegionClock clock;

    ActorContext(AccountRepository accounts, PostRepository posts, RegionClock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * The person in their first post valid today, own posts before substitutions.
     *
     * @throws AccessDeniedException if there is no such account, it is blocked or has no post today
     */
    @Transactional(readOnly = true)
    public SignedIn load(String login) {
        AccountSummary account = accounts.findByLogin(login)
                .filter(found -> !found.blocked())
                .orElseThrow(() -> new AccessDeniedException("Нет учётной записи " + login));
        List<ActingPost> available = posts.acting(account.id(), clock.today());
        if (available.isEmpty()) {
            throw new AccessDeniedException("У учётной записи " + login + " нет действующей должности");
        }
        return SignedIn.in(account, available.get(0));
    }

    /** As {@link #load(String)}, in the first post of a role. */
    @Transactional(readOnly = true)
    public SignedIn load(String login, Role role) {
        AccountSummary account = accounts.findByLogin(login)
                .filter(found -> !found.blocked())
                .orElseThrow(() -> new AccessDeniedException("Нет учётной записи " + login));
        return posts.acting(account.id(), clock.today()).stream()
                .filter(post -> post.role() == role)
                .findFirst()
                .map(post -> SignedIn.in(account, post))
                .orElseThrow(() -> new AccessDeniedException(
                        "У учётной записи " + login + " нет должности «" + role.title() + "»"));
    }

    /** The person in a post that they asked for something in; empty if they are blocked or hold it no more. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> inPost(AccountId id, PostId post) {
        return accounts.find(id)
                .filter(found -> !found.blocked())
                .flatMap(account -> posts.acting(id, clock.today()).stream()
                        .filter(acting -> acting.id().equals(post))
                        .findFirst()
                        .map(acting -> SignedIn.in(account, acting)));
    }

    public void runAs(String login, Runnable work) {
        runAs(load(login), work);
    }

    public void runAs(SignedIn person, Runnable work) {
        callAs(person, () -> {
            work.run();
            return null;
        });
    }

    public <T extends @Nullable Object> T callAs(String login, Supplier<T> work) {
        return callAs(load(login), work);
    }

    /** Runs work as the person and puts back whoever acted before. */
    public <T extends @Nullable Object> T callAs(SignedIn person, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person.authentication());
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            if (before.getAuthentication() == null) {
                SecurityContextHolder.clearContext();
            } else {
                SecurityContextHolder.setContext(before);
            }
        }
    }
}
