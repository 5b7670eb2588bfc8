package ru.nastavnik.notice;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.notice.persistence.FeedTable;
import ru.nastavnik.shared.RegionClock;

/** The calendar behind a secret link: what its owner would see in the application, in all posts of today. */
@Component
public class CalendarFeed {
    private final FeedTable table;
    private final ActorContext actors;
    private final List<CalendarSource> sources;
    private final PublicAddress address;
    private final RegionClock clock;
    private final TransactionOperations transaction;

    CalendarFeed(
            FeedTable table,
            ActorContext actors,
            List<CalendarSource> sources,
            PublicAddress address,
            RegionClock clock,
            TransactionOperations transaction) {
        this.table = table;
        this.actors = actors;
        this.sources = List.copyOf(sources);
        this.address = address;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @return the calendar as text (RFC 5545), or empty if the link does not work */
    public Optional<String> read(String secret) {
        Instant now = clock.now();
        return Objects.requireNonNull(transaction.execute(status -> table.use(Secrets.digest(secret), now)))
                .map(account -> calendar(items(account), now).toString());
    }

    private Map<String, CalendarItem> items(AccountId account) {
        Map<String, CalendarItem> items = new LinkedHashMap<>();
        Objects.requireNonNull(transaction.execute(status -> table.posts(account, clock.today())))
                .forEach(post -> actors.inPost(account, post)
                        .ifPresent(person -> actors.runAs(
                                person,
                                () -> sources.forEach(source ->
                                        source.items().forEach(item -> items.putIfAbsent(item.id(), item))))));
        return items;
    }

    private Calendar calendar(Map<String, CalendarItem> items, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Nastavnik//RU"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Наставник"));
        items.values().forEach(item -> calendar.add(event(item, now)));
        return calendar;
    }

    private VEvent event(CalendarItem item, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(item.id() + "@nastavnik"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(item.day()));
        event.add(new Summary(item.title()));
        String path = item.path();
        if (path != null && address.isKnown()) {
            event.add(new Url(URI.create(address.of(path))));
        }
        return event;
    }
}
