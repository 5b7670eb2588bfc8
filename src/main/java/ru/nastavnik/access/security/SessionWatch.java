package ru.nastavnik.access.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import ru.nastavnik.access.ActingPost;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.access.persistence.PostRepository;
import ru.nastavnik.shared.RegionClock;

/**
 * Ends sessions that must not go on: idle ones (what an open tab asks by itself is not activity), and those whose account
 * was blocked or whose post was closed meanwhile.
 */
@Component
class SessionWatch extends OncePerRequestFilter {
    private static final String LAST_ACTIVITY = SessionWatch.class.getName() + ".lastActivity";
    private static final String LAST_CHECK = SessionWatch.class.getName() + ".lastCheck";
    private static final Duration CHECK_EVERY = Duration.ofSeconds(20);

    private final AccountRepository accounts;
    private final PostRepository posts;
    private final RegionClock clock;
    private final Duration idleLimit;

    SessionWatch(
            AccountRepository accounts,
            PostRepository posts,
            RegionClock clock,
            @Value("${server.servlet.session.timeout:30m}") Duration idleLimit) {
        this.accounts = accounts;
        this.posts = posts;
        this.clock = clock;
        this.idleLimit = idleLimit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PageRequest page = PageRequest.of(request);
        HttpSession session = request.getSession(false);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            Instant now = clock.now();
            if (isIdle(session, now) || (isCheckDue(session, now) && !stillHolds(person))) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else if (!page.isMadeByThePageItself()) {
                session.setAttribute(LAST_ACTIVITY, now);
            }
        }
        chain.doFilter(page.request(), response);
    }

    private boolean isIdle(HttpSession session, Instant now) {
        return session.getAttribute(LAST_ACTIVITY) instanceof Instant last
                && last.plus(idleLimit).isBefore(now);
    }

    private static boolean isCheckDue(HttpSession session, Instant now) {
        if (session.getAttribute(LAST_CHECK) instanceof Instant last
                && last.plus(CHECK_EVERY).isAfter(now)) {
            return false;
        }
        session.setAttribute(LAST_CHECK, now);
        return true;
    }

    private boolean stillHolds(SignedIn person) {
        boolean unchanged = accounts.find(person.account())
                .filter(account -> !account.blocked() && account.version() == person.accountVersion())
                .isPresent();
        ActingPost post = person.post();
        return unchanged
                && (post == null
                        || posts.acting(person.account(), clock.today()).stream()
                                .anyMatch(open -> open.id().equals(post.id())
                                        && Objects.equals(open.onBehalfOf(), post.onBehalfOf())));
    }

    /** The filter belongs to the security chain only; as a plain servlet filter it would run before the session is read. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<SessionWatch> sessionWatchOutsideSecurity(SessionWatch filter) {
            FilterRegistrationBean<SessionWatch> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
