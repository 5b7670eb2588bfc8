package ru.nastavnik.notice.ui;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import ru.nastavnik.notice.CalendarFeed;

/** Gives calendars to programs that know a secret link; to all others there is nothing here. */
@RestController
class FeedDoor {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CalendarFeed feed;

    FeedDoor(CalendarFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/feed/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable("secret") String secret) {
        Optional<String> calendar = feed.read(secret);
        return calendar.map(text -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .body(text.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Calendar programs sign in nowhere and keep no session. */
    @ConditionalOnWebApplication
    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        @Order(1)
        SecurityFilterChain calendarFeeds(HttpSecurity http) throws Exception {
            http.securityMatcher("/feed/**")
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .requestCache(cache -> cache.disable());
            return http.build();
        }
    }
}
